//! Pictures from outside: what is published of a file beside an entry, what it no longer says, and how often it's made.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::io::Cursor;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::{self, Site, files};
use destination_maroc::link::{LinkOptions, Linker};
use destination_maroc::outputs::{Output, Renderer, plan};
use destination_maroc::pictures::{self, Crop, Fault, Focus, PictureFormat, Ratio, Variant};
use destination_maroc::social::{Fonts, draw};
use destination_maroc::source::Reader;
use destination_maroc::store::{Key, Store};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GenericImageView, ImageEncoder, ImageFormat, Rgb, RgbImage, RgbaImage};
use proptest::prelude::*;

tests! {
    a_picture_becomes_a_set_that_says_nothing_of_its_camera,
    a_crop_keeps_its_focal_point_and_an_orientation_is_applied,
    what_shows_through_stays_so_and_colours_are_srgb,
    what_is_broken_or_huge_is_said_with_its_place,
    nothing_is_made_twice,
    each_page_has_its_own_picture_in_its_language,
    any_bytes,
    any_words_on_a_picture,
}

/// Left half red, right half blue.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 30, 30]) } else { Rgb([30, 30, 220]) })
}

/// EXIF as a camera writes it: turned by a quarter, and a name.
fn exif() -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    tiff.extend(b"\x01\x0f\0\x02\0\0\0\x0b\0\0\0\x26");
    tiff.extend(b"\0\0\0\0SecretName\0");
    tiff
}

/// A JPEG from a camera held upright: its pixels lie on their side.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif()).expect("JPEG has room for it");
    encoder.encode_image(&halves(width, height)).expect("it's written to memory");
    bytes
}

fn png(image: &DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).expect("it's written to memory");
    bytes.into_inner()
}

fn has(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn entry(extra: &str, text: &str) -> String {
    format!("---\ntitle: Port\ndate: 2026-01-19\n{extra}---\n\n{text}\n")
}

/// The base site in the portal's theme.
fn dressed(social_images: bool) -> Site {
    let site = Site::own();
    let _ = std::fs::remove_dir_all(site.path().join("content"));
    let base = support::Case::read(&support::folder("cases/base.site"));
    site.lay(&base.files.into_iter().filter(|(path, _)| path.starts_with("content/")).collect::<Vec<_>>());
    let settings = std::fs::read_to_string(site.path().join("content/site.yaml")).expect("the base site has settings");
    let settings = settings
        .replace("theme: plain", "theme: destination")
        .replace("navigation:\n", "navigation:\n  footer: [contact]\n");
    site.write(
        "content/site.yaml",
        settings.replace("social_images: false", &format!("social_images: {social_images}")),
    );
    site
}

/// The same, with a piece of news.
fn site(extra: &str, text: &str) -> Site {
    with_news(dressed(false), extra, text)
}

fn with_news(site: Site, extra: &str, text: &str) -> Site {
    site.write("content/news/_index.fr.md", "---\ntitle: Actualités\n---\n");
    site.write("content/news/port/index.fr.md", entry(extra, text));
    site
}

fn published(site: &Site, folder: &str) -> Vec<(String, Vec<u8>)> {
    files(&site.output().join(folder))
}

fn a_picture_becomes_a_set_that_says_nothing_of_its_camera() {
    let site =
        site("image: photo.jpg\nimage_focus: { x: 50, y: 0 }\n", "![Un port](photo.jpg)\n\n[L’original](photo.jpg)");
    site.write("content/news/port/photo.jpg", photo(640, 600));
    site.write("content/news/port/unused.jpg", photo(64, 60));
    let site = site.built(&[]);
    let made = published(&site, "pictures");
    // Upright, it's 600 wide: whole, and cut to 3:2.
    let mut sizes: Vec<(String, (usize, usize))> = made
        .iter()
        .map(|(path, bytes)| {
            let size = imagesize::blob_size(bytes).expect("it's a picture");
            let (stem, rest) = path.split_at("photo-".len());
            (format!("{stem}{}", &rest[9..]), (size.width, size.height))
        })
        .collect();
    sizes.sort();
    let of = |width, whole, cut| {
        ["avif", "webp"]
            .map(|ending| {
                [(format!("photo-{width}.{ending}"), (width, cut)), (format!("photo-{width}.{ending}"), (width, whole))]
            })
            .concat()
    };
    let mut expected = [of(480, 512, 320), of(600, 640, 400)].concat();
    expected.extend([("photo-600.jpg".to_owned(), (600, 400)), ("photo-600.jpg".to_owned(), (600, 640))]);
    expected.sort();
    assert_eq!(sizes, expected);
    let originals = published(&site, "media/news/port");
    assert_eq!(
        originals.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(),
        ["photo.jpg"],
        "only what a link leads to"
    );
    for (path, bytes) in made.iter().chain(&originals) {
        assert!(!has(bytes, "SecretName"), "{path}");
    }
    let original = pictures::inspect(&originals[0].1).expect("it's still a picture");
    assert_eq!(original.size, (600, 640), "the orientation stays");
    let page = site.read("fr/actualites/port/index.html");
    assert!(page.contains("<svg class=\"picture-color\" viewBox=\"0 0 600 640\""), "{page}");
    assert!(page.contains(" 480w, /pictures/photo-"), "{page}");
    assert!(page.contains("<a href=\"/media/news/port/photo.jpg\">"), "{page}");
    let feed = site.read("fr/actualites/feed.xml");
    assert!(feed.contains("src=\"https://site.example/pictures/photo-") && !feed.contains("srcset"), "{feed}");
}

fn a_crop_keeps_its_focal_point_and_an_orientation_is_applied() {
    let image = pictures::decode(&photo(64, 40)).expect("it's a picture");
    assert_eq!(image.dimensions(), (40, 64));
    let is_red = |pixel: image::Rgba<u8>| pixel.0[0] > pixel.0[2];
    assert!(is_red(image.get_pixel(20, 8)) && !is_red(image.get_pixel(20, 56)), "turned by a quarter, left is up");
    let cut = |y| {
        let crop = Crop { ratio: Ratio { width: 3, height: 2 }, focus: Focus { x: 50, y } };
        let variant = Variant { crop: Some(crop), width: 30, format: PictureFormat::Png };
        let bytes = pictures::encode(&image, &variant).expect("it's encoded");
        image::load_from_memory(&bytes).expect("it's a picture")
    };
    assert_eq!(cut(0).dimensions(), (30, 20));
    assert!(is_red(cut(0).get_pixel(15, 10)) && !is_red(cut(100).get_pixel(15, 10)));
}

fn what_shows_through_stays_so_and_colours_are_srgb() {
    let glass = RgbaImage::from_fn(40, 40, |x, _| image::Rgba([10, 200, 10, if x < 20 { 0 } else { 255 }]));
    let bytes = png(&DynamicImage::ImageRgba8(glass));
    let raster = pictures::inspect(&bytes).expect("it's a picture");
    assert_eq!(pictures::variants::fallback(&raster, None).format, PictureFormat::Png);
    let image = pictures::decode(&bytes).expect("it's a picture");
    for format in [PictureFormat::WebP, PictureFormat::Png] {
        let made = pictures::encode(&image, &Variant { crop: None, width: 40, format }).expect("it's encoded");
        let made = image::load_from_memory(&made).expect("it's a picture");
        assert_eq!((made.get_pixel(2, 2).0[3], made.get_pixel(38, 2).0[3]), (0, 255), "{format:?}");
    }
    // The purest red of a wide profile is redder than sRGB can be; a middle red isn't, and moves.
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    let profile = moxcms::ColorProfile::new_display_p3().encode().expect("a profile of moxcms's own");
    encoder.set_icc_profile(profile).expect("PNG has room for it");
    encoder.write_image(&[150, 60, 60], 1, 1, image::ExtendedColorType::Rgb8).expect("it's written to memory");
    let pixel = pictures::decode(&bytes).expect("it's a picture").get_pixel(0, 0);
    assert!(pixel.0[0] > 155 && pixel.0[1] < 60, "{pixel:?}");
}

fn what_is_broken_or_huge_is_said_with_its_place() {
    let said = |bytes: Vec<u8>| {
        let site = site("", "![Un port](photo.png)");
        site.write("content/news/port/photo.png", bytes);
        let output = site.build(&[]);
        assert_eq!(output.status.code(), Some(1));
        assert!(!site.output().exists());
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let whole = png(&DynamicImage::ImageRgb8(halves(64, 64)));
    // A good header, and no end: only decoding tells.
    for broken in [b"GIF89a".to_vec(), whole[..40].to_vec(), whole[..whole.len() - 40].to_vec()] {
        let said = said(broken);
        assert!(said.contains("[broken-image]") && said.contains("content/news/port/photo.png"), "{said}");
    }
    let mut huge = whole.clone();
    huge[16..24].copy_from_slice(&[0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10]);
    // The sum of the header's bytes, over their name and themselves (PNG, annex D).
    let sum = huge[12..29].iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 })
    });
    huge[29..33].copy_from_slice(&(!sum).to_be_bytes());
    let said = said(huge);
    assert!(
        said.contains("[image-too-large]") && said.contains("50\u{a0}millions") && said.contains("photo.png"),
        "{said}"
    );
    let photo = photo(64, 64);
    assert_eq!(
        pictures::inspect(&photo[..photo.len() - 100]).err(),
        Some(Fault::Broken),
        "decoders would forgive this one"
    );
    // Documents that grow: nested without end, and by entities.
    let nested = |depth| {
        format!("<svg xmlns='http://www.w3.org/2000/svg'>{}{}</svg>", "<g>".repeat(depth), "</g>".repeat(depth))
    };
    assert_eq!(pictures::svg::sanitised(nested(300_000).as_bytes()), Err(Fault::Broken));
    let safe = pictures::svg::sanitised(nested(100).as_bytes()).expect("nothing is wrong with it");
    assert_eq!(pictures::svg::size(&safe), Ok(None));
    let entity = |number| format!("<!ENTITY a{} '{}'>", number + 1, format!("&a{number};").repeat(10));
    let bomb = format!("<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>{}]>", (0..9).map(entity).collect::<String>());
    let bomb = format!("{bomb}<svg xmlns='http://www.w3.org/2000/svg'><text>&a9;</text></svg>");
    assert_eq!(pictures::svg::sanitised(bomb.as_bytes()), Err(Fault::Broken));
    assert_eq!(pictures::inspect(&vec![0; 31 * 1024 * 1024]).err(), Some(Fault::TooLarge));
}

/// Keeps in memory, and counts what is made.
#[derive(Debug, Default)]
struct Memory {
    kept: Mutex<Vec<(Key, Vec<u8>)>>,
    made: AtomicUsize,
}

impl Store for Memory {
    fn get(&self, key: &Key) -> Option<Vec<u8>> {
        self.kept
            .lock()
            .expect("no thread has failed")
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, bytes)| bytes.clone())
    }
    fn put(&self, key: &Key, bytes: &[u8]) {
        self.made.fetch_add(1, Ordering::Relaxed);
        self.kept.lock().expect("no thread has failed").push((*key, bytes.to_vec()));
    }
}

fn nothing_is_made_twice() {
    let site = with_news(dressed(true), "image: photo.jpg\n", "![Un port](photo.jpg)");
    site.write("content/news/port/photo.jpg", photo(64, 60));
    let memory = Arc::new(Memory::default());
    let render = || {
        let options = LinkOptions { as_of: jiff::civil::date(2026, 11, 1), drafts: false, base_url: None };
        let (sources, _) = Reader::new(site.path()).read(None).expect("the site has settings");
        let (site, _) = Linker::new(options).link(&sources);
        let (plan, _) = plan(&site);
        let plan = Arc::new(plan);
        let renderer = Renderer::new(Arc::new(site), plan.clone(), memory.clone());
        let is_costly = |output: &&Output| output.path.starts_with("pictures/") || output.path.starts_with("social/");
        let chosen = plan.outputs.iter().filter(is_costly);
        chosen
            .map(|output| (output.path.to_string(), renderer.render(output).expect("it's rendered")))
            .collect::<Vec<_>>()
    };
    let first = render();
    let made = memory.made.load(Ordering::Relaxed);
    assert!(made >= first.len() && first.len() > 10, "{made} of {}", first.len());
    let second = render();
    assert_eq!(memory.made.load(Ordering::Relaxed), made, "a second build encodes nothing");
    assert!(first == second);
    memory.kept.lock().expect("no thread has failed").clear();
    assert!(first == render(), "and made again it's the same");
}

fn each_page_has_its_own_picture_in_its_language() {
    let site = dressed(true);
    let picture = |site: &Site, page: &str| {
        let html = site.read(page);
        let url =
            html.split("og:image\" content=\"https://site.example").nth(1).and_then(|rest| rest.split('"').next());
        url.map(str::to_owned).unwrap_or_else(|| panic!("{page} has none"))
    };
    let site = site.built(&[]);
    let urls = [
        "fr/membres/index.html",
        "en/members/index.html",
        "es/miembros/index.html",
        "fr/index.html",
        "fr/villes/fes/index.html",
    ]
    .map(|page| picture(&site, page));
    for (number, url) in urls.iter().enumerate() {
        assert!(!urls[..number].contains(url));
        let bytes = std::fs::read(site.output().join(url.trim_start_matches('/'))).expect("it's published");
        let size = imagesize::blob_size(&bytes).expect("it's a picture");
        assert_eq!((size.width, size.height), (1200, 630));
    }
    assert!(!site.read("fr/404.html").contains("og:image"));
    site.write("content/members/_index.fr.md", "---\ntitle: Nos membres & <amis>\n---\n");
    let site = site.built(&[]);
    assert_ne!(picture(&site, "fr/nos-membres-amis/index.html"), urls[0], "another title, another address");
    assert_eq!(picture(&site, "en/members/index.html"), urls[1]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// No file ends the program: it's a picture, or it's told that it's none.
    fn any_bytes(kind in 0..3_usize, cut in 0..2000_usize, changes in prop::collection::vec((any::<u16>(), any::<u8>()), 0..12)) {
        let webp = || {
            let mut bytes = Cursor::new(Vec::new());
            DynamicImage::ImageRgb8(halves(24, 16)).write_to(&mut bytes, ImageFormat::WebP).expect("it's written to memory");
            bytes.into_inner()
        };
        let mut bytes = match kind {
            0 => photo(24, 16),
            1 => png(&DynamicImage::ImageRgb8(halves(24, 16))),
            _ => webp(),
        };
        for (at, byte) in changes {
            let at = usize::from(at) % bytes.len();
            bytes[at] = byte;
        }
        bytes.truncate(bytes.len().saturating_sub(cut.saturating_sub(1000)));
        if let Ok(raster) = pictures::inspect(&bytes) {
            let _ = pictures::without_metadata(&bytes);
            if let Ok(image) = pictures::decode(&bytes) {
                prop_assert_eq!(image.dimensions(), raster.size);
                let _ = pictures::mean_color(&image);
            }
        }
        let _ = pictures::svg::sanitised(&bytes);
    }

    fn any_words_on_a_picture(words in prop::collection::vec(prop_oneof![any::<String>(), "[a-zé]{1,30}"], 0..60)) {
        let title = words.join(" ");
        let fonts = Fonts::default();
        let wrapped = destination_maroc::social::wrap(&fonts.measure(), &title, 700.0, &[84.0, 54.0], 4);
        prop_assert!(wrapped.lines.len() <= 4 && wrapped.lines.iter().all(|line| fonts.measure()(line) * wrapped.size <= 700.0));
        let _ = draw(&format!("<svg xmlns='http://www.w3.org/2000/svg'><text>{title}</text></svg>"), &fonts, None);
    }
}
