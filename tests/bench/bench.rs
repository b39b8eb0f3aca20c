//! The benchmark: `cargo run --release --example bench [-- --entries N] [--disk FOLDER] [--runs N]`.
//!
//! `-- --against BINARY [--sources CHECKOUT]` compares the program with another build of it, interleaved ([`against`]);
//! build this one first. `--sources` is a checkout of the other's commit, for its theme: without it both have that of
//! this repository. `-- --make FOLDER N` only makes the site, to look into; `-- --preview FOLDER` only measures the
//! preview of one (build the program first); `-- --messages` only measures what messages cost.
//!
//! Otherwise it makes a site of N entries in three languages with the theme of this repository, and measures, in one
//! run: the floor (reading the same Markdown, pulldown-cmark to HTML, writing files of the same sizes at the same
//! paths, with rayon, nothing else), a cold build, a build with nothing changed and one with one page changed, these
//! three with the index for the search too; the preview; and `hugo` on the same content where it's on the PATH. Each
//! case is a process of its own, so that its memory is its own. Works in memory-backed storage; `--disk` adds a second
//! table for a folder on a disk.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark prints, and has nothing to do without its sites"
)]

mod against;
mod floor;
mod hugo;
mod messages;
mod preview;
mod site;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use destination_maroc::build::Pipeline;
use destination_maroc::link::LinkOptions;

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--child", "floor", root, built, output] => {
            child(|| floor::run(Path::new(root), Path::new(built), Path::new(output)));
        }
        ["--make", root, entries] => {
            site::make(Path::new(root), &repository(), entries.parse().expect("a number of entries"));
        }
        ["--messages"] => messages::run(),
        ["--preview", root] => only_preview(Path::new(root)),
        ["--child", "build", root, output] => child(|| build(Path::new(root), Path::new(output))),
        _ => run(&arguments),
    }
}

fn option(arguments: &[String], name: &str) -> Option<String> {
    arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1).cloned())
}

fn run(arguments: &[String]) {
    let entries: usize = option(arguments, "--entries").and_then(|value| value.parse().ok()).unwrap_or(3_333);
    let runs: usize = option(arguments, "--runs").and_then(|value| value.parse().ok()).unwrap_or(5);
    println!("{}", machine());
    if let Some(other) = option(arguments, "--against") {
        let sources = option(arguments, "--sources").map_or_else(repository, PathBuf::from);
        let work = work(Path::new("/dev/shm"));
        against::run(Path::new(&other), &sources, &work, entries, runs);
        clear(&work);
        return;
    }
    table("memory", Path::new("/dev/shm"), entries, runs);
    if let Some(disk) = option(arguments, "--disk") {
        table("disk", Path::new(&disk), entries, runs);
    }
    if arguments.iter().any(|argument| argument == "--growth") {
        println!("\n### Growth: three times the entries\n");
        table("memory", Path::new("/dev/shm"), entries * 3, runs.min(3));
    }
}

/// A folder of this benchmark's own.
fn work(place: &Path) -> PathBuf {
    place.join(format!("destination-bench-{}", std::process::id()))
}

/// Measures everything in one place and prints a table.
fn table(name: &str, place: &Path, entries: usize, runs: usize) {
    let work = work(place);
    let root = work.join("site");
    site::make(&root, &repository(), entries);
    let output = work.join("public");
    let (first, pages) = {
        let run = spawn(&["build", path(&root), path(&output)]);
        (run.wall, count_pages(&output))
    };
    let _ = first;
    println!("\n{entries} entries in 3 languages, {pages} pages, {name} ({}), median of {runs}\n", place.display());
    println!("| case | seconds | × floor | peak MB |\n| --- | ---: | ---: | ---: |");

    let mut cases: Vec<(&str, Vec<Run>)> =
        ["floor", "cold build", "nothing changed", "one page changed"].map(|name| (name, Vec::new())).into();
    cases.extend(
        ["cold build, with search", "nothing changed, with search", "one page changed, with search"]
            .map(|name| (name, Vec::new())),
    );
    let floor_output = work.join("floor");
    for round in 0..runs {
        clear(&floor_output);
        cases[0].1.push(spawn(&["floor", path(&root), path(&output), path(&floor_output)]));
        let cold = work.join("cold");
        clear(&cold);
        cases[1].1.push(spawn(&["build", path(&root), path(&cold)]));
        cases[2].1.push(spawn(&["build", path(&root), path(&cold)]));
        site::touch(&root, round);
        cases[3].1.push(spawn(&["build", path(&root), path(&cold)]));
        clear(&cold);
        site::search(&root, true);
        clear(&root.join(destination_maroc::store::FOLDER));
        cases[4].1.push(spawn(&["build", path(&root), path(&cold)]));
        cases[5].1.push(spawn(&["build", path(&root), path(&cold)]));
        site::touch(&root, runs + round);
        cases[6].1.push(spawn(&["build", path(&root), path(&cold)]));
        site::search(&root, false);
        clear(&cold);
    }
    let base = median(&cases[0].1);
    for (name, runs) in &cases {
        row(name, runs, base);
    }
    preview::run(&root, Duration::from_secs_f64(median(&cases[1].1)));
    if let Some(run) = hugo::run(&root, &work) {
        row("hugo, cold", &[run], base);
    }
    clear(&work);
}

/// The preview of a site that is there, beside one cold build of it.
fn only_preview(root: &Path) {
    let output = root.with_extension("bench");
    let run = spawn(&["build", path(root), path(&output)]);
    clear(&output);
    preview::run(root, run.wall);
}

fn row(name: &str, runs: &[Run], base: f64) {
    let peak = runs.iter().map(|run| run.peak_kib).max().unwrap_or_default();
    let peak = if peak == 0 { "–".to_owned() } else { format!("{:.0}", peak as f64 / 1024.0) };
    println!("| {name} | {:.3} | {:.2} | {peak} |", median(runs), median(runs) / base);
}

/// What a process took.
struct Run {
    wall: Duration,
    peak_kib: u64,
}

fn median(runs: &[Run]) -> f64 {
    let mut seconds: Vec<f64> = runs.iter().map(|run| run.wall.as_secs_f64()).collect();
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}

/// Runs a case in a process of its own.
fn spawn(arguments: &[&str]) -> Run {
    let program = std::env::current_exe().expect("a running program has a file");
    let start = Instant::now();
    let output = Command::new(program).arg("--child").args(arguments).output().expect("the benchmark can start itself");
    let wall = start.elapsed();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{arguments:?}: {text}{}", String::from_utf8_lossy(&output.stderr));
    if std::env::var_os("BENCH_VERBOSE").is_some() {
        eprint!("{arguments:?} {wall:?}\n{text}");
    }
    let peak = text.lines().find_map(|line| line.strip_prefix("peak "));
    Run { wall, peak_kib: peak.and_then(|peak| peak.trim().parse().ok()).unwrap_or_default() }
}

/// In the process of a case: does it and tells its memory.
fn child(case: impl FnOnce()) {
    case();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    println!("peak {}", peak.trim().trim_end_matches(" kB"));
}

fn build(root: &Path, output: &Path) {
    let options = LinkOptions { as_of: jiff::civil::date(2026, 11, 1), drafts: false, base_url: None };
    let mut pipeline = Pipeline::new(root, options);
    let mut ready = pipeline.prepare(None).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let built = ready.publish(output, root, false, || {}).unwrap_or_else(|problems| panic!("{problems:#?}"));
    println!("{:?}", built.report);
    for (stage, time) in &ready.timings {
        println!("{stage} {time:?}");
    }
    // As the program does.
    std::mem::forget((pipeline, ready));
}

fn count_pages(output: &Path) -> usize {
    let files = walkdir::WalkDir::new(output).into_iter().flatten();
    files.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "html")).count()
}

fn clear(folder: &Path) {
    if folder.exists() {
        std::fs::remove_dir_all(folder).expect("the benchmark's own folder can be removed");
    }
}

fn path(path: &Path) -> &str {
    path.to_str().expect("the benchmark's paths are UTF-8")
}

/// The machine, as far as it tells.
fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("unknown");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let memory: u64 = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))
        .and_then(|line| line.trim().split(' ').next()?.parse().ok())
        .unwrap_or_default();
    format!("{} ({cores} cores, {} GiB)", model.trim_start_matches([' ', '\t', ':']), memory / 1024 / 1024)
}

/// The repository.
fn repository() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}
