//! The preview, as a browser meets it: from its start to the first page, and from a save to the new page, told by its
//! stream of events.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The page that is open.
const PAGE: &str = "/fr/members/entry-6/";

/// Files that are saved, what in them is followed by something new, and how often.
const EDITS: [(&str, &str, &str, usize); 4] = [
    ("a member's file", "content/members/entry-6.fr.md", "\n---\n", 1_000),
    ("the base template", "themes/destination/templates/base.html", "</main>", 40),
    ("a message", "locales/fr/site.ftl", "site-title = ", 40),
    ("a stylesheet", "themes/destination/assets/css/_base.css", "", 40),
];

/// Measures the preview of a site beside a cold build of it, and prints a table.
pub(crate) fn run(root: &Path, cold: Duration) {
    let start = Instant::now();
    let (process, port) = serve(root);
    let _ = get(port, PAGE);
    let first = start.elapsed();
    println!("\n| preview | median ms | 95th percentile ms | peak MB |\n| --- | ---: | ---: | ---: |");
    println!(
        "| start to first page | {:.0} ({:.2} of a cold build) | | {:.0} |",
        ms(first),
        first.as_secs_f64() / cold.as_secs_f64(),
        peak(&process)
    );
    // The whole look at the site after the start isn't part of an edit.
    std::thread::sleep(Duration::from_secs(3));
    for (name, file, mark, times) in EDITS {
        let path = root.join(file);
        let text = fs::read_to_string(&path).expect("a site with these files");
        let mut taken: Vec<Duration> = (0..times).map(|number| edit(port, &path, &text, mark, number)).collect();
        let half = peak(&process);
        fs::write(&path, text).expect("the site can be written");
        std::thread::sleep(Duration::from_millis(100));
        taken.sort();
        println!(
            "| {name}, {times} times | {:.1} | {:.1} | {half:.0} |",
            ms(taken[times / 2]),
            ms(taken[times * 95 / 100 - 1])
        );
    }
}

/// One save, until the page that shows it is there.
fn edit(port: u16, path: &Path, text: &str, mark: &str, number: usize) -> Duration {
    let page = get(port, PAGE);
    let state =
        page.split("data-state=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a page with the script");
    let mut events = request(port, &format!("/_preview/events?path={PAGE}&state={state}"));
    let mut line = String::new();
    while !line.starts_with("event: diagnostics") {
        line.clear();
        events.read_line(&mut line).expect("a stream");
    }
    // As an author, who doesn't save while the last save is still looked at.
    std::thread::sleep(Duration::from_millis(15));
    let at = text.find(mark).map_or(0, |at| at + mark.len());
    let added = if mark.is_empty() { format!("p {{ order: {number} }}\n") } else { format!("n{number} ") };
    let start = Instant::now();
    fs::write(path, format!("{}{added}{}", &text[..at], &text[at..])).expect("the site can be written");
    while !line.starts_with("event: reload") && !line.starts_with("event: styles") {
        line.clear();
        events.read_line(&mut line).expect("a stream");
    }
    let page = get(port, PAGE);
    let taken = start.elapsed();
    assert!(mark.is_empty() || page.contains(added.trim()), "{path:?} isn't shown");
    taken
}

fn serve(root: &Path) -> (Served, u16) {
    let program = std::env::current_exe().expect("a running program has a file");
    let folder = program.parent().and_then(Path::parent).expect("examples/ is in the target folder");
    let mut command = Command::new(folder.join("destination-maroc"));
    command
        .args(["serve", "--port", "0", "--lang", "en", "--root"])
        .arg(root)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut process = Served(command.spawn().expect("the program is built: cargo build --release"));
    let mut lines = BufReader::new(process.0.stdout.take().expect("piped"));
    let mut line = String::new();
    lines.read_line(&mut line).expect("the program says where it listens");
    let port =
        line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).and_then(|port| port.parse().ok());
    // What it says later has to go somewhere.
    std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
    (process, port.unwrap_or_else(|| panic!("no port in {line:?}")))
}

/// The program, which ends with the measurement, also when that fails.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn request(port: u16, path: &str) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the preview listens");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").expect("the preview reads");
    BufReader::new(stream)
}

fn get(port: u16, path: &str) -> String {
    let mut answer = String::new();
    request(port, path).read_to_string(&mut answer).expect("the preview answers");
    answer
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}

/// The most memory that it has had, in megabytes.
fn peak(process: &Served) -> f64 {
    let status = fs::read_to_string(format!("/proc/{}/status", process.0.id())).unwrap_or_default();
    let kib = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|value| value.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.unwrap_or_default() / 1024.0
}
