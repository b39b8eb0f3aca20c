"""XLIFF through translate-toolkit, the library of Weblate and Pootle: what it makes of our documents, and what we make of its.

The site is a copy of the real one with German added, which has nothing yet. tests/run installs the toolkit and runs this; MAROC names the program,
target/release/destination-maroc if nothing is said.
"""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from translate.storage.xliff2 import Xliff2File

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("MAROC", str(ROOT / "target/release/destination-maroc"))
GERMAN = "languages:\n  de: { name: Deutsch, locale: de, fallback: [fr] }\n"


class Exchange(unittest.TestCase):
    """Each test has a site of its own, exported into German."""

    def setUp(self):
        self.site = Path(tempfile.mkdtemp(prefix="xliff-"))
        self.addCleanup(shutil.rmtree, self.site)
        for name in ("content", "locales", "themes"):
            shutil.copytree(ROOT / name, self.site / name)
        settings = self.site / "content/site.yaml"
        settings.write_text(settings.read_text("utf-8").replace("languages:\n", GERMAN, 1), "utf-8")
        self.path = self.site / "de.xlf"
        self.run_program("export", "--to", "de", "--output", str(self.path))

    def run_program(self, *arguments, status=0):
        command = [PROGRAM, "translations", "--as-of", "2026-11-01", "--root", str(self.site), *arguments, "--format", "json"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def translated(self, change):
        """The document with each unit given to `change`, as the toolkit reads and writes it."""
        store = Xliff2File.parsefile(str(self.path))
        for unit in store.units:
            change(unit)
        store.savefile(str(self.path))
        return store

    @staticmethod
    def translate(unit):
        """What a translator does: the words of the source with a mark, in the source's own codes."""
        segment = unit.xmlelement
        source = segment.find(unit.namespaced("source"))
        target = segment.find(unit.namespaced("target"))
        if target is not None:
            segment.remove(target)
        target = segment.makeelement(unit.namespaced("target"))
        target.text = source.text
        for child in source:
            target.append(child.__copy__())
        if target.text and target.text.strip():
            target.text = target.text.rstrip() + " DE" + target.text[len(target.text.rstrip()):]
        elif len(target):
            target[-1].tail = (target[-1].tail or "") + " DE"
        segment.append(target)
        unit.marktranslated()

    def test_every_unit_is_read_under_an_id_of_its_own(self):
        store = Xliff2File.parsefile(str(self.path))
        ids = [unit.getid() for unit in store.units]
        self.assertGreater(len(ids), 1000)
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual((store.getsourcelanguage(), store.gettargetlanguage()), ("fr", "de"))

    def test_what_is_translated_is_taken(self):
        self.translated(self.translate)
        done = self.run_program("import", str(self.path))
        self.assertEqual(done["skipped"], [])
        self.assertGreater(len(done["written"]), 20)

    def test_what_is_marked_fuzzy_is_not_done(self):
        def change(unit):
            self.translate(unit)
            unit.markfuzzy()
            self.assertTrue(unit.isfuzzy())

        self.translated(change)
        done = self.run_program("import", str(self.path))
        self.assertEqual(done["written"], [])
        self.assertEqual(set(done["why"]), {"unfinished"})

    def test_a_copy_of_the_source_is_not_done(self):
        def change(unit):
            unit.settarget(unit.source)
            unit.marktranslated()

        store = Xliff2File.parsefile(str(self.path))
        # Plain texts only: the toolkit writes codes as text.
        plain = [unit for unit in store.units if not len(unit.xmlelement.find(unit.namespaced("source")))]
        for unit in plain:
            change(unit)
        store.savefile(str(self.path))
        done = self.run_program("import", str(self.path))
        self.assertEqual(done["written"], [])
        self.assertIn("copy", done["why"])

    def test_trimmed_targets_have_their_spaces_again(self):
        def change(unit):
            self.translate(unit)
            target = unit.xmlelement.find(unit.namespaced("target"))
            target.text = (target.text or "").strip() or None
            if len(target):
                target[-1].tail = (target[-1].tail or "").rstrip() or None

        self.translated(change)
        self.assertEqual(self.run_program("import", str(self.path))["skipped"], [])

    def test_a_region_in_the_language_is_accepted(self):
        store = self.translated(self.translate)
        store.settargetlanguage("de-DE")
        store.savefile(str(self.path))
        self.assertGreater(len(self.run_program("import", str(self.path))["written"]), 20)

    def test_what_was_edited_meanwhile_is_kept(self):
        self.translated(self.translate)
        written = self.run_program("import", str(self.path))["written"]
        edited = self.site / next(path for path in written if path.endswith("contact.de.md"))
        text = edited.read_text("utf-8") + "\nVon Hand.\n"
        edited.write_text(text, "utf-8")
        refused = self.run_program("import", str(self.path), status=1)["refused"]
        self.assertEqual([problem["code"] for problem in refused], ["xliff-changed"])
        self.assertEqual(edited.read_text("utf-8"), text)

    def test_a_translator_s_note_comes_back_as_a_comment(self):
        store = Xliff2File.parsefile(str(self.path))
        for unit in store.units:
            self.translate(unit)
        store.units[0].addnote("Ist das ein Name?", origin="translator")
        store.savefile(str(self.path))
        written = self.run_program("import", str(self.path))["written"]
        texts = [(self.site / path).read_text("utf-8") for path in written]
        self.assertEqual(sum("Ist das ein Name?" in text for text in texts), 1)


if __name__ == "__main__":
    unittest.main(verbosity=1)
