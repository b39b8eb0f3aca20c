// A document for an outside translator, read by an XLIFF library that isn't ours, and written again by a tool that knows nothing of XLIFF but XML.
// The site is a copy of the real one with German added, which has nothing yet: all of it goes out and comes back.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { XMLBuilder, XMLParser } from "fast-xml-parser";
import xliff from "xliff";
import { root } from "./support.mjs";

const site = mkdtempSync(join(tmpdir(), "xliff-"));
const program = process.env.MAROC ?? join(root, "target", "release", "destination-maroc");
const run = (...args) => execFileSync(program, ["translations", "--as-of", "2026-11-01", "--root", site, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const documents = ["de.xlf", "de.en.xlf", "de.es.xlf"].map((name) => join(site, name));
let exported;

before(() => {
  for (const name of ["content", "themes", "locales"]) cpSync(join(root, name), join(site, name), { recursive: true });
  const settings = join(site, "content", "site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^languages:\n/m, "languages:\n  de: { name: Deutsch, locale: de, fallback: [fr] }\n"));
  exported = JSON.parse(run("export", "--to", "de", "--output", documents[0], "--format", "json")).written;
});

after(() => rmSync(site, { recursive: true, force: true }));

test("an XLIFF library reads each document: languages, units, codes with what they stand for", async () => {
  assert.ok(exported.length > 1, "texts are written in more than one language first");
  for (const { file, count } of exported) {
    const document = await xliff.xliff2js(readFileSync(file, "utf8"));
    assert.deepEqual([document.xliffVersion, document.targetLanguage], ["2.1", "de"]);
    const units = Object.values(document.resources).flatMap((resource) => Object.values(resource));
    assert.equal(units.length, count);
    const used = (part) => (Array.isArray(part) ? part.flatMap(used) : Object.values(part).flatMap((code) => (code?.id ? [code.dataRef ?? code.dataRefStart, ...used(code.contents ?? "")] : [])));
    for (const { source, additionalElements = [] } of units) {
      const data = additionalElements.filter(({ name }) => name === "originalData").flatMap(({ elements }) => elements.map(({ attributes }) => attributes.id));
      for (const id of typeof source === "string" ? [] : used(source)) assert.ok(data.includes(id), `${file}: ${id}`);
    }
  }
});

test("what another tool has written is taken, all of it", () => {
  const options = { preserveOrder: true, ignoreAttributes: false, trimValues: false, parseTagValue: false, parseAttributeValue: false, processEntities: true, numberParseOptions: { skipLike: /./ } };
  const translated = (nodes) =>
    nodes.map((node) => {
      const name = Object.keys(node).find((key) => key !== ":@");
      if (name === "#text") return node;
      const inner = translated(node[name]);
      const source = name === "segment" && inner.find((child) => child.source);
      // A copy is a translation only if somebody has looked at it again.
      const attributes = source ? { ":@": { ...node[":@"], "@_state": "reviewed" } } : {};
      return { ...node, ...attributes, [name]: source ? [...inner.filter((child) => !child.target), { target: source.source }] : inner };
    });
  for (const { file } of exported) {
    const tree = new XMLParser(options).parse(readFileSync(file, "utf8"));
    writeFileSync(file, new XMLBuilder({ ...options, suppressEmptyNode: true }).build(translated(tree)));
    assert.deepEqual(JSON.parse(run("import", file, "--format", "json")).skipped, []);
  }
  const { languages } = JSON.parse(run("--format", "json"));
  const german = languages.find(({ code }) => code === "de");
  assert.deepEqual([german.percent, german.messages.percent], [100, 100]);
});
