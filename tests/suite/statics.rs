//! Files for the output's root, where the file system matters: links, what the output folder has already, and bytes
//! that are no text.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::support::Site;

tests! {
    links_that_stay_in_the_site_are_followed,
    links_that_leave_the_site_are_refused,
    a_sites_own_file_stands_in_the_place_of_one_that_was_there,
    bytes_are_copied_as_they_are,
    names_that_look_the_same_are_one,
    the_folder_of_the_content_may_be_a_link,
}

/// Makes a link in `content/static/`.
fn link(site: &Site, target: &Path, name: &str) {
    let folder = site.path().join("content/static");
    fs::create_dir_all(&folder).expect("the folder is ours");
    symlink(target, folder.join(name)).expect("the folder is ours");
}

fn links_that_stay_in_the_site_are_followed() {
    let site = Site::base();
    site.write("content/static/docs/a.txt", "A");
    site.write("content/static/.well-known/security.txt", "S");
    site.write("themes/plain/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    link(&site, Path::new("docs"), "guides");
    link(&site, Path::new(".well-known/security.txt"), "security.txt");
    link(&site, Path::new("../../themes/plain/assets/logo.svg"), "logo.svg");
    // An editor's lock leads nowhere.
    link(&site, Path::new("me@here.123"), ".#robots.txt");
    let site = site.built(&[]);
    assert_eq!(site.read("guides/a.txt"), "A");
    assert_eq!(site.read("docs/a.txt"), "A");
    assert_eq!(site.read("security.txt"), "S");
    assert!(site.read("logo.svg").starts_with("<svg"));
    assert!(
        !site.output().join("guides").is_symlink() && !site.output().join("logo.svg").is_symlink(),
        "files, not links"
    );
}

fn links_that_leave_the_site_are_refused() {
    let elsewhere = Site::base();
    let outside = elsewhere.path().join("content");
    let hidden = |site: &Site| {
        site.write(".git/config", "[user]\n");
        site.path().join(".git/config")
    };
    for (name, is_refused) in
        [("file", true), ("folder", true), ("history", true), ("round", false), ("nowhere", false)]
    {
        let site = Site::base();
        let target = match name {
            "file" => outside.join("contact.fr.md"),
            "folder" => outside.clone(),
            "history" => hidden(&site),
            "round" => Path::new("..").join("static"),
            _ => Path::new("nowhere.txt").to_owned(),
        };
        link(&site, &target, name);
        let output = site.build(&["--json"]);
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert_eq!(said.contains("\"symlink-outside\""), is_refused, "{name}: {said}");
        assert!(said.contains(&format!("\"content/static/{name}\"")), "{name}: {said}");
        assert!(!site.output().exists(), "{name}");
    }
    // The folder itself.
    let site = Site::base();
    symlink(&outside, site.path().join("content/static")).expect("the folder is ours");
    let output = site.build(&[]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("[symlink-outside]") && !said.contains("[symlink]"), "{said}");
}

fn a_sites_own_file_stands_in_the_place_of_one_that_was_there() {
    let site = Site::base().built(&[]);
    fs::write(site.output().join("CNAME"), "old.example\n").expect("the folder is ours");
    fs::write(site.output().join(".nojekyll"), "").expect("the folder is ours");
    fs::write(site.output().join("others.txt"), "Somebody else's.").expect("the folder is ours");
    site.write("content/static/CNAME", "site.example\n");
    site.write("content/static/.nojekyll", "");
    let site = site.built(&[]);
    assert_eq!(site.read("CNAME"), "site.example\n");
    assert_eq!(site.read("others.txt"), "Somebody else's.");
    // It's the site's from then on.
    fs::remove_file(site.path().join("content/static/CNAME")).expect("it's there");
    let site = site.built(&[]);
    assert!(!site.output().join("CNAME").exists() && site.output().join(".nojekyll").exists());
    // Any other file isn't written over.
    site.write("content/static/others.txt", "The site's.");
    let output = site.build(&[]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("[publish-foreign]"));
    assert_eq!(site.read("others.txt"), "Somebody else's.");
}

fn bytes_are_copied_as_they_are() {
    let site = Site::base();
    let bytes: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    for name in ["a.bin", "page.md", "site.yaml", "empty", "photo.jpg", "picture.svg", "été 1 #?%20.pdf"] {
        site.write(&format!("content/static/{name}"), if name == "empty" { &[] } else { bytes.as_slice() });
    }
    let site = site.built(&[]);
    for name in ["a.bin", "page.md", "site.yaml", "photo.jpg", "picture.svg", "été 1 #?%20.pdf"] {
        assert!(fs::read(site.output().join(name)).expect("it has been published") == bytes, "{name}");
    }
    assert_eq!(site.read("empty"), "");
    // A site in a folder of a host: its files are where its pages are.
    let site = site.built(&["--base-url", "https://site.example/portail"]);
    assert!(site.output().join("a.bin").exists());
    let check = site.run("check", &[]);
    assert!(!String::from_utf8_lossy(&check.stderr).contains("content/static/"), "nothing is said of them");
}

fn names_that_look_the_same_are_one() {
    let site = Site::base();
    site.write("content/static/e\u{301}te\u{301}.pdf", "A");
    let site = site.built(&[]);
    assert_eq!(site.read("été.pdf"), "A");
    site.write("content/static/été.pdf", "B");
    let said = String::from_utf8_lossy(&site.build(&[]).stderr).into_owned();
    assert!(said.contains("[file-twice]"), "{said}");
    fs::remove_file(site.path().join("content/static/e\u{301}te\u{301}.pdf")).expect("it's there");
    site.write("content/static/E\u{301}TE\u{301}.pdf", "C");
    let said = String::from_utf8_lossy(&site.build(&[]).stderr).into_owned();
    assert!(said.contains("[collision]"), "{said}");
}

fn the_folder_of_the_content_may_be_a_link() {
    let site = Site::base();
    let elsewhere = tempfile::TempDir::new().expect("the system has room for a folder");
    let content = elsewhere.path().join("texts");
    fs::rename(site.path().join("content"), &content).expect("the folder is ours");
    symlink(&content, site.path().join("content")).expect("the folder is ours");
    site.write("content/static/a.txt", "A");
    link(&site, Path::new("a.txt"), "b.txt");
    let output = site.build(&[]);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(site.read("b.txt"), "A");
    // What isn't the site's is refused there as well.
    link(&site, &elsewhere.path().join("other"), "c.txt");
    fs::write(elsewhere.path().join("other"), "O").expect("the folder is ours");
    assert!(String::from_utf8_lossy(&site.build(&[]).stderr).contains("[symlink-outside]"));
}
