//! Cleans one file: `clean IN OUT`. The extension of OUT names the format that is wanted.

use std::path::Path;
use std::process::ExitCode;

use photo::{Format, Target};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [from, to] = arguments.as_slice() else {
        eprintln!("usage: clean IN OUT");
        return ExitCode::from(2);
    };
    match clean(Path::new(from), Path::new(to)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn clean(from: &Path, to: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let bytes = photo::read_file(from)?;
    let extension = to.extension().unwrap_or_default().to_string_lossy();
    let target = Format::from_extension(&extension).map_or(Target::SameFormat, Target::Format);
    let cleaned = photo::clean(&bytes, target)?;
    std::fs::write(to, cleaned.bytes)?;
    Ok(())
}
