//! The text finder on written pictures, where its models are there.

use std::path::PathBuf;

use ab_glyph::{Font, FontRef, ScaleFont, point};
use programme::finding::FindingClass;
use programme::region::PhotoSize;
use sight::{Eyes, Look, ModelError, Names, Picture, Stop, Texts};

/// A page of paper.
struct Page {
    size: PhotoSize,
    rgb: Vec<u8>,
}

impl Page {
    fn new(width: u32, height: u32) -> Self {
        let size = PhotoSize { width, height };
        Self { size, rgb: vec![225; (width * height * 3) as usize] }
    }

    fn write(&mut self, text: &str, [left, top]: [f32; 2], height: f32) {
        let bytes = include_bytes!("../../report/fonts/FiraSans-Regular.ttf");
        let font = FontRef::try_from_slice(bytes).expect("the font is whole");
        let scaled = font.as_scaled(height);
        let mut x = left;
        for letter in text.chars() {
            let id = scaled.glyph_id(letter);
            let glyph = id.with_scale_and_position(height, point(x, top + scaled.ascent()));
            x += scaled.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else { continue };
            let corner = outline.px_bounds().min;
            outline.draw(|dx, dy, share| {
                let [x, y] = [corner.x as u32 + dx, corner.y as u32 + dy];
                let at = 3 * (y * self.size.width + x) as usize;
                let value = 225.0 - 190.0 * share.min(1.0);
                if let Some(pixel) = self.rgb.get_mut(at..at + 3) {
                    pixel.fill(value as u8);
                }
            });
        }
    }

    /// The page turned clockwise by a quarter.
    fn turned(&self) -> Self {
        let PhotoSize { width, height } = self.size;
        let mut page = Self::new(height, width);
        for y in 0..height {
            for x in 0..width {
                let from = 3 * (y * width + x) as usize;
                let to = 3 * (x * height + height - 1 - y) as usize;
                page.rgb[to..to + 3].copy_from_slice(&self.rgb[from..from + 3]);
            }
        }
        page
    }

    fn look(&self, eyes: &Eyes) -> Look {
        let picture = Picture::new(self.size, &self.rgb).expect("the page has these bytes");
        let mut look = eyes.look(&picture, &Stop::new(), &mut |_, _| ());
        look.mark_names(&Names::new(["Erika Mustermann"]));
        assert!(look.failed.is_empty());
        look
    }
}

fn eyes() -> Option<Eyes> {
    let folder = std::env::var_os("MONFLUENCER_MODELS").map(PathBuf::from);
    let texts = folder.and_then(|folder| Texts::open(&folder).ok());
    if texts.is_none() {
        eprintln!("skipped: MONFLUENCER_MODELS names no folder with the models for text");
    }
    Some(Eyes::with(vec![Box::new(texts?)]))
}

#[test]
fn private_things_are_read_whichever_way_the_page_lies() {
    let Some(eyes) = eyes() else { return };
    let cases = [
        ("erika.mustermann@stadt.example", FindingClass::Email),
        ("Tel. 02173 951-100", FindingClass::Phone),
        ("IBAN DE89 3704 0044 0532 0130 00", FindingClass::Iban),
        ("Aktenzeichen 32-4711/26", FindingClass::FileNumber),
        ("geboren am 03.05.1984", FindingClass::BirthDate),
        ("Passwort: Sommer2026", FindingClass::Password),
        ("Erika Mustermann", FindingClass::Name),
        ("P<D<<MUSTERMANN<<ERIKA<<<<<<<<", FindingClass::Document),
        ("Sommerfest im Stadtpark", FindingClass::Plain),
    ];
    for (text, class) in cases {
        let mut page = Page::new(900, 500);
        page.write(text, [60.0, 220.0], 44.0);
        let quarter = page.turned();
        let half = quarter.turned();
        for (turn, page) in [&page, &quarter, &half, &half.turned()].into_iter().enumerate() {
            let look = page.look(&eyes);
            let classes: Vec<_> = look.sightings.iter().map(|one| one.class).collect();
            let read = look.sightings.iter().filter_map(|one| one.content.as_ref());
            let read: Vec<_> = read.map(|content| content.text.as_str()).collect();
            assert_eq!(classes, [Some(class)], "{text}, {turn} quarters: {read:?}");
        }
    }
}

#[test]
fn pages_without_text_show_none() {
    let Some(eyes) = eyes() else { return };
    for (width, height) in [(1, 1), (900, 1), (1, 900), (640, 480), (4000, 200)] {
        assert_eq!(Page::new(width, height).look(&eyes).sightings, [], "{width}x{height}");
    }
}

#[test]
fn without_its_models_there_is_no_finder() {
    let folder = PathBuf::from("no such folder");
    assert!(matches!(Texts::open(&folder), Err(ModelError::Missing)));
}
