"""Mozilla's compare-locales and moz.l10n over our messages, and beside our linter.

The messages of the portal, of its theme and of the program have nothing that either of them complains of. On the cases in tests/lint/, pairs of a
source and its translations, all three say the same, as far as they have a notion of it. `UPDATE_CASES=1` writes what our linter says into the cases, for a person to
review. tests/run installs both and runs this; MAROC names the program, target/release/destination-maroc if nothing is said.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("MAROC", str(ROOT / "target/release/destination-maroc"))
TOOLS = Path(sys.executable).parent

# The form of whole millions came to French and Spanish with CLDR 38; the table of compare-locales is older.
NEWER_CATEGORIES = {"es": {"many"}}


def run(*command, cwd, status=(0,)):
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode not in status:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def compare_locales(folder, paths, locales):
    """What compare-locales says of each file, by its path: a list of (kind, text)."""
    config = [f'basepath = "{folder}"', f"locales = {json.dumps(locales)}"]
    for path in paths:
        config += ["[[paths]]", f'reference = "{path.format(locale="fr")}"', f'l10n = "{path}"']
    with tempfile.TemporaryDirectory() as place:
        toml = Path(place) / "l10n.toml"
        toml.write_text("\n".join(config))
        done = run(TOOLS / "compare-locales", "--json", "-", "--return-zero", toml, folder, *locales, cwd=place)
    found = {}

    def leaves(tree, path):
        if isinstance(tree, list):
            found[path] = [pair for item in tree for pair in item.items()]
            return
        for name, inner in tree.items():
            leaves(inner, f"{path}/{name}".lstrip("/"))

    leaves(json.loads(done.stdout)[0]["details"], "")
    return found


def missing_for_moz(source, translation):
    """The ids of values and attributes that moz.l10n misses in a folder, by file, and the files that it can't read."""
    script = "import json, sys\nfrom moz.l10n.bin.compare import msg_ids\nprint(json.dumps({path: sorted(msg_ids(path)) for path in sys.argv[1:]}))"
    files = sorted(path.name for path in source.glob("*.ftl") if (translation / path.name).exists())
    ids = json.loads(run(sys.executable, "-c", script, *files, cwd=source).stdout)
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "source.json").write_text(json.dumps(ids))
        done = run(TOOLS / "moz-l10n", "compare", "--json", "--source", Path(place) / "source.json", translation, cwd=place)
    said = json.loads(done.stdout)[translation.name]
    return ids, said["missing"] or {}, set(said["errors"] or {})


class OurMessages(unittest.TestCase):
    PATHS = ["locales/{locale}/*.ftl", "themes/destination/locales/{locale}/*.ftl", "src/messages/{locale}.ftl"]

    def test_compare_locales_has_nothing_to_say(self):
        self.assertEqual(compare_locales(ROOT, self.PATHS, ["en", "es"]), {})

    def test_moz_l10n_has_nothing_to_say(self):
        files = [path for pattern in self.PATHS for path in sorted(ROOT.glob(pattern.format(locale="*")))]
        self.assertGreater(len(files), 15)
        with tempfile.TemporaryDirectory() as place:
            copies = [Path(place) / path.relative_to(ROOT) for path in files]
            for path, copy in zip(files, copies):
                copy.parent.mkdir(parents=True, exist_ok=True)
                # Its model is MessageFormat's, in which functions take one value: the end of a range is kept from it.
                copy.write_text(re.sub(r"(DATERANGE\(\$[\w-]+), \$[\w-]+", r"\1", path.read_text()))
            run(TOOLS / "moz-l10n", "lint", *copies, cwd=place)
            for folder in ["locales", "themes/destination/locales"]:
                for locale in ["en", "es"]:
                    _, missing, errors = missing_for_moz(Path(place) / folder / "fr", Path(place) / folder / locale)
                    self.assertEqual((missing, errors), ({}, set()), f"{folder}/{locale}")


class Case:
    """A case: what it's about, its files by language, and what is agreed: (language, what, line) with line 0 for what has none."""

    def __init__(self, path):
        self.path, self.name = path, path.stem
        parts = re.split(r"^(?:--|==) (\w+) (?:--|==)\n", path.read_text(), flags=re.M)
        self.heading, parts = parts[0], dict(zip(parts[1::2], parts[2::2]))
        self.agreed = parts.pop("agreed").split("\n")[:-1]
        self.files = parts

    def write(self, agreed):
        files = "".join(f"-- {language} --\n{text}" for language, text in self.files.items())
        self.path.write_text(self.heading + files + "== agreed ==\n" + "".join(line + "\n" for line in agreed))


# What compare-locales says, as a pattern, and what that is here. Where it says a place that is only the beginning of the message, `at` is left out.
AT = r" at line (?P<at>\d+), column \d+ for (?P<id>\S+)$"
BEGINS = r" at line \d+, column \d+ for (?P<id>\S+)$"
THEIRS = [
    (r"^(?P<id>\S+) occurs \d+ times$", "duplicate {id}"),
    (r'^Attribute "(?P<what>.+)" is duplicated' + BEGINS, "duplicate {id}.{what}"),
    (r"^Missing attribute: (?P<what>\S+)" + BEGINS, "missing {id}.{what}"),
    (r"^Obsolete attribute: (?P<what>\S+)" + AT, "obsolete {id}.{what}"),
    (r"^Missing value" + BEGINS, "missing {id}"),
    (r"^Obsolete value" + AT, "obsolete {id}"),
    (r"^Missing (?:message|term) reference: (?P<what>\S+)" + BEGINS, "reference missing {id} {what}"),
    (r"^Obsolete (?:message|term) reference: (?P<what>\S+)" + AT, "reference extra {id} {what}"),
    (r'^Variant key "(?P<what>.+)" is duplicated' + BEGINS, "variant duplicate {id} {what}"),
    (r"^Plural categories missing: (?P<what>.+)" + AT, "plural missing {id} {what}"),
    (r'^Unparsed content ".*" from line (?P<at>\d+) ', "syntax"),
]

# Our codes that compare-locales has a notion of.
OURS = {
    "message-syntax": "syntax",
    "message-duplicate": "duplicate {id}",
    "message-missing": "missing {id}",
    "message-part-missing": "missing {id}",
    "message-obsolete": "obsolete {id}",
    "message-reference-missing": "reference missing {message} {target}",
    "message-reference-extra": "reference extra {message} {target}",
    "message-variant-duplicate": "variant duplicate {message} {key}",
    "message-plural-missing": "plural missing {message} {missing}",
}
WITH_LINE = {"syntax", "reference extra", "plural missing"}


def fact(language, what, line):
    kind = " ".join(what.split(" ")[:2])
    has_line = kind in WITH_LINE or what.startswith("obsolete ")
    return f"{language} {line if has_line and line else '-'} {what}"


class SharedCases(unittest.TestCase):
    """Each case a site of its own, of one file of messages in several languages."""

    @classmethod
    def setUpClass(cls):
        cls.cases = [Case(path) for path in sorted((ROOT / "tests/lint").glob("*.case"))]
        cls.place = tempfile.TemporaryDirectory()
        languages = "".join(f"  {code}: {{ name: {code}, locale: {code} }}\n" for code in ["fr", "en", "es", "ar"])
        for case in cls.cases:
            files = {f"locales/{language}/all.ftl": text for language, text in case.files.items()}
            files["content/site.yaml"] = f"base_url: https://site.example\ndefault_language: fr\nlanguages:\n{languages}theme: plain\n"
            files["themes/plain/theme.yaml"] = "minify: false\n"
            case.site = Path(cls.place.name) / case.name
            for path, text in files.items():
                (case.site / path).parent.mkdir(parents=True, exist_ok=True)
                (case.site / path).write_text(text)
            case.ours = sorted(cls.ours(case))

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    @staticmethod
    def ours(case):
        done = run(PROGRAM, "check", "--json", "--lang", "en", "--root", case.site, cwd=ROOT, status=(0, 1))
        for said in json.loads(done.stdout):
            path = Path((said["place"] or {"file": ""})["file"])
            what = OURS.get(said["code"])
            if not what or path.parts[:1] != ("locales",) or path.parts[1] == "fr":
                continue
            args = said["args"]
            args["message"] = args.get("id", "").split(".")[0]
            language, line = path.parts[1], said["place"]["line"]
            if "missing" in args:
                categories = set(args["missing"].split(", ")) - NEWER_CATEGORIES.get(language, set())
                if not categories:
                    continue
                args["missing"] = ", ".join(sorted(categories))
            is_new = said["code"] == "message-obsolete" and not has_message(case.files["fr"], args["message"])
            yield fact(language, what.format(**args), 0 if is_new else line)

    def theirs(self, case):
        for path, said in compare_locales(case.site, ["locales/{locale}/*.ftl"], ["en", "es", "ar"]).items():
            language = path.split("/")[-2]
            for kind, text in said:
                if kind in ("missingEntity", "obsoleteEntity"):
                    yield fact(language, f"{kind.removesuffix('Entity')} {text}", 0)
                elif kind != "missingFile":
                    matches = [(re.search(pattern, text, flags=re.S), what) for pattern, what in THEIRS]
                    match, what = next(((match, what) for match, what in matches if match), (None, None))
                    self.assertIsNotNone(match, f"compare-locales says something else: {text}")
                    groups = match.groupdict()
                    yield fact(language, what.format(**groups), groups.get("at", 0))

    def test_all_say_the_same(self):
        self.assertGreater(len(self.cases), 6)
        for case in self.cases:
            with self.subTest(case.name):
                # What is told at both of two places is one thing.
                ours, theirs = sorted(set(case.ours)), sorted(set(self.theirs(case)))
                if os.environ.get("UPDATE_CASES"):
                    case.write(ours)
                    case.agreed = ours
                self.assertEqual(ours, case.agreed, "our linter")
                self.assertEqual(theirs, case.agreed, "compare-locales")

    def test_moz_l10n_misses_the_same(self):
        for case in self.cases:
            for language in sorted(case.files.keys() - {"fr"}):
                with self.subTest(f"{case.name}, {language}"):
                    ids, missing, unreadable = missing_for_moz(case.site / "locales/fr", case.site / "locales" / language)
                    own = [line.split(" ", 2)[2] for line in case.ours if line.startswith(f"{language} ")]
                    self.assertEqual(unreadable, {"all.ftl"} if "syntax" in own else set())
                    names = {what.removeprefix("missing ") for what in own if what.startswith("missing ")}
                    # Of a message that is missing as a whole, all parts are. Of one that lacks only its value moz.l10n says nothing.
                    messages = {name for name in names if "." not in name}
                    whole = {name for name in messages if not has_message(case.files[language], name)}
                    expected = [part for part in ids["all.ftl"] if part in names - messages or part.split(".")[0] in whole]
                    self.assertEqual(sorted(missing.get("all.ftl", [])), expected if "syntax" not in own else [])


def has_message(text, name):
    return bool(re.search(rf"^{re.escape(name)} ?=", text, flags=re.M))


if __name__ == "__main__":
    unittest.main(verbosity=2)
