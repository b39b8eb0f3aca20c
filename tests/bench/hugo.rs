//! `hugo` on the same content, where it's on the PATH: the same Markdown and front matter, layouts that show about as
//! much as the theme's.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use super::Run;

/// One cold build; none without hugo.
pub(crate) fn run(root: &Path, work: &Path) -> Option<Run> {
    Command::new("hugo").arg("version").output().ok().filter(|output| output.status.success())?;
    let site = work.join("hugo");
    let write = |path: &str, text: &str| {
        let file = site.join(path);
        fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the benchmark's folder can be made");
        fs::write(file, text).expect("the benchmark's files can be written");
    };
    write("hugo.yaml", CONFIG);
    write("layouts/_default/baseof.html", BASE);
    write("layouts/_default/single.html", SINGLE);
    write("layouts/_default/list.html", LIST);
    for entry in walkdir::WalkDir::new(root.join("content")).into_iter().flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let text = fs::read_to_string(path).expect("the benchmark's files can be read");
        // Hugo has no links by id: its own reference to a page is as near as it comes.
        let mut linked = String::with_capacity(text.len() + 64);
        for (index, piece) in text.split("](@/").enumerate() {
            match piece.split_once(')').filter(|_| index > 0) {
                Some((id, rest)) => linked.push_str(&format!("]({{{{< ref \"/{id}\" >}}}}){rest}")),
                None => linked.push_str(piece),
            }
        }
        let target = path.strip_prefix(root).expect("found below it");
        write(&target.to_string_lossy(), &linked);
    }
    let log = work.join("hugo.time");
    let start = Instant::now();
    let status = Command::new("/usr/bin/time")
        .args(["-f", "%M", "-o"])
        .arg(&log)
        .args(["hugo", "--quiet", "--source"])
        .arg(&site)
        .status();
    let status = match status {
        Ok(status) => status,
        Err(_) => Command::new("hugo").args(["--quiet", "--source"]).arg(&site).status().ok()?,
    };
    let wall = start.elapsed();
    let peak_kib = fs::read_to_string(&log).ok().and_then(|text| text.trim().parse().ok()).unwrap_or_default();
    status.success().then_some(Run { wall, peak_kib })
}

const CONFIG: &str = "baseURL: https://bench.example
defaultContentLanguage: fr
defaultContentLanguageInSubdir: true
disableKinds: [taxonomy, term]
pagination: { pagerSize: 50 }
languages:
  fr: { languageName: Français, weight: 1 }
  en: { languageName: English, weight: 2 }
  es: { languageName: Español, weight: 3 }
";

const BASE: &str = "<!doctype html><html lang=\"{{ .Lang }}\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title>
<meta name=\"description\" content=\"{{ .Description }}\"><link rel=\"canonical\" href=\"{{ .Permalink }}\">
{{ range .AllTranslations }}<link rel=\"alternate\" hreflang=\"{{ .Lang }}\" href=\"{{ .Permalink }}\">{{ end }}</head>
<body><header><nav>{{ range .Site.Sections }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</nav>
<nav>{{ range .AllTranslations }}<a href=\"{{ .RelPermalink }}\">{{ .Language.LanguageName }}</a>{{ end }}</nav></header>
<main>{{ block \"main\" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>";

const SINGLE: &str = "{{ define \"main\" }}<h1>{{ .Title }}</h1><dl>{{ with .Params.founded }}<dt>founded</dt><dd>{{ . }}</dd>{{ end }}
{{ with .Params.headcount }}<dt>headcount</dt><dd>{{ . }}</dd>{{ end }}</dl><ul>{{ range .Params.services }}<li>{{ . }}</li>{{ end }}</ul>{{ .Content }}{{ end }}";

const LIST: &str = "{{ define \"main\" }}<h1>{{ .Title }}</h1>{{ .Content }}<ul>{{ range .Paginator.Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a> {{ .Description }}</li>{{ end }}</ul>{{ end }}";
