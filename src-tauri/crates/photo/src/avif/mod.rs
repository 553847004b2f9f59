//! From AVIF to pixels: the container is read by heifer, the AV1 pictures by rav1d, a translation
//! of dav1d into Rust, without its assembly code. What puts the parts together is ours.

mod coded;
mod colour;

use heifer::Image;
use heifer::heifer_isobmff::boxes::{ColorInfo, Property};
use heifer::heifer_isobmff::{HeifFile, ItemId};
use image::{DynamicImage, RgbaImage};

use crate::Error;
use crate::decode::Pixels;
use crate::error::MAX_PIXELS;

/// Derived pictures of derived pictures: a grid that is shown through an "iden" item is two deep.
const MAX_DEPTH: u32 = 4;
const DAMAGED: Error = Error::Damaged("AVIF data");

/// Decodes the main picture, turned and cropped as the file says, on all processors.
///
/// With a colour profile the numbers stay as they are and the profile comes along; without one they
/// are converted to sRGB from what the file says in other ways.
///
/// # Errors
///
/// [`Error::UnsupportedCoding`], [`Error::Damaged`].
pub(crate) fn decode(bytes: &[u8]) -> Result<Pixels, Error> {
    let file = HeifFile::parse(bytes).map_err(|_| DAMAGED)?;
    let id = file.primary_id;
    let mut picture = item(&file, id, 0)?;
    let profile = file.icc_profile(id).map_err(|_| DAMAGED)?.map(<[u8]>::to_vec);
    if profile.is_none() {
        colour::to_srgb(&mut picture.data, nclx(&file, id))?;
    }
    let has_alpha = picture.has_alpha;
    let image = RgbaImage::from_raw(picture.width, picture.height, picture.data).ok_or(DAMAGED)?;
    let image = DynamicImage::from(image);
    let image = if has_alpha { image } else { DynamicImage::from(image.into_rgb8()) };
    Ok(Pixels { image, profile })
}

/// Decodes an item with its transparency, then turns and crops it.
fn item(file: &HeifFile<'_>, id: ItemId, depth: u32) -> Result<Image<u8>, Error> {
    if depth > MAX_DEPTH {
        return Err(Error::TooComplex("pictures inside of pictures"));
    }
    let mut image = match &kind(file, id)? {
        b"iden" => match file.referenced_items(id, b"dimg") {
            [source] => item(file, *source, depth + 1)?,
            _ => return Err(DAMAGED),
        },
        _ => assembled(file, id, false)?,
    };
    let alpha = file.referencing_items(id, b"auxl").into_iter().find(|aux| is_alpha(file, *aux));
    if let Some(alpha) = alpha {
        let is_multiplied = file.referenced_items(id, b"prem").contains(&alpha);
        add_alpha(&mut image, &assembled(file, alpha, true)?, is_multiplied)?;
    }
    for property in file.item_properties(id).map_err(|_| DAMAGED)? {
        image = match property {
            Property::CleanAperture { width, height, horiz_offset, vert_offset } => {
                crop(&image, [*width, *height], [*horiz_offset, *vert_offset])?
            }
            Property::Rotation(quarters) if *quarters > 0 => image.rotate_ccw(*quarters),
            Property::Mirror(is_top_to_bottom) => image.mirror(*is_top_to_bottom),
            _ => image,
        };
    }
    Ok(image)
}

fn kind(file: &HeifFile<'_>, id: ItemId) -> Result<[u8; 4], Error> {
    file.item(id).map(|item| item.item_type.0).map_err(|_| DAMAGED)
}

/// One coded picture, or a grid of them.
fn assembled(file: &HeifFile<'_>, id: ItemId, is_alpha: bool) -> Result<Image<u8>, Error> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    match &kind(file, id)? {
        b"av01" => coded(file, id, is_alpha, threads),
        b"grid" => grid(file, id, is_alpha, threads),
        _ => Err(Error::UnsupportedCoding("kind of AVIF")),
    }
}

fn coded(
    file: &HeifFile<'_>,
    id: ItemId,
    is_alpha: bool,
    threads: usize,
) -> Result<Image<u8>, Error> {
    let size = file.image_size(id).map_err(|_| DAMAGED)?;
    if size.is_some_and(|(width, height)| u64::from(width) * u64::from(height) > MAX_PIXELS) {
        return Err(DAMAGED);
    }
    let data = file.item_data(id).map_err(|_| DAMAGED)?.into_owned();
    let image = coded::decode(data, nclx(file, id), is_alpha, threads)?;
    match size {
        // Another size than the one stated would have to be scaled, which nobody does alike.
        Some(size) if size != (image.width, image.height) => {
            Err(Error::UnsupportedCoding("AVIF of another size than stated"))
        }
        _ => Ok(image),
    }
}

/// Puts a grid together, several tiles at a time.
fn grid(
    file: &HeifFile<'_>,
    id: ItemId,
    is_alpha: bool,
    threads: usize,
) -> Result<Image<u8>, Error> {
    let grid = file.grid(id).map_err(|_| DAMAGED)?;
    let tiles = file.referenced_items(id, b"dimg");
    let (width, height) = (grid.output_width, grid.output_height);
    let count = usize::from(grid.rows) * usize::from(grid.columns);
    let is_honest = u64::from(width) * u64::from(height) <= MAX_PIXELS && width > 0 && height > 0;
    if tiles.len() != count || !is_honest {
        return Err(DAMAGED);
    }
    let mut whole = Image::<u8>::filled_samples(width, height, 8, [0, 0, 0, 255]);
    let mut side = None;
    for (group, at) in tiles.chunks(threads).zip((0..).step_by(threads)) {
        let decoded: Vec<_> = std::thread::scope(|scope| {
            let decode = |tile: &ItemId| {
                let tile = *tile;
                scope.spawn(move || tile_of(file, tile, is_alpha))
            };
            let running: Vec<_> = group.iter().map(decode).collect();
            running.into_iter().map(|thread| thread.join().unwrap_or(Err(DAMAGED))).collect()
        });
        for (tile, index) in decoded.into_iter().zip(at..) {
            let tile = tile?;
            let size = (tile.width, tile.height);
            if *side.get_or_insert(size) != size {
                return Err(DAMAGED);
            }
            let (row, column) = (index / i64::from(grid.columns), index % i64::from(grid.columns));
            whole.draw(&tile, column * i64::from(size.0), row * i64::from(size.1));
        }
    }
    let (tile_width, tile_height) = side.ok_or(DAMAGED)?;
    let is_covered = u64::from(tile_width) * u64::from(grid.columns) >= u64::from(width)
        && u64::from(tile_height) * u64::from(grid.rows) >= u64::from(height);
    if is_covered { Ok(whole) } else { Err(DAMAGED) }
}

fn tile_of(file: &HeifFile<'_>, tile: ItemId, is_alpha: bool) -> Result<Image<u8>, Error> {
    match &kind(file, tile)? {
        b"av01" => coded(file, tile, is_alpha, 1),
        _ => Err(Error::UnsupportedCoding("kind of AVIF")),
    }
}

/// Uses the grey of one picture as the transparency of another.
fn add_alpha(image: &mut Image<u8>, alpha: &Image<u8>, is_multiplied: bool) -> Result<(), Error> {
    if (image.width, image.height) != (alpha.width, alpha.height) {
        return Err(Error::UnsupportedCoding("transparency of another size"));
    }
    for (pixel, alpha) in image.data.chunks_exact_mut(4).zip(alpha.data.chunks_exact(4)) {
        let alpha = alpha[0];
        if is_multiplied && alpha > 0 {
            for channel in &mut pixel[..3] {
                let value = (u16::from(*channel) * 255 + u16::from(alpha) / 2) / u16::from(alpha);
                *channel = value.min(255) as u8;
            }
        }
        pixel[3] = alpha;
    }
    image.has_alpha = true;
    Ok(())
}

/// Cuts out what "clap" names: two lengths and the distances between the middles, as fractions.
fn crop(
    image: &Image<u8>,
    lengths: [(u32, u32); 2],
    offsets: [(i32, u32); 2],
) -> Result<Image<u8>, Error> {
    let mut cut = [(0, 0); 2];
    let sides = [image.width, image.height];
    for (axis, (side, cut)) in sides.into_iter().zip(&mut cut).enumerate() {
        let ((length, parts), (offset, offset_parts)) = (lengths[axis], offsets[axis]);
        if parts == 0 || offset_parts == 0 || length % parts != 0 {
            return Err(Error::UnsupportedCoding("crop of parts of pixels"));
        }
        let length = length / parts;
        // Twice the start, so that middles between pixels are whole numbers.
        let twice =
            i64::from(side) - i64::from(length) + 2 * i64::from(offset) / i64::from(offset_parts);
        let start = twice / 2;
        if start < 0 || length == 0 || start + i64::from(length) > i64::from(side) {
            return Err(Error::Damaged("crop outside of the picture"));
        }
        *cut = (start as u32, length);
    }
    Ok(image.crop(cut[0].0, cut[1].0, cut[0].1, cut[1].1))
}

fn is_alpha(file: &HeifFile<'_>, id: ItemId) -> bool {
    let is_type = |property: &Property| {
        matches!(property, Property::AuxiliaryType(name)
            if name == "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha"
                || name == "urn:mpeg:hevc:2015:auxid:1")
    };
    file.item_properties(id).is_ok_and(|mut properties| properties.any(is_type))
}

/// What the numbers of an item mean, as far as its own properties say it.
fn nclx(file: &HeifFile<'_>, id: ItemId) -> Option<colour::Numbers> {
    file.item_properties(id).ok()?.find_map(|property| match property {
        Property::Color(ColorInfo::Nclx { primaries, transfer, matrix, full_range }) => {
            Some(colour::Numbers {
                primaries: *primaries,
                transfer: *transfer,
                matrix: *matrix,
                is_full_range: *full_range,
            })
        }
        _ => None,
    })
}
