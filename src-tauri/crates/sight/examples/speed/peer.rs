//! ONNX Runtime, kept running by Python.

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

// Waits for lines, runs the network once for each, answers with milliseconds.
const PEER: &str = "
import sys, time, numpy, onnxruntime
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = options.inter_op_num_threads = 1
session = onnxruntime.InferenceSession(sys.argv[1], options, providers=['CPUExecutionProvider'])
pixels = numpy.frombuffer(open(sys.argv[2], 'rb').read(), numpy.uint8).reshape(640, 640, 3)
print('ready', onnxruntime.__version__, flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    planes = numpy.ascontiguousarray(pixels[:, :, ::-1].transpose(2, 0, 1)[None], numpy.float32)
    middle = time.perf_counter()
    session.run(None, {session.get_inputs()[0].name: planes})
    print(1000 * (time.perf_counter() - middle), 1000 * (middle - start), flush=True)
";

/// Python with ONNX Runtime, kept running.
pub(crate) struct Peer {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    pub(crate) version: String,
}

impl Peer {
    pub(crate) fn start(models: &Path, pixels: &[u8]) -> Option<Self> {
        let model = models.join("face_detection_yunet_2023mar.onnx");
        let file = std::env::temp_dir().join(format!("sight-speed-{}", std::process::id()));
        std::fs::write(&file, pixels).ok()?;
        let python = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
        let mut command = Command::new(python);
        command.args(["-c", PEER]).arg(model).arg(&file);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().ok()?;
        let mut output = BufReader::new(child.stdout.take()?);
        let mut line = String::new();
        let read = output.read_line(&mut line);
        // The peer has read it, or will never.
        let _ = std::fs::remove_file(file);
        read.ok()?;
        let version = line.trim().strip_prefix("ready ")?.to_owned();
        Some(Self { input: child.stdin.take()?, child, output, version })
    }

    /// Milliseconds of one run.
    pub(crate) fn run(&mut self) -> Result<f64, Box<dyn Error>> {
        writeln!(self.input)?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        let run = line.split(' ').next().ok_or("no answer")?;
        Ok(run.parse()?)
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It ends with its input anyway.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
