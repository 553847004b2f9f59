//! Codes of all kinds, made by the library's writers, in drawn pictures.

use programme::finding::{FindingClass, FindingKind};
use programme::region::{PhotoSize, Region};
use rxing::{BarcodeFormat, MultiFormatWriter, Writer};
use sight::{Codes, Eyes, Look, Picture, Stop};

/// What lies around the paper.
const GROUND: u8 = 150;

/// A grey picture.
struct Canvas {
    size: PhotoSize,
    grey: Vec<u8>,
}

impl Canvas {
    fn new(width: u32, height: u32) -> Self {
        let size = PhotoSize { width, height };
        Self { size, grey: vec![GROUND; (width * height) as usize] }
    }

    /// A code on white paper around `x`, `y`, `side` pixels wide, turned by `degrees`.
    fn code(&mut self, format: BarcodeFormat, text: &str, [x, y, side]: [f32; 3], degrees: f32) {
        let matrix = MultiFormatWriter.encode(text, &format, 1, 1).expect("the text fits the code");
        let columns = matrix.getWidth() as f32;
        let bars = matrix.getHeight() == 1;
        let rows = if bars { columns * 0.4 } else { matrix.getHeight() as f32 };
        let module = side / columns;
        let (sin, cos) = degrees.to_radians().sin_cos();
        let width = self.size.width;
        let shade = |dx: f32, dy: f32| {
            let column = (dx * cos + dy * sin) / module + columns / 2.0;
            let row = (dy * cos - dx * sin) / module + rows / 2.0;
            let quiet = -5.0..columns + 5.0;
            if !quiet.contains(&column) || !(-5.0..rows + 5.0).contains(&row) {
                return f32::from(GROUND);
            }
            let inside = (0.0..columns).contains(&column) && (0.0..rows).contains(&row);
            let line = if bars { 0 } else { row as u32 };
            if inside && matrix.get(column as u32, line) { 30.0 } else { 235.0 }
        };
        for (at, value) in (0..).zip(self.grey.iter_mut()) {
            let [left, top] = [(at % width) as f32 - x, (at / width) as f32 - y];
            // As a camera sees it: a pixel holds a little of all that lies in it.
            const PARTS: [f32; 4] = [0.125, 0.375, 0.625, 0.875];
            let shades = PARTS.map(|dy| PARTS.map(|dx| shade(left + dx, top + dy)));
            let mean = shades.as_flattened().iter().sum::<f32>() / 16.0;
            if mean != f32::from(GROUND) {
                *value = mean as u8;
            }
        }
    }

    fn look(&self) -> Look {
        let rgb: Vec<u8> = self.grey.iter().flat_map(|value| [*value; 3]).collect();
        let picture = Picture::new(self.size, &rgb).expect("the canvas has these bytes");
        Eyes::with(vec![Box::new(Codes)]).look(&picture, &Stop::new(), &mut |_, _| ())
    }
}

fn said(look: &Look) -> Vec<(&str, Option<FindingClass>)> {
    let all = look.sightings.iter();
    all.filter_map(|one| Some((one.content.as_ref()?.text.as_str(), one.class))).collect()
}

#[test]
fn codes_of_all_kinds_are_read_however_they_lie() {
    use BarcodeFormat::{AZTEC, CODE_128, DATA_MATRIX, EAN_13, PDF_417, QR_CODE};
    let cases = [
        (QR_CODE, "WIFI:T:WPA;S:Rathaus;P:geheim123;;", FindingClass::Wifi),
        (DATA_MATRIX, "https://stadt.example/4711", FindingClass::Link),
        (AZTEC, "TICKET 4711 ZONE 3", FindingClass::Ticket),
        (PDF_417, "https://stadt.example/formular", FindingClass::Link),
        (EAN_13, "4006381333931", FindingClass::Product),
        (CODE_128, "AKTE-471147", FindingClass::Plain),
    ];
    for (format, text, class) in cases {
        for degrees in [0.0, 20.0, 90.0, 200.0] {
            let mut canvas = Canvas::new(1000, 800);
            canvas.code(format, text, [480.0, 390.0, 300.0], degrees);
            let look = canvas.look();
            assert!(look.failed.is_empty(), "{format:?} {degrees}");
            assert_eq!(said(&look), [(text, Some(class))], "{format:?} {degrees}");
            let middle = Region::new([460, 370, 40, 40], canvas.size).unwrap();
            let region = look.sightings[0].region;
            assert!(region.overlap(middle) > 0.0, "{format:?} {degrees}: {region:?}");
            assert_eq!(look.sightings[0].kind, FindingKind::Code);
        }
    }
}

#[test]
fn several_codes_in_one_picture_are_all_found() {
    let mut canvas = Canvas::new(1200, 900);
    canvas.code(BarcodeFormat::QR_CODE, "tel:+492173951100", [250.0, 250.0, 200.0], 10.0);
    canvas.code(BarcodeFormat::QR_CODE, "https://stadt.example", [560.0, 250.0, 180.0], 0.0);
    canvas.code(BarcodeFormat::CODE_128, "PAKET 123456", [800.0, 650.0, 420.0], 0.0);
    let look = canvas.look();
    let mut found = said(&look);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("PAKET 123456", Some(FindingClass::Plain)),
            ("https://stadt.example", Some(FindingClass::Link)),
            ("tel:+492173951100", Some(FindingClass::Phone)),
        ]
    );
}

#[test]
fn pictures_without_codes_show_none() {
    let stripes = |width: u32, height: u32, step: u32| {
        let mut canvas = Canvas::new(width, height);
        for (at, value) in (0..).zip(canvas.grey.iter_mut()) {
            *value = if (at % width / step).is_multiple_of(2) { 20 } else { 230 };
        }
        canvas
    };
    let cases = [
        ("one pixel", Canvas::new(1, 1)),
        ("one row", Canvas::new(900, 1)),
        ("plain", Canvas::new(640, 480)),
        ("panorama", Canvas::new(4000, 200)),
        ("fence", stripes(640, 480, 5)),
        ("fine fence", stripes(640, 480, 2)),
    ];
    for (name, canvas) in cases {
        let look = canvas.look();
        assert!(look.failed.is_empty(), "{name}");
        assert_eq!(said(&look), [], "{name}");
    }
}
