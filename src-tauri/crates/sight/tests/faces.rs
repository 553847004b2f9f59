//! The real finders on a drawn face and, where they are present, on real photos.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use programme::region::{PhotoSize, Region};
use sight::{Eyes, Look, ModelError, Outcome, Picture, Stop};

/// A picture of one colour.
struct Canvas {
    size: PhotoSize,
    rgb: Vec<u8>,
}

impl Canvas {
    fn new(width: u32, height: u32, grey: u8) -> Self {
        let size = PhotoSize { width, height };
        Self { size, rgb: vec![grey; (width * height * 3) as usize] }
    }

    /// Blends a soft ellipse in: `[x, y, half width, half height]`, opaque to its rim.
    fn ellipse(&mut self, [x, y, a, b]: [f32; 4], [red, green, blue]: [u8; 3]) {
        let width = self.size.width as usize;
        for (index, pixel) in self.rgb.as_chunks_mut::<3>().0.iter_mut().enumerate() {
            let [across, down] = [(index % width) as f32 - x, (index / width) as f32 - y];
            let distance = ((across / a).powi(2) + (down / b).powi(2)).sqrt();
            let share = ((1.1 - distance) / 0.2).clamp(0.0, 1.0);
            for (value, colour) in pixel.iter_mut().zip([red, green, blue]) {
                *value = (f32::from(*value) * (1.0 - share) + f32::from(colour) * share) as u8;
            }
        }
    }

    /// A face of `height` pixels from brow to chin around `x`, `y`: hair, skin, eyes, nose, mouth.
    fn face(&mut self, x: f32, y: f32, height: f32) {
        let unit = height / 100.0;
        let mut part = |[dx, dy, a, b]: [f32; 4], colour| {
            self.ellipse([x + dx * unit, y + dy * unit, a * unit, b * unit], colour);
        };
        part([0.0, -14.0, 50.0, 62.0], [60, 45, 35]);
        part([0.0, 0.0, 42.0, 58.0], [214, 172, 148]);
        for side in [-1.0, 1.0] {
            part([18.0 * side, -24.0, 11.0, 3.0], [80, 58, 45]);
            part([18.0 * side, -14.0, 10.0, 6.0], [150, 112, 95]);
            part([18.0 * side, -13.0, 8.0, 4.0], [238, 232, 226]);
            part([18.0 * side, -13.0, 4.0, 4.0], [40, 30, 25]);
            part([24.0 * side, 12.0, 11.0, 9.0], [222, 170, 148]);
            part([5.0 * side, 12.0, 3.0, 2.0], [130, 88, 76]);
        }
        part([0.0, 2.0, 4.0, 14.0], [226, 186, 162]);
        part([0.0, 29.0, 17.0, 5.0], [160, 80, 78]);
        part([0.0, 28.5, 14.0, 1.2], [100, 45, 45]);
        part([0.0, 42.0, 12.0, 2.0], [190, 145, 122]);
    }

    fn look(&self, eyes: &Eyes) -> Look {
        let picture = Picture::new(self.size, &self.rgb).expect("the canvas has these bytes");
        eyes.look(&picture, &Stop::new(), &mut |_, _| ())
    }
}

fn faces(look: &Look) -> Vec<Region> {
    let people = look.sightings.iter().filter(|sighting| sighting.kind.is_person());
    people.map(|sighting| sighting.region).collect()
}

#[test]
fn a_drawn_face_is_seen() {
    let cases = [
        ("small", 400, 300, [[200.0, 150.0, 40.0]].as_slice()),
        ("large", 900, 900, &[[450.0, 450.0, 600.0]]),
        ("two at the borders of pieces", 1200, 400, &[[420.0, 200.0, 90.0], [830.0, 180.0, 70.0]]),
    ];
    for (name, width, height, drawn) in cases {
        let mut canvas = Canvas::new(width, height, 120);
        for &[x, y, size] in drawn {
            canvas.face(x, y, size);
        }
        for eyes in all_eyes() {
            let look = canvas.look(&eyes);
            assert!(look.failed.is_empty(), "{name}");
            let found = faces(&look);
            assert_eq!(found.len(), drawn.len(), "{name}: {found:?}");
            for &[x, y, size] in drawn {
                let edges = [x - size / 2.0, y - size / 2.0, x + size / 2.0, y + size / 2.0];
                let face = Region::clipped(edges, canvas.size).unwrap();
                assert!(found.iter().any(|region| region.overlap(face) > 0.4), "{name}: {found:?}");
            }
        }
    }
}

#[test]
fn upright_faces_are_told_first_and_keep_their_places() {
    let Some(models) = models() else { return };
    let mut upright = Canvas::new(600, 600, 120);
    upright.face(300.0, 300.0, 200.0);
    // The same once more beside it, lying on its side.
    let mut both = Canvas::new(1200, 600, 120);
    for (index, pixel) in both.rgb.as_chunks_mut::<3>().0.iter_mut().enumerate() {
        let [x, y] = [index % 1200, index / 1200];
        let from = if x < 600 { y * 600 + x } else { (599 - (x - 600)) * 600 + y };
        pixel.copy_from_slice(&upright.rgb[3 * from..3 * from + 3]);
    }
    let eyes = Eyes::open(Some(&models));
    let picture = Picture::new(both.size, &both.rgb).unwrap();
    let mut told: Vec<Vec<Region>> = Vec::new();
    let look = eyes.look(&picture, &Stop::new(), &mut |engine, outcome| match outcome {
        Outcome::Seen(found) | Outcome::Found(found) if engine == "yunet" => {
            told.push(found.iter().map(|one| one.region).collect());
        }
        _ => {}
    });
    assert_eq!(told.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2, 2], "{told:?}");
    assert!(told.windows(2).all(|two| two[1].starts_with(&two[0])), "{told:?}");
    assert_eq!(faces(&look), told[2]);
    let left = Region::clipped([200.0, 200.0, 400.0, 400.0], both.size).unwrap();
    assert!(told[0][0].overlap(left) > 0.4, "{told:?}");
}

#[test]
fn a_thousand_faces_are_seen() {
    let Some(models) = models() else { return };
    const SIDE: usize = 100;
    let mut one = Canvas::new(SIDE as u32, SIDE as u32, 120);
    one.face(50.0, 52.0, 60.0);
    let mut crowd = Canvas::new(40 * SIDE as u32, 25 * SIDE as u32, 120);
    for (y, row) in crowd.rgb.chunks_exact_mut(40 * SIDE * 3).enumerate() {
        let from = &one.rgb[y % SIDE * SIDE * 3..][..SIDE * 3];
        row.chunks_exact_mut(SIDE * 3).for_each(|part| part.copy_from_slice(from));
    }
    let look = crowd.look(&Eyes::open(Some(&models)));
    assert!(look.failed.is_empty(), "{:?}", look.failed);
    let found = faces(&look).len();
    assert!((990..=1010).contains(&found), "{found} faces");
}

#[test]
fn odd_pictures_are_looked_at_and_show_nothing() {
    let cases = [
        ("one pixel", 1, 1, 128),
        ("one row", 700, 1, 128),
        ("one column", 1, 700, 128),
        ("all black", 640, 480, 0),
        ("all white", 640, 480, 255),
        ("panorama 1:20", 4000, 200, 90),
        ("panorama upright", 150, 3000, 90),
    ];
    for (name, width, height, grey) in cases {
        for eyes in all_eyes() {
            let look = Canvas::new(width, height, grey).look(&eyes);
            assert!(look.failed.is_empty(), "{name}");
            assert_eq!(look.engines, eyes.engines().collect::<Vec<_>>(), "{name}");
            assert_eq!(faces(&look), [], "{name}");
        }
    }
}

#[test]
fn the_largest_picture_is_looked_at_in_bounded_copies() {
    // 100 megapixels with one face as high as a tenth of the picture.
    let mut canvas = Canvas::new(10_000, 10_000, 120);
    let mut small = Canvas::new(1000, 1000, 120);
    small.face(500.0, 500.0, 100.0);
    for (index, pixel) in canvas.rgb.as_chunks_mut::<3>().0.iter_mut().enumerate() {
        let from = index / 10_000 / 10 * 1000 + index % 10_000 / 10;
        pixel.copy_from_slice(&small.rgb[3 * from..3 * from + 3]);
    }
    let Some(models) = models() else { return };
    let look = canvas.look(&Eyes::open(Some(&models)));
    assert!(look.failed.is_empty());
    let face = Region::clipped([4500.0, 4500.0, 5500.0, 5500.0], canvas.size).unwrap();
    assert!(faces(&look).iter().any(|found| found.overlap(face) > 0.4));
}

#[test]
fn a_damaged_model_is_told_and_the_basic_finder_looks() {
    let folder = std::env::temp_dir().join(format!("sight-damaged-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("face_detection_yunet_2023mar.onnx"), b"not a network").unwrap();
    let eyes = Eyes::open(Some(&folder));
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(eyes.lacking().contains(&("yunet", ModelError::Damaged)));
    assert_eq!(eyes.engines().next(), Some("rustface"));
}

#[test]
fn a_stopped_check_ends_soon() {
    let canvas = Canvas::new(4032, 3024, 120);
    let picture = Picture::new(canvas.size, &canvas.rgb).unwrap();
    for eyes in all_eyes() {
        let stop = Stop::new();
        let (look, time) = std::thread::scope(|scope| {
            let running = scope.spawn(|| eyes.look(&picture, &stop, &mut |_, _| ()));
            std::thread::sleep(Duration::from_millis(60));
            stop.stop();
            let stopped = Instant::now();
            (running.join().unwrap(), stopped.elapsed())
        });
        assert_eq!(look.failed.len(), eyes.engines().count());
        assert!(look.engines.is_empty());
        // 100 ms on a calm machine; a machine that runs all tests at once gets more.
        assert!(time < Duration::from_secs(2), "{time:?}");
    }
}

/// The basic finder and, where its model is there, the better one.
fn all_eyes() -> Vec<Eyes> {
    let better = models().map(|models| Eyes::open(Some(&models)));
    [Eyes::basic()].into_iter().chain(better).collect()
}

#[test]
fn a_missing_model_is_told() {
    let eyes = Eyes::open(Some(Path::new("no such folder")));
    for part in ["yunet", "minors", "ppocr"] {
        assert!(eyes.lacking().contains(&(part, ModelError::Missing)), "{part}");
    }
    assert!(eyes.engines().any(|engine| engine == "rustface"));
}

#[test]
fn finds_the_people_of_real_photos() {
    let Some(folder) = shared("photos") else { return };
    let cases = [("human-group-4.jpg", 5), ("human-group-7.jpg", 4)];
    for eyes in all_eyes() {
        for (name, people) in cases {
            let image = image::open(folder.join(name)).unwrap().into_rgb8();
            let size = PhotoSize { width: image.width(), height: image.height() };
            let canvas = Canvas { size, rgb: image.into_raw() };
            // One false alarm is within what was measured; a missed face is not.
            let found = faces(&canvas.look(&eyes)).len();
            assert!((people..=people + 1).contains(&found), "{name}: {found}");
        }
    }
}

fn models() -> Option<PathBuf> {
    let named = std::env::var_os("MONFLUENCER_MODELS").map(PathBuf::from);
    named.filter(|folder| folder.is_dir()).or_else(|| shared("models"))
}

/// A folder beside the checkout. Photos of real people lie there and not in the repository.
fn shared(name: &str) -> Option<PathBuf> {
    // Where cargo runs it: one built in another checkout may still be fresh.
    let package = std::env::var_os("CARGO_MANIFEST_DIR");
    let package = package.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let root = Path::new(&package).ancestors().nth(3)?;
    let folder = root.parent()?.join("shared").join(name);
    if !folder.is_dir() {
        eprintln!("skipped: ../shared/{name} is not there");
        return None;
    }
    Some(folder)
}
