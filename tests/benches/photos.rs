//! Photos inside of a running process, next to plainly reading and writing the file.

// What criterion's macros make is public and has no words.
#![allow(missing_docs)]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use photo::{Target, clean, clean_without_decoding, cover, decode, read_file};
use programme::cover::{Cover, CoverStyle};
use programme::region::Region;
use tests::photos::jpeg_of;

/// A 12 megapixel JPEG: read and written as it is, cleaned and verified on the way, and the parts.
fn jpeg(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder for the benchmark");
    let [from, to] = ["in.jpg", "out.jpg"].map(|name| folder.path().join(name));
    let photo = jpeg_of(4000, 3000).expect("a picture can be made");
    fs::write(&from, &photo).expect("the photo can be written");

    let mut group = criterion.benchmark_group("12 MP JPEG");
    group.sample_size(30).measurement_time(Duration::from_secs(6));
    group.bench_function("read and write", |bench| bench.iter(|| copy(&from, &to)));
    group.bench_function("read, clean, verify and write", |bench| {
        bench.iter(|| clean_file(&from, &to));
    });
    group.bench_function("clean and verify alone", |bench| {
        bench.iter(|| clean_without_decoding(black_box(&photo)));
    });
    group.sample_size(10);
    group.bench_function("clean, verify and compare the pixels", |bench| {
        bench.iter(|| clean(black_box(&photo), Target::SameFormat));
    });
    group.bench_function("cover one face", |bench| {
        let size = decode(&photo).expect("the photo is whole").size;
        let region = Region::new([1500, 900, 420, 520], size).expect("inside of the photo");
        let covers = [Cover { region, style: CoverStyle::Blur }];
        bench.iter(|| cover(black_box(&photo), &covers, 7));
    });
    group.finish();
}

fn copy(from: &Path, to: &Path) {
    let bytes = fs::read(from).expect("the photo is there");
    fs::write(to, bytes).expect("there is room for the photo");
}

fn clean_file(from: &Path, to: &Path) {
    let bytes = read_file(from).expect("the photo is there");
    let cleaned = clean_without_decoding(&bytes).expect("the photo is sound");
    fs::write(to, cleaned.bytes).expect("there is room for the photo");
}

criterion_group!(photos, jpeg);
criterion_main!(photos);
