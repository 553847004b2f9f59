//! Cleaning the part of a HEIF file that describes still pictures.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use super::canvas::Canvas;
use super::clean::Cleaning;
use super::items::{self, Association, Item, Location, Reference};
use super::{BoxAt, children};
use crate::Error;
use crate::bytes::be32;
use crate::metadata::{Kept, MAX_ITEMS, MetadataItem};

/// Properties that are needed to show a picture. Others tell who, where and when.
const PROPERTIES: &[&[u8; 4]] = &[
    b"ispe", b"pixi", b"colr", b"hvcC", b"lhvC", b"av1C", b"avcC", b"vvcC", b"jpgC", b"j2kH",
    b"irot", b"imir", b"clap", b"pasp", b"auxC", b"a1op", b"a1lx", b"lsel", b"clli", b"mdcv",
    b"cclv", b"amve", b"ndwt", b"reve", b"uncC", b"cmpd", b"cmpC", b"icef", b"oinf", b"tols",
    b"rloc", b"rref",
];

/// The tables of one "meta" box.
struct Tables {
    primary: u32,
    items: Vec<Item>,
    locations: Vec<Location>,
    references: Vec<Reference>,
    associations: Vec<Association>,
    /// The properties of each item, in the order in which they apply.
    properties_of: HashMap<u32, Vec<BoxAt>>,
    properties: Vec<BoxAt>,
    boxes: Vec<BoxAt>,
    first_location: usize,
}

/// Keeps the main picture, its tiles and its transparency.
///
/// # Errors
///
/// As for [`super::clean::strip`].
pub(crate) fn clean(
    canvas: &mut Canvas,
    meta: BoxAt,
    cleaning: &mut Cleaning,
) -> Result<(), Error> {
    let tables = Tables::read(&canvas.bytes, meta)?;
    let kept = tables.needed_items(&canvas.bytes);
    tables.report(&canvas.bytes, &kept, cleaning);
    cleaning.size = Some(tables.upright_size(&canvas.bytes)?);
    cleaning.coded.extend(tables.coded(&canvas.bytes, &kept)?);
    let mut seen = HashSet::new();
    for found in &tables.boxes {
        // Only the first box of a kind was read: what a second one says counts for nobody.
        let first = seen.insert(found.kind).then_some(&found.kind);
        match first {
            Some(b"hdlr") if found.end - found.body >= 24 => {
                canvas.zero(found.body + 4..found.body + 8);
                canvas.zero(found.body + 12..found.end);
            }
            Some(b"pitm") => {}
            Some(b"iinf") => tables.write_items(canvas, *found, &kept)?,
            Some(b"iloc") => tables.write_locations(canvas, *found, &kept)?,
            Some(b"iref") => tables.write_references(canvas, *found, &kept)?,
            Some(b"iprp") => tables.write_properties(canvas, *found, &kept, cleaning)?,
            Some(b"idat") => {
                cleaning.inner_data.push(found.body..found.end);
                canvas.zero_except(found.body..found.end, &cleaning.coded);
            }
            _ => {
                if !matches!(&found.kind, b"free" | b"skip" | b"dinf") {
                    let name = String::from_utf8_lossy(&found.kind).into_owned();
                    cleaning.gone(MetadataKind::Other, &name, found.end - found.body);
                }
                canvas.free(*found);
            }
        }
    }
    Ok(())
}

/// Whether a "meta" box describes pictures. Sequences may do without.
pub(crate) fn has_pictures(bytes: &[u8], meta: BoxAt) -> bool {
    children(bytes, meta.body + 4, meta.end)
        .is_ok_and(|(boxes, _)| boxes.iter().any(|found| &found.kind == b"pitm"))
}

impl Tables {
    fn read(bytes: &[u8], meta: BoxAt) -> Result<Self, Error> {
        let (boxes, _) = children(bytes, meta.body + 4, meta.end)?;
        let of = |kind: &[u8; 4]| boxes.iter().find(|found| &found.kind == kind).copied();
        let need = |kind| of(kind).ok_or(Error::Damaged("item tables are missing"));
        let (locations, first_location) = items::locations(bytes, need(b"iloc")?, of(b"idat"))?;
        let mut properties = Vec::new();
        let mut associations = Vec::new();
        if let Some(container) = of(b"iprp") {
            for found in children(bytes, container.body, container.end)?.0 {
                match &found.kind {
                    b"ipco" if properties.is_empty() => {
                        properties = children(bytes, found.body, found.end)?.0
                    }
                    b"ipma" => associations.extend(items::associations(bytes, found)?),
                    _ => {}
                }
            }
        }
        let mut properties_of = HashMap::<u32, Vec<BoxAt>>::new();
        for association in &associations {
            let index = association.property.wrapping_sub(1);
            if let Some(property) = properties.get(index) {
                properties_of.entry(association.item).or_default().push(*property);
            }
        }
        Ok(Self {
            primary: items::primary(bytes, need(b"pitm")?)?,
            items: items::items(bytes, need(b"iinf")?)?,
            references: of(b"iref")
                .map_or(Ok(Vec::new()), |found| items::references(bytes, found))?,
            locations,
            associations,
            properties_of,
            properties,
            boxes,
            first_location,
        })
    }

    /// The main picture, what it is put together from, and its transparency.
    fn needed_items(&self, bytes: &[u8]) -> HashSet<u32> {
        let mut parts = HashMap::<u32, Vec<u32>>::new();
        for reference in &self.references {
            match &reference.kind {
                b"dimg" => parts.entry(reference.from).or_default().extend(&reference.to),
                b"auxl" if self.is_alpha(bytes, reference.from) => {
                    reference
                        .to
                        .iter()
                        .for_each(|id| parts.entry(*id).or_default().push(reference.from));
                }
                _ => {}
            }
        }
        let mut kept = HashSet::from([self.primary]);
        let mut next = vec![self.primary];
        while let Some(id) = next.pop() {
            let of_item = parts.get(&id).into_iter().flatten();
            next.extend(of_item.filter(|part| kept.insert(**part)));
        }
        kept
    }

    /// Where the bytes of the items that stay lie.
    fn coded(&self, bytes: &[u8], kept: &HashSet<u32>) -> Result<Vec<Range<usize>>, Error> {
        let kinds: HashMap<_, _> = self.items.iter().map(|item| (item.id, item.kind)).collect();
        let mut ranges = Vec::new();
        for location in self.locations.iter().filter(|location| kept.contains(&location.id)) {
            let extents = location.extents.clone()?;
            if kinds.get(&location.id) == Some(b"jpeg") {
                let coded = content(bytes, &extents, &mut bytes.len());
                // These bytes can't move, so there is nothing to write them anew with.
                if crate::jpeg::clean::strip(&coded).is_ok_and(|inner| !inner.removed.is_empty()) {
                    return Err(Error::UnsupportedCoding("JPEG with metadata of its own inside"));
                }
            }
            ranges.extend(extents);
        }
        Ok(ranges)
    }

    fn properties_of(&self, item: u32) -> impl Iterator<Item = BoxAt> {
        self.properties_of.get(&item).into_iter().flatten().copied()
    }

    fn is_alpha(&self, bytes: &[u8], item: u32) -> bool {
        self.properties_of(item)
            .any(|property| &property.kind == b"auxC" && is_alpha_type(property.of(bytes)))
    }

    /// Size of the main picture when it is turned and cropped.
    fn upright_size(&self, bytes: &[u8]) -> Result<PhotoSize, Error> {
        let mut size = None;
        for property in self.properties_of(self.primary) {
            let content = property.of(bytes);
            match &property.kind {
                b"ispe" => size = be32(content, 4).zip(be32(content, 8)),
                b"clap" => {
                    let part = |at| {
                        Some(
                            be32(content, at)?
                                / be32(content, at + 4).filter(|parts| *parts > 0)?,
                        )
                    };
                    size = part(0).zip(part(8)).or(size);
                }
                b"irot" if content.first().is_some_and(|turns| turns % 2 == 1) => {
                    size = size.map(|(width, height)| (height, width));
                }
                _ => {}
            }
        }
        let (width, height) = size.ok_or(Error::Damaged("picture without a size"))?;
        Ok(PhotoSize { width, height })
    }

    /// Lists what the items that go have told.
    fn report(&self, bytes: &[u8], kept: &HashSet<u32>, cleaning: &mut Cleaning) {
        let places: HashMap<_, _> =
            self.locations.iter().map(|location| (location.id, location)).collect();
        // Pieces may overlap, so that together they are longer than the file.
        let mut budget = bytes.len();
        for item in self.items.iter().filter(|item| !kept.contains(&item.id)).take(MAX_ITEMS) {
            let place = places.get(&item.id).and_then(|place| place.extents.as_ref().ok());
            let extents = place.map_or(&[][..], Vec::as_slice);
            let length = extents.iter().map(|extent| extent.len()).fold(0, usize::saturating_add);
            let mut content = || content(bytes, extents, &mut budget);
            match &item.kind {
                b"Exif" => cleaning.found.extend(exif(&content())),
                b"mime" if crate::bytes::find(&bytes[item.text.clone()], b"rdf+xml").is_some() => {
                    cleaning.found.extend(crate::xmp::read(&content()));
                }
                b"mime" | b"uri " => cleaning.gone(MetadataKind::Other, "foreign data", length),
                _ => cleaning.gone(MetadataKind::HiddenPicture, "further picture", length),
            }
        }
    }

    fn write_items(
        &self,
        canvas: &mut Canvas,
        found: BoxAt,
        kept: &HashSet<u32>,
    ) -> Result<(), Error> {
        let start = items::entries_start(&canvas.bytes, found)?;
        let mut content = canvas.bytes[found.body..start].to_vec();
        let mut count = 0_u32;
        for item in self.items.iter().filter(|item| kept.contains(&item.id)) {
            content.extend_from_slice(&canvas.bytes[item.entry.start..item.text.start]);
            // The name of a picture is free text; its place stays, empty.
            content.resize(content.len() + item.text.len(), 0);
            count += 1;
        }
        write_count(&mut content, 4, start - found.body - 4, count);
        canvas.shorten(found, &content)
    }

    fn write_locations(
        &self,
        canvas: &mut Canvas,
        found: BoxAt,
        kept: &HashSet<u32>,
    ) -> Result<(), Error> {
        let mut content = canvas.bytes[found.body..self.first_location].to_vec();
        let mut count = 0;
        for location in self.locations.iter().filter(|location| kept.contains(&location.id)) {
            content.extend_from_slice(&canvas.bytes[location.entry.clone()]);
            count += 1;
        }
        write_count(&mut content, 6, self.first_location - found.body - 6, count);
        canvas.shorten(found, &content)
    }

    fn write_references(
        &self,
        canvas: &mut Canvas,
        found: BoxAt,
        kept: &HashSet<u32>,
    ) -> Result<(), Error> {
        let mut content = canvas.bytes[found.body..found.body + 4].to_vec();
        let mut is_empty = true;
        for reference in &self.references {
            let all_kept =
                kept.contains(&reference.from) && reference.to.iter().all(|id| kept.contains(id));
            if all_kept && matches!(&reference.kind, b"dimg" | b"auxl" | b"prem" | b"base") {
                content
                    .extend_from_slice(&canvas.bytes[reference.entry.start..reference.entry.end]);
                is_empty = false;
            }
        }
        if is_empty {
            canvas.free(found);
            return Ok(());
        }
        canvas.shorten(found, &content)
    }

    /// Properties that nobody needs become empty boxes, so that the numbers of the others stay.
    fn write_properties(
        &self,
        canvas: &mut Canvas,
        found: BoxAt,
        kept: &HashSet<u32>,
        cleaning: &mut Cleaning,
    ) -> Result<(), Error> {
        let in_use: HashSet<usize> = self
            .associations
            .iter()
            .filter(|association| kept.contains(&association.item))
            .map(|association| association.property)
            .collect();
        let uses = |index: usize| in_use.contains(&(index + 1));
        let mut is_kept = Vec::new();
        for (index, property) in self.properties.iter().enumerate() {
            let content = property.of(&canvas.bytes);
            let is_known = PROPERTIES.contains(&&property.kind);
            let keep =
                is_known && uses(index) && (&property.kind != b"auxC" || is_alpha_type(content));
            match &property.kind {
                b"colr" if keep && matches!(content.get(..4), Some(b"prof" | b"rICC")) => {
                    cleaning.kept.push(Kept::ColourProfile);
                }
                b"irot" | b"imir" if keep => cleaning.kept.push(Kept::Orientation),
                kind if !is_known && kind != b"free" => {
                    let name = String::from_utf8_lossy(kind).into_owned();
                    let length = content.len();
                    cleaning.gone(MetadataKind::Other, &format!("property {name}"), length);
                }
                _ => {}
            }
            if !keep {
                canvas.free(*property);
            }
            is_kept.push(keep);
        }
        for association in &self.associations {
            let index = association.property.wrapping_sub(1);
            if !kept.contains(&association.item) || is_kept.get(index) != Some(&true) {
                // The number 0 stands for "no property".
                canvas.zero(association.place.clone());
            }
        }
        for other in children(&canvas.bytes, found.body, found.end)?.0 {
            if !matches!(&other.kind, b"ipco" | b"ipma") {
                canvas.free(other);
            }
        }
        Ok(())
    }
}

/// The bytes of an item, as long as there is budget for them.
fn content(bytes: &[u8], extents: &[Range<usize>], budget: &mut usize) -> Vec<u8> {
    let mut content = Vec::new();
    for extent in extents {
        let Some(rest) = budget.checked_sub(extent.len()) else { break };
        *budget = rest;
        content.extend_from_slice(&bytes[extent.clone()]);
    }
    content
}

/// What an item of kind "Exif" tells.
fn exif(content: &[u8]) -> Vec<MetadataItem> {
    // Four bytes tell how far behind them the block begins.
    let skip = be32(content, 0).unwrap_or(0) as usize;
    let block = skip.checked_add(4).and_then(|start| content.get(start..)).unwrap_or(content);
    crate::exif::read(block).found
}

/// Writes a count of `width` bytes.
fn write_count(content: &mut [u8], at: usize, width: usize, count: u32) {
    content[at..at + width].copy_from_slice(&count.to_be_bytes()[4 - width..]);
}

/// Whether an auxiliary picture is the transparency of another. Depth, masks and gain maps are not.
fn is_alpha_type(content: &[u8]) -> bool {
    let name =
        content.get(4..).unwrap_or_default().split(|byte| *byte == 0).next().unwrap_or_default();
    matches!(
        name,
        b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha"
            | b"urn:mpeg:hevc:2015:auxid:1"
            | b"urn:mpeg:avc:2015:auxid:1"
    )
}
