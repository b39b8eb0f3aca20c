//! The output folder, from outside: replaced whole or not at all, and nothing in it lost that the program did not make.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use support::{Site, files, program};

/// The inode and the time of every file below a folder.
fn identities(folder: &Path) -> BTreeMap<String, (u64, i64, i64)> {
    let identity = |path: &str| {
        let metadata = fs::metadata(folder.join(path)).expect("it has just been found");
        (metadata.ino(), metadata.mtime(), metadata.mtime_nsec())
    };
    files(folder).into_iter().map(|(path, _)| (path.clone(), identity(&path))).collect()
}

fn refused(site: &Site, arguments: &[&str], code: &str) {
    let output = site.build(arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(&format!("[{code}]")), "{said}");
}

#[test]
fn a_build_depends_on_nothing_but_the_sources() {
    let (first, second) = (Site::own().built(&[]), Site::own().built(&["--lang", "es"]));
    assert!(files(&first.output()).len() > 400);
    assert!(files(&first.output()) == files(&second.output()), "two folders, one site");
    let before = identities(&first.output());
    let first = first.built(&[]);
    assert_eq!(before, identities(&first.output()), "a second build has nothing to do");
}

#[test]
fn files_that_have_not_changed_keep_their_bytes_and_times() {
    let site = Site::base().built(&[]);
    let before = identities(&site.output());
    site.write("content/contact.fr.md", "---\ntitle: Contact\n---\n\n## Adresse {#adresse}\n\nCasablanca.\n");
    let site = site.built(&[]);
    let after = identities(&site.output());
    let changed: Vec<&str> =
        after.iter().filter(|(path, identity)| before.get(*path) != Some(identity)).map(|(path, _)| path.as_str()).collect();
    assert!(changed.contains(&"fr/contact/index.html"), "{changed:?}");
    assert!(changed.iter().all(|path| path.contains("contact")), "{changed:?}");
}

#[test]
fn what_the_site_no_longer_has_is_removed_with_its_folders() {
    let site = Site::base();
    site.write("content/news/_index.fr.md", "---\ntitle: Actualités\n---\n");
    site.write("content/news/first.fr.md", "---\ntitle: Première\ndate: 2026-01-19\n---\n");
    let site = site.built(&[]);
    assert!(site.output().join("fr/actualites/premiere/index.html").exists());
    fs::remove_file(site.path().join("content/news/first.fr.md")).expect("it was written");
    let site = site.built(&[]);
    assert!(!site.output().join("fr/actualites/premiere").exists());
    assert!(site.output().join("fr/actualites/index.html").exists());
}

#[test]
fn a_build_that_fails_leaves_the_old_site() {
    let site = Site::base().built(&[]);
    let (before, bytes) = (identities(&site.output()), files(&site.output()));
    // One found while linking, one only when a page is rendered.
    for (path, broken, mended) in [
        ("content/contact.fr.md", "---\ntitle: [\n---\n", "---\ntitle: Contact\n---\n\n## Adresse {#adresse}\n"),
        ("themes/plain/templates/page.html", "{{ page.title | date }}", ""),
    ] {
        let kept = fs::read_to_string(site.path().join(path)).expect("the base site has it");
        site.write(path, broken);
        let output = site.build(&[]);
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(before, identities(&site.output()), "{path}");
        assert!(bytes == files(&site.output()), "{path}");
        site.write(path, if mended.is_empty() { &kept } else { mended });
    }
    assert!(!site.path().join(".public.staging").exists(), "a failed build clears up");
}

#[test]
fn a_folder_that_no_build_has_made_is_left_alone() {
    let site = Site::base();
    site.write("elsewhere/thesis.txt", "years of work");
    refused(&site, &["--output", &site.path().join("elsewhere").display().to_string()], "publish-not-ours");
    assert_eq!(files(&site.path().join("elsewhere")), [("thesis.txt".to_owned(), b"years of work".to_vec())]);
}

#[test]
fn the_sources_are_never_an_output() {
    let site = Site::base();
    let before = files(site.path());
    for output in [site.path().to_owned(), site.path().join("content"), site.path().join("content/new"), "/".into()] {
        refused(&site, &["--output", &output.display().to_string()], "publish-dangerous");
    }
    // By another name.
    std::os::unix::fs::symlink(site.path().join("content"), site.path().join("link")).expect("links are possible");
    refused(&site, &["--output", &site.path().join("link").display().to_string()], "publish-dangerous");
    fs::remove_file(site.path().join("link")).expect("it was made");
    assert!(before == files(site.path()));
}

#[test]
fn files_of_others_in_the_output_survive_and_are_not_overwritten() {
    let site = Site::base();
    site.write("public/.gitignore", "*\n!.gitignore\n");
    let site = site.built(&[]);
    site.write("public/google-verification.html", "theirs");
    site.write("content/contact.fr.md", "---\ntitle: Contact\nslug: contactez-nous\n---\n\n## Adresse {#adresse}\n");
    site.write("content/legal.fr.md", "---\ntitle: Mentions\n---\n");
    let site = site.built(&[]);
    assert_eq!(site.read("google-verification.html"), "theirs");
    assert_eq!(site.read(".gitignore"), "*\n!.gitignore\n");
    site.write("public/fr/presse/index.html", "theirs");
    site.write("content/press.fr.md", "---\ntitle: Presse\n---\n");
    refused(&site, &[], "publish-foreign");
    assert_eq!(site.read("fr/presse/index.html"), "theirs");
}

#[test]
fn two_builds_do_not_write_at_once() {
    let site = Site::base().built(&[]);
    let staging = site.path().join(".public.staging");
    fs::create_dir_all(&staging).expect("the folder is ours");
    let lock = fs::File::create(staging.join("lock")).expect("the folder is ours");
    lock.lock().expect("nobody else has it");
    refused(&site, &[], "publish-locked");
    drop(lock);
    let _ = site.built(&[]);
}

#[test]
fn a_link_in_place_of_the_output_is_followed_not_replaced() {
    let site = Site::base();
    fs::create_dir(site.path().join("real")).expect("the folder is ours");
    std::os::unix::fs::symlink(site.path().join("real"), site.output()).expect("links are possible");
    let site = site.built(&[]).built(&["--base-url", "https://other.example"]);
    assert!(site.output().is_symlink());
    assert!(site.path().join("real/fr/index.html").exists());
}

#[test]
fn what_cannot_be_read_is_said() {
    let site = Site::base();
    site.write("content/broken.fr.md", b"---\ntitle: \xff\xfe\n---\n");
    std::os::unix::fs::symlink(site.path().join("nowhere"), site.path().join("content/gone.fr.md")).expect("links are possible");
    let said = String::from_utf8_lossy(&site.build(&[]).stderr).into_owned();
    assert!(said.contains("[not-text]"), "{said}");
    assert!(said.contains("[symlink]"), "{said}");
}

/// Kills builds at moments spread over the time that one takes, and more of them where it publishes. Whatever is there afterwards is one whole site.
#[test]
fn a_killed_build_leaves_one_whole_site() {
    let site = Site::own();
    let build = |url: &str| {
        let mut command = program();
        command.args(["build", "--quiet", "--as-of", "2026-11-01", "--base-url", url, "--root"]).arg(site.path()).stderr(Stdio::null());
        command
    };
    let whole = |url: &str| {
        assert!(build(url).status().expect("the program can be started").success());
        files(&site.output())
    };
    let sites = [whole("https://one.example"), whole("https://two.example")];
    let began = Instant::now();
    assert!(sites[0] == whole("https://one.example"));
    let takes = began.elapsed();

    let mut seen = [false; 2];
    for turn in 0..60_u32 {
        let mut child =
            build(["https://two.example", "https://one.example"][(turn % 2) as usize]).spawn().expect("the program can be started");
        let fraction = if turn % 3 == 0 { f64::from(turn) / 60.0 } else { 0.6 + f64::from(turn) / 100.0 };
        std::thread::sleep(Duration::from_secs_f64(takes.as_secs_f64() * fraction));
        let _ = child.kill();
        child.wait().expect("it was started");
        let found = files(&site.output());
        let which = sites.iter().position(|whole| *whole == found);
        assert!(which.is_some(), "turn {turn}: neither site is whole");
        which.into_iter().for_each(|which| seen[which] = true);
    }
    // And the next build works.
    assert!(sites[1] == whole("https://two.example"));
    assert!(!site.path().join(".public.staging").exists());
    assert!(seen[0] || seen[1]);
}
