//! The preview: reading and linking again gives what a fresh start gives, and over HTTP it shows what build writes.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use crate::support;
use destination_maroc::build::Pipeline;
use destination_maroc::link::LinkOptions;
use proptest::prelude::*;

tests! {
    edits_end_in_the_state_of_a_fresh_start,
    every_page_is_what_build_writes_but_for_the_script,
    answers_are_those_of_a_good_server,
    a_site_below_a_path_is_there_and_nowhere_else_and_files_are_what_they_are,
    a_folder_that_is_made_again_is_noticed,
    a_storm_of_files_ends_like_a_single_one,
    hostile_requests_get_nothing,
    what_the_settings_redirect_leads_on_or_is_gone,
    a_save_is_shown_and_a_mistake_leaves_the_last_good_page,
    the_studio_tells_what_the_linter_says,
    files_for_the_root_come_and_go,
    a_draft_that_is_wrong_is_in_nobodys_way,
    programs_are_told_what_happens_line_by_line,
}

/// Files that come, change and go.
const FILES: &[&str] = &[
    "content/members/atlas.fr.md",
    "content/members/atlas.en.md",
    "content/members/atlas/index.fr.md",
    "content/members/rif.fr.md",
    "content/news/start.fr.md",
    "content/contact.fr.md",
    "content/taxonomies/tags.yaml",
    "content/static/robots.txt",
    "content/static/_redirects",
    "content/static/fr/ailleurs/index.html",
    "locales/fr/site.ftl",
    "locales/es/site.ftl",
    "themes/plain/templates/page.html",
    "themes/plain/assets/main.css",
    "themes/plain/theme.yaml",
    "themes/overrides/templates/page.html",
    "themes/overrides/assets/main.css",
];

/// What they may hold, wrong or right.
const TEXTS: &[&str] = &[
    "",
    "---\ntitle: Un\nheadcount: 12\nsites: []\n---\nTexte.\n",
    "---\ntitle: Un\nheadcount: 12\nsites: []\n---\n## Titre\n\n[Contact](@/contact#adresse) et [Rif](@/members/rif)\n",
    "---\ntitle: Deux\ndraft: true\n---\n```{grid}\n---\nTexte\n```\n",
    "---\ntitle: Trois\nslug: ailleurs\naliases: [/fr/avant/]\n---\n## Adresse\n",
    "---\ntitle: [\n---\n",
    "---\ntitle: Quatre\ndraft: true\nheadcount: [\n---\n[Rien](@/rien)\n",
    "---\ntitle: Cinq\ndraft: true\nheadcount: 12\nsites: []\n---\n[Rien](@/rien) ![Rien](rien.png)\n",
    "presse:\nsalons: {}\n",
    "site-name = Un nom\npresse = Presse\n",
    "site-name = { $\n",
    "<p>{{ page.title }}</p>\n",
    "{{ page.title",
    "p { color: red }\n",
    "@import 'a.css'; p { color: red",
    "minify: true\n",
    "extends: plain\n",
];

#[derive(Debug, Clone)]
enum Edit {
    Write(usize, usize),
    Remove(usize),
    Rename(usize, usize),
    RemoveFolder,
}

fn edits() -> impl Strategy<Value = Vec<(Edit, bool)>> {
    let file = || 0..FILES.len();
    let edit = prop_oneof![
        6 => (file(), 0..TEXTS.len()).prop_map(|(file, text)| Edit::Write(file, text)),
        2 => file().prop_map(Edit::Remove),
        2 => (file(), file()).prop_map(|(from, to)| Edit::Rename(from, to)),
        1 => Just(Edit::RemoveFolder),
    ];
    prop::collection::vec((edit, any::<bool>()), 1..12)
}

impl Edit {
    /// Does it, and gives the files that it concerns.
    fn apply(&self, root: &Path) -> Vec<String> {
        match self {
            Self::Write(file, text) => {
                let path = root.join(FILES[*file]);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, TEXTS[*text]).unwrap();
                vec![FILES[*file].to_owned()]
            }
            Self::Remove(file) => {
                let _ = fs::remove_file(root.join(FILES[*file]));
                vec![FILES[*file].to_owned()]
            }
            Self::Rename(from, to) => {
                let to_path = root.join(FILES[*to]);
                fs::create_dir_all(to_path.parent().unwrap()).unwrap();
                let _ = fs::rename(root.join(FILES[*from]), to_path);
                vec![FILES[*from].to_owned(), FILES[*to].to_owned()]
            }
            Self::RemoveFolder => {
                let _ = fs::remove_dir_all(root.join("content/members"));
                vec!["content/members".to_owned()]
            }
        }
    }
}

fn options() -> LinkOptions {
    LinkOptions { as_of: jiff::civil::date(2026, 11, 1), drafts: true, base_url: None }
}

/// Everything that a site is: its outputs, and what is wrong with it.
fn outcome(pipeline: &mut Pipeline, changed: Option<&[String]>) -> Result<(BTreeMap<String, String>, String), String> {
    let ready = pipeline.prepare(changed).map_err(|problems| format!("{problems:#?}"))?;
    let render = |output: &destination_maroc::outputs::Output| match ready.renderer.render(output) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(problem) => format!("{problem:?}"),
    };
    let outputs = ready.plan.outputs.iter().map(|output| (output.path.to_string(), render(output))).collect();
    Ok((outputs, format!("{:#?}", ready.diagnostics)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is edited, in whatever order, what is taken over never shows.
    fn edits_end_in_the_state_of_a_fresh_start(edits in edits(), drafts: bool) {
        let site = support::Site::base();
        let start = || Pipeline::preview(site.path(), LinkOptions { drafts, ..options() });
        let mut pipeline = start();
        let _ = outcome(&mut pipeline, None);
        for (edit, is_told) in edits {
            let files = edit.apply(site.path());
            let again = outcome(&mut pipeline, is_told.then_some(files.as_slice()));
            let fresh = outcome(&mut start(), None);
            prop_assert_eq!(again, fresh, "{:?}", edit);
        }
    }
}

/// The program, serving a site; it ends with the test.
struct Served {
    process: Child,
    port: u16,
}

impl Served {
    fn start(root: &Path) -> Self {
        Self::with(root, &["--as-publish"])
    }

    fn with(root: &Path, more: &[&str]) -> Self {
        let arguments = ["serve", "--port", "0", "--as-of", "2026-11-01", "--root"];
        let mut process = support::program()
            .args(arguments)
            .arg(root)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port =
            line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).and_then(|port| port.parse().ok());
        Self { process, port: port.unwrap_or_else(|| panic!("no port in {line:?}")) }
    }

    /// Sends a request as it is, and gives the head and the body of the answer.
    fn ask(&self, request: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap_or(answer.len());
        let body = answer.get(end + 4..).unwrap_or_default().to_vec();
        (String::from_utf8_lossy(&answer[..end]).into_owned(), body)
    }

    fn get(&self, path: &str) -> (String, Vec<u8>) {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn every_page_is_what_build_writes_but_for_the_script() {
    let site = support::Site::own();
    let built = support::program()
        .args(["build", "--quiet", "--as-of", "2026-11-01", "--root"])
        .arg(site.path())
        .status()
        .unwrap();
    assert!(built.success());
    let start = std::time::Instant::now();
    let served = Served::start(site.path());
    let public = site.path().join("public");
    let mut pages = 0;
    for entry in
        walkdir::WalkDir::new(&public).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file())
    {
        let path = entry.path().strip_prefix(&public).unwrap().to_str().unwrap();
        if path.starts_with('.') {
            continue;
        }
        let (mut head, mut body) = served.get(&format!("/{path}"));
        // The index for the search is being made: nothing waits for it, but the test.
        while head.starts_with("HTTP/1.1 503") && path.contains("/search-index/") && start.elapsed().as_secs() < 60 {
            std::thread::sleep(std::time::Duration::from_millis(50));
            (head, body) = served.get(&format!("/{path}"));
        }
        assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
        if path.ends_with(".html") {
            pages += 1;
            let script = body.windows(8).rposition(|bytes| bytes == b"<script ").expect("a page with the script");
            let tag = String::from_utf8(body.split_off(script)).unwrap();
            assert!(
                tag.starts_with("<script src=\"/_preview/reload.js\" data-state=\"")
                    && tag.ends_with("\" defer></script>\n"),
                "{tag}"
            );
        }
        assert_eq!(String::from_utf8_lossy(&body), String::from_utf8_lossy(&fs::read(entry.path()).unwrap()), "{path}");
    }
    assert!(pages > 5, "{pages}");
    // The studio is the preview's alone.
    assert!(served.get("/_studio/es/").0.starts_with("HTTP/1.1 200"));
    assert!(!public.join("_studio").exists() && !public.join("_preview").exists());
}

fn answers_are_those_of_a_good_server() {
    let site = support::Site::base();
    let served = Served::start(site.path());
    let header = |head: &str, name: &str| {
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        lines
            .into_iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.to_owned())
            .unwrap_or_default()
    };
    let (head, body) = served.get("/fr/");
    assert_eq!(header(&head, "content-type"), "text/html; charset=utf-8");
    let tag = header(&head, "etag");
    let again = served
        .ask(&format!("GET /fr/ HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: {tag}\r\nConnection: close\r\n\r\n"));
    assert!(again.0.starts_with("HTTP/1.1 304") && again.1.is_empty(), "{again:?}");
    let (head, nothing) = served.ask("HEAD /fr/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert!(nothing.is_empty(), "{nothing:?}");
    assert_eq!(header(&head, "content-length"), body.len().to_string());
    let (head, _) = served.get("/fr");
    assert!(head.starts_with("HTTP/1.1 307") && header(&head, "location") == "/fr/", "{head}");
    // Not to somebody else's host.
    let (head, _) = served.get("//fr");
    assert_ne!(header(&head, "location"), "//fr/", "{head}");
    assert!(served.get("/_studio/").0.contains("/_studio/"));
    assert!(served.get("/_studio/de/").0.starts_with("HTTP/1.1 404"));
    assert!(served.get("/_studio/fr/compare/es/nothing/at/all").0.starts_with("HTTP/1.1 404"));
}

fn a_site_below_a_path_is_there_and_nowhere_else_and_files_are_what_they_are() {
    let site = support::Site::base();
    for name in ["f.SVG", "f.PDF", "f.mp4", "f.docx", "f.zip", "été.txt"] {
        site.write(&format!("content/static/{name}"), "x");
    }
    let served = Served::with(site.path(), &["--as-publish", "--base-url", "https://site.example/portail"]);
    assert!(served.get("/portail/fr/contact/").0.starts_with("HTTP/1.1 200"));
    assert!(served.get("/portailfr/contact/").0.starts_with("HTTP/1.1 404"));
    let (head, _) = served.get("/portail/fr/contact?q=atlas&x=%C3%A9");
    assert!(head.to_lowercase().contains("location: /portail/fr/contact/?q=atlas&x=%c3%a9"), "{head}");
    for (name, kind) in [
        ("f.SVG", "image/svg+xml"),
        ("f.PDF", "application/pdf"),
        ("f.mp4", "video/mp4"),
        ("f.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("f.zip", "application/zip"),
        ("%C3%A9t%C3%A9.txt", "text/plain; charset=utf-8"),
    ] {
        let (head, _) = served.get(&format!("/portail/{name}"));
        assert!(head.starts_with("HTTP/1.1 200") && head.contains(&format!(": {kind}\r\n")), "{name}: {head}");
    }
}

/// The folder of a site is deleted and made again, as when a repository is cloned anew.
fn a_folder_that_is_made_again_is_noticed() {
    let folder = tempfile::TempDir::new().unwrap();
    let root = folder.path().join("site");
    let make = |title: &str| {
        let site = support::Site::base();
        site.write("content/contact.fr.md", format!("---\ntitle: {title}\nslug: contact\n---\n"));
        let status = std::process::Command::new("cp").arg("-r").arg(site.path()).arg(&root).status().unwrap();
        assert!(status.success());
    };
    make("Avant");
    let served = Served::start(&root);
    let shows = |title: &str| {
        let found = (0..800).any(|_| {
            std::thread::sleep(Duration::from_millis(25));
            String::from_utf8_lossy(&served.get("/fr/contact/").1).contains(&format!("<h1>{title}</h1>"))
        });
        assert!(found, "{title} isn't shown");
    };
    shows("Avant");
    fs::remove_dir_all(&root).unwrap();
    make("Cloné");
    shows("Cloné");
    let path = root.join("content/contact.fr.md");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("Cloné", "Changé")).unwrap();
    shows("Changé");
}

fn a_storm_of_files_ends_like_a_single_one() {
    let site = support::Site::base();
    let served = Served::start(site.path());
    let folder = site.path().join("content/news");
    fs::create_dir_all(&folder).unwrap();
    for number in 0..1_500 {
        let text = format!("---\ntitle: Nouvelle {number}\nslug: nouvelle-{number}\ndate: 2026-10-01\n---\nTexte.\n");
        fs::write(folder.join(format!("nouvelle-{number}.fr.md")), text).unwrap();
    }
    let answers = |number: usize, status: &str| {
        let found = (0..800).any(|_| {
            std::thread::sleep(Duration::from_millis(25));
            served.get(&format!("/fr/news/nouvelle-{number}/")).0.starts_with(&format!("HTTP/1.1 {status}"))
        });
        assert!(found, "{number} isn't {status}");
    };
    answers(0, "200");
    answers(1_499, "200");
    fs::remove_dir_all(&folder).unwrap();
    answers(700, "404");
}

fn hostile_requests_get_nothing() {
    let site = support::Site::base();
    let served = Served::start(site.path());
    let status = |request: &str| served.ask(request).0.split(' ').nth(1).unwrap_or_default().to_owned();
    let from = |host: &str| status(&format!("GET /fr/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
    assert_eq!(from("localhost:1"), "200");
    assert_eq!(from("192.168.1.4"), "200");
    assert_eq!(from("[::1]:80"), "200");
    assert_eq!(from("elsewhere.example"), "421");
    assert_eq!(from("127.0.0.1.elsewhere.example"), "421");
    assert_eq!(
        status("POST /fr/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        "405"
    );
    for path in [
        "/../content/site.yaml",
        "/%2e%2e/content/site.yaml",
        "/fr/..%2f..%2fcontent/site.yaml",
        "//etc/passwd",
        "/fr/%00",
        "/%ff",
    ] {
        let (head, body) = served.get(path);
        assert!(head.starts_with("HTTP/1.1 4"), "{path}: {head}");
        assert!(!String::from_utf8_lossy(&body).contains("base_url"), "{path}");
    }
    let (head, body) = served.get("/es/nada/");
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    assert!(String::from_utf8_lossy(&body).contains("lang=\"es\""));
}

fn what_the_settings_redirect_leads_on_or_is_gone() {
    let site = support::Site::base();
    let settings = fs::read_to_string(site.path().join("content/site.yaml")).unwrap();
    let redirects = "redirects:\n  /fr/vieux/: contact\n  /es/2019/: { status: 410 }\n  /plan.pdf: { status: 410 }\n";
    site.write("content/site.yaml", settings + redirects);
    let served = Served::start(site.path());
    let (head, body) = served.get("/fr/vieux/");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(String::from_utf8_lossy(&body).contains("/fr/contact/"));
    for path in ["/es/2019/", "/es/2019", "/plan.pdf"] {
        let (head, _) = served.get(path);
        assert!(head.starts_with("HTTP/1.1 410"), "{path}: {head}");
    }
    let (head, _) = served.get("/es/2018/");
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
}

fn a_save_is_shown_and_a_mistake_leaves_the_last_good_page() {
    let site = support::Site::base();
    let served = Served::start(site.path());
    let file = site.path().join("content/contact.fr.md");
    let shows = |text: &str| {
        let found = (0..400).any(|_| {
            std::thread::sleep(Duration::from_millis(25));
            String::from_utf8_lossy(&served.get("/fr/contact/").1).contains(text)
        });
        assert!(found, "{text} is not shown");
    };
    fs::write(&file, "---\ntitle: Contact\n---\nPremier texte\n\n## Adresse\n").unwrap();
    shows("Premier texte");
    // Two more errors than a page can bear, and a folder that goes and comes again.
    fs::write(&file, "---\ntitle: [\n---\nDeuxième texte\n").unwrap();
    fs::write(site.path().join("locales/fr/mistake.ftl"), "a = { $\n").unwrap();
    shows("Premier texte");
    fs::remove_file(site.path().join("locales/fr/mistake.ftl")).unwrap();
    let aside = site.path().join("aside");
    fs::rename(site.path().join("content"), &aside).unwrap();
    shows("Premier texte");
    fs::write(aside.join("contact.fr.md"), "---\ntitle: Contact\n---\nTroisième texte\n\n## Adresse\n").unwrap();
    fs::rename(&aside, site.path().join("content")).unwrap();
    shows("Troisième texte");
    fs::write(&file, "---\ntitle: Contact\n---\nQuatrième texte\n\n## Adresse\n").unwrap();
    shows("Quatrième texte");
}

fn the_studio_tells_what_the_linter_says() {
    let site = support::Site::base();
    let served = Served::start(site.path());
    let waits_for = |is_told: bool, text: &str| {
        let found = (0..400).any(|_| {
            std::thread::sleep(Duration::from_millis(25));
            String::from_utf8_lossy(&served.get("/_studio/fr/").1).contains(text) == is_told
        });
        assert!(found, "{text}: {is_told}");
    };
    // Nothing is said of it before somebody has time to lint.
    waits_for(true, "locales/es/site.ftl");
    site.write(
        "locales/es/site.ftl",
        "site-title = El sitio\nsite-tagline = Un sitio\nsite-description = Un sitio.\nsite-publisher = La asociación\n",
    );
    waits_for(false, "locales/es/site.ftl");
    site.write("locales/es/site.ftl", "site-title = El sitio\n");
    waits_for(true, "site-publisher");
}

fn files_for_the_root_come_and_go() {
    let site = support::Site::base();
    site.write("content/static/.well-known/security.txt", "Contact: mailto:a@site.example\n");
    let served = Served::start(site.path());
    let answers = |path: &str, status: &str, text: &str| {
        let found = (0..400).any(|_| {
            let (head, body) = served.get(path);
            std::thread::sleep(Duration::from_millis(25));
            head.starts_with(&format!("HTTP/1.1 {status}")) && String::from_utf8_lossy(&body).contains(text)
        });
        assert!(found, "{path}: {text}");
    };
    answers("/.well-known/security.txt", "200", "mailto:a@");
    answers("/robots.txt", "200", "sitemap.xml");
    site.write("content/static/.well-known/security.txt", "Contact: mailto:b@site.example\n");
    answers("/.well-known/security.txt", "200", "mailto:b@");
    site.write("content/static/robots.txt", "Disallow: /\n");
    answers("/robots.txt", "200", "Disallow: /\n");
    fs::remove_file(site.path().join("content/static/robots.txt")).unwrap();
    answers("/robots.txt", "200", "sitemap.xml");
    fs::remove_dir_all(site.path().join("content/static")).unwrap();
    answers("/.well-known/security.txt", "404", "");
}

fn a_draft_that_is_wrong_is_in_nobodys_way() {
    let site = support::Site::base();
    site.write(
        "themes/plain/templates/collection.html",
        "{% for item in page.items %}{{ item.fields.headcount | number }} {{ item.title }}\n{% endfor %}",
    );
    site.write(
        "content/members/whole.fr.md",
        "---\ntitle: Entier\nheadcount: 3\nsites: []\ndraft: true\n---\n[Rien](@/rien)\n",
    );
    site.write("content/members/faulty.fr.md", "---\ntitle: Incomplet\ndraft: true\n---\n");
    site.write("content/zut.fr.md", "---\ntitle: Autre\nslug: contact\ndraft: true\n---\n");
    site.write("content/members/unreadable.fr.md", "---\ntitle: Illisible\ndraft: true\nheadcount: [\n---\n");
    let served = Served::with(site.path(), &[]);
    let shows = |path: &str, text: &str| {
        let found = (0..400).any(|_| {
            std::thread::sleep(Duration::from_millis(25));
            String::from_utf8_lossy(&served.get(path).1).contains(text)
        });
        assert!(found, "{path}: {text}");
    };
    // A list shows what it can.
    let list = String::from_utf8_lossy(&served.get("/fr/membres/").1).into_owned();
    assert!(list.contains("420 Atlas\n") && list.contains("3 Entier\n") && !list.contains("Incomplet"), "{list}");
    site.write("content/contact.fr.md", "---\ntitle: Contact\n---\nUn nouveau texte\n\n## Adresse\n");
    shows("/fr/contact/", "Un nouveau texte");
    // Whoever writes the draft is told.
    shows("/_studio/fr/", "content/members/faulty.fr.md");
    shows("/_studio/fr/", "content/members/unreadable.fr.md");
    let panel = |path: &str| {
        let mut stream = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
        stream
            .write_all(
                format!("GET /_preview/events?path={path}&state= HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").as_bytes(),
            )
            .unwrap();
        let lines = BufReader::new(stream).lines().map_while(Result::ok);
        lines.into_iter().find(|line| line.starts_with("data: {")).unwrap()
    };
    assert!(panel("/fr/membres/entier/").contains("unknown-link"));
    let missing = panel("/fr/membres/incomplet/");
    assert!(missing.contains("missing-field") && missing.contains("unreadable.fr.md"), "{missing}");
    assert!(panel("/fr/contact/").contains("\"diagnostics\":[]"));
    // Mended, it's there.
    site.write("content/members/faulty.fr.md", "---\ntitle: Complet\nheadcount: 7\nsites: []\ndraft: true\n---\n");
    shows("/fr/membres/", "7 Complet");
}

fn programs_are_told_what_happens_line_by_line() {
    let site = support::Site::base();
    let mut process = support::program()
        .args(["serve", "--port", "0", "--as-of", "2026-11-01", "--format", "json", "--root"])
        .arg(site.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let mut next = || -> serde_json::Value {
        let line = lines.next().expect("it says something").expect("in UTF-8");
        serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line} is JSON"))
    };
    let first = next();
    assert_eq!(first["event"], "listening");
    site.write("content/contact.fr.md", "---\ntitle: Contact\n---\n\n[Rien](@/rien)\n");
    let told = std::iter::repeat_with(&mut next).find(|event| event["event"] == "diagnostics").expect("it goes on");
    assert_eq!(told["diagnostics"][0]["code"], "unknown-link");
    let _ = process.kill();
    let _ = process.wait();
}
