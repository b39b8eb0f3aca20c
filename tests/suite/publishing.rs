//! The output folder, from outside: replaced whole or not at all, and nothing in it lost that the program did not make.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::{Site, files, program};

tests! {
    a_build_depends_on_nothing_but_the_sources,
    files_that_have_not_changed_keep_their_bytes_and_times,
    what_the_site_no_longer_has_is_removed_with_its_folders,
    a_build_that_fails_leaves_the_old_site,
    a_folder_that_no_build_has_made_is_left_alone,
    a_built_folder_is_committed_cloned_and_built_into_again,
    a_working_tree_of_a_branch_is_published_to,
    a_folder_with_an_owner_s_bits_keeps_them_and_itself,
    one_by_one_a_file_gives_way_to_a_folder_and_back,
    a_build_that_is_killed_one_by_one_is_mended_by_the_next,
    the_folder_stays_itself_where_that_is_asked_for,
    an_output_that_is_a_file_is_said_to_be_one,
    the_sources_are_never_an_output,
    files_of_others_in_the_output_survive_and_are_not_overwritten,
    two_builds_do_not_write_at_once,
    a_link_in_place_of_the_output_is_followed_not_replaced,
    what_cannot_be_read_is_said,
    a_killed_build_leaves_one_whole_site,
}

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

fn a_build_depends_on_nothing_but_the_sources() {
    let (first, second) = (Site::own().built(&[]), Site::own().built(&["--lang", "es"]));
    assert!(files(&first.output()).len() > 400);
    assert!(files(&first.output()) == files(&second.output()), "two folders, one site");
    let before = identities(&first.output());
    let first = first.built(&[]);
    assert_eq!(before, identities(&first.output()), "a second build has nothing to do");
}

fn files_that_have_not_changed_keep_their_bytes_and_times() {
    let site = Site::base().built(&[]);
    let before = identities(&site.output());
    site.write("content/contact.fr.md", "---\ntitle: Contact\n---\n\n## Adresse {#adresse}\n\nCasablanca.\n");
    let site = site.built(&[]);
    let after = identities(&site.output());
    let changed: Vec<&str> = after
        .iter()
        .filter(|(path, identity)| before.get(*path) != Some(*identity))
        .map(|(path, _)| path.as_str())
        .collect();
    assert!(changed.contains(&"fr/contact/index.html"), "{changed:?}");
    assert!(changed.iter().all(|path| path.contains("contact")), "{changed:?}");
}

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

fn a_folder_that_no_build_has_made_is_left_alone() {
    let site = Site::base();
    site.write("elsewhere/thesis.txt", "years of work");
    refused(&site, &["--output", &site.path().join("elsewhere").display().to_string()], "publish-not-ours");
    assert_eq!(files(&site.path().join("elsewhere")), [("thesis.txt".to_owned(), b"years of work".to_vec())]);
}

/// Git, in a folder, as nobody in particular.
fn git(folder: &Path, arguments: &[&str]) {
    let settings = [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@site.example",
        "-c",
        "init.defaultBranch=main",
        "-c",
        "core.hooksPath=/dev/null",
    ];
    let mut command = Command::new("git");
    // Not that of whoever runs the tests.
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    let output = command.args(settings).arg("-C").arg(folder).args(arguments).output().expect("git is there");
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The site in a folder, without what isn't published.
fn published(folder: &Path) -> Vec<(String, Vec<u8>)> {
    files(folder).into_iter().filter(|(path, _)| !path.starts_with(".git/") && path != ".git").collect()
}

fn build_into(site: &Site, folder: &Path) -> String {
    let output = site.build(&["--output", &folder.display().to_string()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn a_built_folder_is_committed_cloned_and_built_into_again() {
    let site = Site::base();
    let (made, clone) = (site.path().join("site"), site.path().join("clone"));
    // A repository that only has what its host reads.
    fs::create_dir(&made).expect("the folder is ours");
    git(&made, &["init", "--quiet"]);
    site.write("site/CNAME", "portail.example\n");
    site.write("site/.nojekyll", "");
    site.write("site/.gitattributes", "*.html -text\n");
    let said = build_into(&site, &made);
    assert!(said.contains("un par un") && said.contains(".git"), "{said}");
    let built = published(&made);
    assert!(built.iter().any(|(path, _)| path == "fr/index.html"));
    assert!(built.iter().any(|(path, bytes)| path == "CNAME" && bytes == b"portail.example\n"));
    assert!(!made.join(".gitignore").exists(), "the build decides nothing about what is committed");

    git(&made, &["add", "--all"]);
    git(&made, &["commit", "--quiet", "--message", "The site"]);
    git(site.path(), &["clone", "--quiet", &made.display().to_string(), &clone.display().to_string()]);
    assert!(published(&clone) == built, "every file of the site is in the repository");

    site.write("content/contact.fr.md", "---\ntitle: Contact\nslug: contactez-nous\n---\n\n## Adresse {#adresse}\n");
    build_into(&site, &clone);
    let (rebuilt, fresh) = (published(&clone), site.path().join("fresh"));
    build_into(&site, &fresh);
    let own = ["CNAME", ".nojekyll", ".gitattributes"];
    let rebuilt: Vec<_> = rebuilt.into_iter().filter(|(path, _)| !own.contains(&path.as_str())).collect();
    assert!(rebuilt == files(&fresh), "what was built file by file is what a new folder gets");
    assert!(!clone.join("fr/contact").exists(), "what is gone is gone with its folder");
    git(&clone, &["status"]);
}

fn a_working_tree_of_a_branch_is_published_to() {
    let site = Site::base();
    let tree = site.path().join("tree");
    fs::create_dir(site.path().join("repository")).expect("the folder is ours");
    let repository = site.path().join("repository");
    git(&repository, &["init", "--quiet"]);
    git(&repository, &["commit", "--quiet", "--allow-empty", "--message", "Nothing yet"]);
    git(&repository, &["worktree", "add", "--quiet", "-b", "gh-pages", &tree.display().to_string()]);
    assert!(tree.join(".git").is_file());
    build_into(&site, &tree);
    git(&tree, &["add", "--all"]);
    git(&tree, &["commit", "--quiet", "--message", "The site"]);
    assert!(tree.join("fr/index.html").exists());

    // Anything else stays as it is, and nobody is told to delete a history.
    git(
        &repository,
        &["worktree", "add", "--quiet", "-b", "other", &site.path().join("other").display().to_string(), "HEAD"],
    );
    site.write("other/thesis.txt", "years of work");
    let output = site.build(&["--output", &site.path().join("other").display().to_string()]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("[publish-not-ours]") && said.contains("git rm") && !said.contains("videz"), "{said}");
}

fn a_folder_with_an_owner_s_bits_keeps_them_and_itself() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::base();
    fs::create_dir(site.output()).expect("the folder is ours");
    fs::set_permissions(site.output(), fs::Permissions::from_mode(0o2775)).expect("the folder is ours");
    let before = fs::metadata(site.output()).expect("it was made");
    let site = site.built(&[]);
    site.write("content/contact.fr.md", "---\ntitle: Contact\n---\n\n## Adresse {#adresse}\n\nCasablanca.\n");
    let site = site.built(&["--base-url", "https://other.example"]);
    let after = fs::metadata(site.output()).expect("it's there");
    assert_eq!(
        (before.ino(), before.mode(), before.uid(), before.gid()),
        (after.ino(), after.mode(), after.uid(), after.gid())
    );
    assert_eq!(
        fs::metadata(site.output().join("fr")).expect("it's there").mode() & 0o2000,
        0o2000,
        "folders in it are the group's too"
    );
    assert!(!files(&site.output()).iter().any(|(path, _)| path.contains("staging")), "nothing of the work is left");
}

/// Files become folders and folders files, where the folder itself has to stay.
fn one_by_one_a_file_gives_way_to_a_folder_and_back() {
    let site = Site::base();
    site.write("public/.git", "gitdir: elsewhere\n");
    site.write("content/static/a/b.txt", "a folder");
    site.write("content/static/c", "a file");
    let site = site.built(&[]);
    fs::remove_dir_all(site.path().join("content/static")).expect("it was made");
    site.write("content/static/a", "a file");
    site.write("content/static/c/d/e.txt", "a folder");
    let site = site.built(&[]);
    assert_eq!((site.read("a").as_str(), site.read("c/d/e.txt").as_str()), ("a file", "a folder"));
    assert_eq!(site.read(".git"), "gitdir: elsewhere\n");
    // A folder that leads elsewhere isn't written through.
    fs::remove_dir_all(site.output().join("c")).expect("it was made");
    fs::create_dir_all(site.path().join("elsewhere/d")).expect("the folder is ours");
    std::os::unix::fs::symlink(site.path().join("elsewhere"), site.output().join("c")).expect("links are possible");
    refused(&site, &[], "publish-foreign");
    assert!(files(&site.path().join("elsewhere")).is_empty());
}

/// A build that is killed while it replaces files one by one leaves what the next one mends.
fn a_build_that_is_killed_one_by_one_is_mended_by_the_next() {
    let site = Site::own();
    site.write("public/.git", "gitdir: elsewhere\n");
    let build = |url: &str| {
        let mut command = program();
        command
            .args(["build", "--quiet", "--as-of", "2026-11-01", "--base-url", url, "--root"])
            .arg(site.path())
            .stderr(Stdio::null());
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
    for turn in 0..12_u32 {
        let urls = ["https://two.example", "https://one.example"];
        let mut child = build(urls[(turn % 2) as usize]).spawn().expect("the program can be started");
        std::thread::sleep(Duration::from_secs_f64(takes.as_secs_f64() * (0.7 + f64::from(turn) / 40.0)));
        let _ = child.kill();
        child.wait().expect("it was started");
        if turn % 4 == 3 {
            assert!(sites[1] == whole("https://two.example"), "turn {turn}");
        }
    }
    assert!(sites[0] == whole("https://one.example"));
}

fn the_folder_stays_itself_where_that_is_asked_for() {
    let site = Site::base().built(&["--in-place"]);
    let before = fs::metadata(site.output()).expect("it was made").ino();
    let site = site.built(&["--in-place", "--base-url", "https://other.example"]);
    assert_eq!(before, fs::metadata(site.output()).expect("it's there").ino());
    assert!(site.read("sitemap.xml").contains("https://other.example/"));
}

fn an_output_that_is_a_file_is_said_to_be_one() {
    let site = Site::base();
    site.write("notes.txt", "mine");
    refused(&site, &["--output", &site.path().join("notes.txt").display().to_string()], "publish-file");
    refused(&site, &["--output", &site.path().join("notes.txt/site").display().to_string()], "publish-io");
    assert_eq!(fs::read_to_string(site.path().join("notes.txt")).expect("it's there"), "mine");
}

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

fn a_link_in_place_of_the_output_is_followed_not_replaced() {
    let site = Site::base();
    fs::create_dir(site.path().join("real")).expect("the folder is ours");
    std::os::unix::fs::symlink(site.path().join("real"), site.output()).expect("links are possible");
    let site = site.built(&[]).built(&["--base-url", "https://other.example"]);
    assert!(site.output().is_symlink());
    assert!(site.path().join("real/fr/index.html").exists());
}

fn what_cannot_be_read_is_said() {
    let site = Site::base();
    site.write("content/broken.fr.md", b"---\ntitle: \xff\xfe\n---\n");
    std::os::unix::fs::symlink(site.path().join("nowhere"), site.path().join("content/gone.fr.md"))
        .expect("links are possible");
    let said = String::from_utf8_lossy(&site.build(&[]).stderr).into_owned();
    assert!(said.contains("[not-text]"), "{said}");
    assert!(said.contains("[symlink]"), "{said}");
}

/// Kills builds at moments spread over the time that one takes, and more of them where it publishes. Whatever is there
/// afterwards is one whole site.
fn a_killed_build_leaves_one_whole_site() {
    let site = Site::own();
    let build = |url: &str| {
        let mut command = program();
        command
            .args(["build", "--quiet", "--as-of", "2026-11-01", "--base-url", url, "--root"])
            .arg(site.path())
            .stderr(Stdio::null());
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
        let mut child = build(["https://two.example", "https://one.example"][(turn % 2) as usize])
            .spawn()
            .expect("the program can be started");
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
