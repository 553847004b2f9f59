//! One AV1 picture.

use heifer::Image;
use heifer::color::{ColorParams, frame_to_rgba_sized};
use heifer::heifer_hevc_dec::recon::Frame;
use re_rav1d::dav1d::pixel::YUVRange;
use re_rav1d::dav1d::{Decoder, Picture, PixelLayout, PlanarImageComponent, Settings};

use super::colour::Numbers;
use crate::Error;
use crate::error::MAX_PIXELS;

const DAMAGED: Error = Error::Damaged("AV1 data");

/// Decodes one picture. Of transparency only the brightness counts.
pub(super) fn decode(
    data: Vec<u8>,
    stated: Option<Numbers>,
    is_alpha: bool,
    threads: usize,
) -> Result<Image<u8>, Error> {
    let picture = last_picture(data, threads)?;
    let numbers = stated.unwrap_or_else(|| Numbers {
        primaries: picture.color_primaries() as u16,
        transfer: picture.transfer_characteristic() as u16,
        matrix: picture.matrix_coefficients() as u16,
        is_full_range: picture.color_range() == YUVRange::Full,
    });
    let is_grey = is_alpha || picture.pixel_layout() == PixelLayout::I400;
    let is_whole = picture.pixel_layout() == PixelLayout::I444;
    // Other matrices have no fixed numbers, or are more than a matrix.
    let is_known = matches!(numbers.matrix, 1 | 2 | 4..=7 | 9) || numbers.matrix == 0 && is_whole;
    if !(is_grey || is_known) {
        return Err(Error::UnsupportedCoding("colours of this AVIF"));
    }
    let (width, height) = (picture.width(), picture.height());
    let mut frame = frame(&picture, is_grey)?;
    if is_grey && !numbers.is_full_range {
        widen_range(&mut frame);
    }
    let params = ColorParams { matrix: numbers.matrix, full_range: numbers.is_full_range };
    Ok(frame_to_rgba_sized(&frame, params, width, height))
}

/// The last picture of the data: of a picture in several layers that is the finest.
fn last_picture(data: Vec<u8>, threads: usize) -> Result<Picture, Error> {
    let mut settings = Settings::new();
    settings.set_n_threads(threads.clamp(1, 16) as u32);
    settings.set_max_frame_delay(1);
    settings.set_all_layers(false);
    settings.set_frame_size_limit(MAX_PIXELS as u32);
    let mut decoder = Decoder::with_settings(&settings).map_err(|_| DAMAGED)?;
    let mut last = None;
    let mut state = decoder.send_data(data, None, None, None);
    // Each turn takes a picture out or data in, and there are not more pictures than bytes.
    loop {
        match decoder.get_picture() {
            Ok(picture) => last = Some(picture),
            Err(error) if !error.is_again() => return Err(DAMAGED),
            Err(_) if state.is_ok() => return last.ok_or(DAMAGED),
            Err(_) => {}
        }
        if let Err(error) = state {
            if !error.is_again() {
                return Err(DAMAGED);
            }
            state = decoder.send_pending_data();
        }
    }
}

/// The samples in the form in which heifer turns them into colours.
fn frame(picture: &Picture, is_grey: bool) -> Result<Frame, Error> {
    let depth = picture.bits_per_component().ok_or(DAMAGED)?.0 as u8;
    let (width, height) = (picture.width(), picture.height());
    if width == 0 || height == 0 {
        return Err(DAMAGED);
    }
    let (across, down, chroma_format) = match picture.pixel_layout() {
        _ if is_grey => (1, 1, 0),
        PixelLayout::I400 => (1, 1, 0),
        PixelLayout::I420 => (2, 2, 1),
        PixelLayout::I422 => (2, 1, 2),
        PixelLayout::I444 => (1, 1, 3),
    };
    // Sides are rounded up to whole samples of colour, so that both kinds cover the same area.
    let (chroma_width, chroma_height) = (width.div_ceil(across), height.div_ceil(down));
    let (luma_width, luma_height) = (chroma_width * across, chroma_height * down);
    let luma = plane(picture, PlanarImageComponent::Y, (width, height), (luma_width, luma_height))?;
    let mut planes = [luma, Vec::new(), Vec::new()];
    let (mut widths, mut heights) = ([luma_width, 0, 0], [luma_height, 0, 0]);
    if !is_grey {
        let size = (chroma_width, chroma_height);
        planes[1] = plane(picture, PlanarImageComponent::U, size, size)?;
        planes[2] = plane(picture, PlanarImageComponent::V, size, size)?;
        (widths[1], widths[2], heights[1], heights[2]) = (size.0, size.0, size.1, size.1);
    }
    Ok(Frame {
        widths,
        heights,
        planes,
        bit_depth: [depth, depth],
        chroma_format,
        full_range: true,
        matrix_coeffs: 2,
    })
}

/// Copies a plane, repeating its last column and row where it is to be larger.
fn plane(
    picture: &Picture,
    component: PlanarImageComponent,
    (width, height): (u32, u32),
    (to_width, to_height): (u32, u32),
) -> Result<Vec<u16>, Error> {
    let stride = picture.stride(component) as usize;
    let bytes = picture.plane(component);
    let mut samples = Vec::with_capacity(to_width as usize * to_height as usize);
    for row in 0..to_height {
        let start = row.min(height - 1) as usize * stride;
        let row = bytes.get(start..).ok_or(DAMAGED)?;
        let first = samples.len();
        if picture.bit_depth() == 8 {
            samples.extend(row.iter().take(width as usize).map(|byte| u16::from(*byte)));
        } else {
            let pairs = row.chunks_exact(2).take(width as usize);
            samples.extend(pairs.map(|pair| u16::from_ne_bytes([pair[0], pair[1]])));
        }
        if samples.len() - first != width as usize {
            return Err(DAMAGED);
        }
        let last = samples[samples.len() - 1];
        samples.resize(first + to_width as usize, last);
    }
    Ok(samples)
}

/// Stretches brightness from 16–235 (with 8 bits) to all numbers.
fn widen_range(frame: &mut Frame) {
    let depth = frame.bit_depth[0];
    let (black, span) = (16_u32 << (depth - 8), 219_u32 << (depth - 8));
    let max = (1_u32 << depth) - 1;
    for sample in &mut frame.planes[0] {
        let above = u32::from(*sample).saturating_sub(black);
        *sample = ((above * max + span / 2) / span).min(max) as u16;
    }
}
