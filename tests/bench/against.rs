//! `--against BINARY`: this commit's program beside another build of it, such as that of the commit before.
//!
//! Each has a copy of the site, and they take turns, case by case, first one and then the other, so that whatever else
//! the machine does meets both. What counts is the time of the processors, user and system together, which other
//! processes disturb least.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::{clear, path, site};

/// What a run of a program took.
#[derive(Clone, Copy)]
struct Cost {
    /// Seconds of the processors, in hundredths: Linux counts no finer for another process.
    cpu: f64,
    /// The most memory that it had, in megabytes.
    peak: f64,
}

/// A program with its own copy of the site.
struct Side {
    program: PathBuf,
    root: PathBuf,
    output: PathBuf,
}

/// The cases, in order: what is done before, and how the program is called.
const CASES: [(&str, Before, &str); 8] = [
    ("cold build", Before::Cleared, "build"),
    ("nothing changed", Before::Nothing, "build"),
    ("one page changed", Before::Touched, "build"),
    ("check", Before::Nothing, "check"),
    ("cold build, with search", Before::Search, "build"),
    ("nothing changed, with search", Before::Nothing, "build"),
    ("one page changed, with search", Before::Touched, "build"),
    ("check, with search", Before::Nothing, "check"),
];

#[derive(Clone, Copy)]
enum Before {
    Nothing,
    /// The output isn't there, and there's no index for the search.
    Cleared,
    /// One text is another.
    Touched,
    /// Neither the output nor what is kept between builds is there, and an index for the search is wanted.
    Search,
}

/// Compares `other`, which gets the theme and the messages of the checkout `sources`, with this commit's program.
pub(crate) fn run(other: &Path, sources: &Path, work: &Path, entries: usize, runs: usize) {
    // Cargo puts an example into a folder beside the program.
    let example = std::env::current_exe().expect("a running program has a file");
    let own = example.ancestors().nth(2).map(|folder| folder.join("destination-maroc")).filter(|own| own.is_file());
    let own = own.expect("the program is built: cargo build --release");
    let sides = [("before", other, sources), ("now", &own, &super::repository())].map(|(name, program, sources)| {
        let root = work.join(name);
        site::make(&root, sources, entries);
        Side { program: program.to_owned(), output: work.join(format!("{name}-public")), root }
    });
    let mut costs = vec![[Vec::new(), Vec::new()]; CASES.len()];
    for round in 0..runs {
        for (case, (_, before, command)) in CASES.iter().enumerate() {
            for turn in 0..2 {
                // Whoever comes first may find the machine warmer or colder.
                let at = (turn + round) % 2;
                sides[at].prepare(*before, round * CASES.len() + case);
                costs[case][at].push(sides[at].run(command));
            }
        }
    }
    println!("\n{entries} entries in 3 languages, median of {runs} (least to most)\n");
    println!(
        "| case | before, CPU s | now, CPU s | | before, MB | now, MB | |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    );
    for ((name, ..), [before, now]) in CASES.iter().zip(&costs) {
        let columns = [|cost: &Cost| cost.cpu, |cost: &Cost| cost.peak].map(|of| {
            let [(before, before_spread), (now, now_spread)] = [before, now].map(|costs| median(costs.iter().map(of)));
            format!("{before:.2} ({before_spread}) | {now:.2} ({now_spread}) | {:+.1} %", (now / before - 1.0) * 100.0)
        });
        println!("| {name} | {} |", columns.join(" | "));
    }
}

/// The median, and the least and the most.
fn median(values: impl Iterator<Item = f64>) -> (f64, String) {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let spread = format!("{:.2}–{:.2}", values[0], values[values.len() - 1]);
    (values[values.len() / 2], spread)
}

impl Side {
    fn prepare(&self, before: Before, number: usize) {
        match before {
            Before::Nothing => {}
            Before::Touched => site::touch(&self.root, number),
            Before::Cleared | Before::Search => {
                clear(&self.output);
                let is_search = matches!(before, Before::Search);
                site::search(&self.root, is_search);
                if is_search {
                    clear(&self.root.join(destination_maroc::store::FOLDER));
                }
            }
        }
    }

    /// Runs the program to its end.
    fn run(&self, command: &str) -> Cost {
        let mut call = Command::new(&self.program);
        call.args([command, "--quiet", "--as-of", "2026-11-01", "--root", path(&self.root)]);
        if command == "build" {
            call.args(["--output", path(&self.output)]);
        }
        // Both speak one language, whatever the system's is.
        call.env("LC_ALL", "en_GB.UTF-8").stdout(Stdio::null()).stderr(Stdio::piped());
        let mut process = call.spawn().unwrap_or_else(|error| panic!("{}: {error}", self.program.display()));
        // What it says has to go somewhere while it runs.
        let mut said = process.stderr.take().expect("piped");
        let said = std::thread::spawn(move || std::io::read_to_string(&mut said).unwrap_or_default());
        let process_files = PathBuf::from(format!("/proc/{}", process.id()));
        let mut peak = 0.0_f64;
        // A process that has ended keeps its times until somebody asks how it ended, and its memory no longer.
        while let Some(now) = peak_of(&process_files) {
            peak = peak.max(now);
            std::thread::sleep(Duration::from_millis(2));
        }
        let cpu = cpu_of(&process_files);
        let status = process.wait().expect("a process of ours ends");
        let said = said.join().unwrap_or_default();
        assert!(status.success(), "{} {command}: {said}", self.program.display());
        Cost { cpu, peak }
    }
}

/// The most memory that a process has had, in megabytes; none when it has ended.
fn peak_of(process: &Path) -> Option<f64> {
    let status = fs::read_to_string(process.join("status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1024.0)
}

/// The seconds that a process has kept processors busy (`proc_pid_stat(5)`, fields 14 and 15, in hundredths).
fn cpu_of(process: &Path) -> f64 {
    let stat = fs::read_to_string(process.join("stat")).unwrap_or_default();
    // The second field is a name between parentheses, which may have blanks.
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let times = after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok());
    times.sum::<f64>() / 100.0
}
