// The JSON Schemas for editors, by a validator that isn't ours: they are up to date, everything under content/ and themes/ passes them, and what the program refuses they refuse too.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { after, before, test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";
import { root } from "./support.mjs";

const site = mkdtempSync(join(tmpdir(), "schemas-"));
const program = process.env.MAROC ?? join(root, "target", "release", "destination-maroc");
const folder = join(".vscode", "schemas");
const read = (path, from = site) => readFileSync(join(from, path), "utf8");
const files = (path) => readdirSync(join(site, path), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
let ajv, source;

before(() => {
  for (const name of ["content", "themes", "locales"]) cpSync(join(root, name), join(site, name), { recursive: true });
  execFileSync(program, ["schema", "--root", site, "--lang", "fr"], { stdio: "ignore" });
  ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false });
  formats(ajv);
  for (const file of files(folder)) ajv.addSchema(JSON.parse(read(file)));
  source = parse(read("content/site.yaml")).default_language;
});

after(() => rmSync(site, { recursive: true, force: true }));

/** The type of each collection's entries, as the types' own files say it. */
function types() {
  const known = {};
  for (const file of files("themes").filter((file) => /\/types\/[^/]+\.yaml$/.test(file))) {
    const { collection, entries } = parse(read(file)) ?? {};
    if (collection) known[collection] = { name: basename(file, ".yaml"), isData: entries === "data" };
  }
  return known;
}

/** The schema of a file, as an editor chooses it, and the values in the file. */
function instance(path) {
  const known = types();
  if (path === "content/site.yaml") return ["site.json", parse(read(path))];
  if (/^themes\/[^/]+\/theme\.yaml$/.test(path)) return ["theme.json", parse(read(path))];
  if (/^themes\/[^/]+\/types\//.test(path)) return ["type.json", parse(read(path))];
  if (path.startsWith("content/taxonomies/")) return ["taxonomy.json", parse(read(path))];
  const [, collection, ...rest] = path.split("/");
  const type = rest.length && !basename(path).startsWith("_index.") ? known[collection] : undefined;
  if (path.endsWith(".yaml")) return [`${type.name}.data.json`, parse(read(path))];
  const lang = path.match(/\.([a-z-]+)\.md$/)[1];
  const front = (file) => parse(read(file).match(/^---\r?\n(.*?)^---/ms)[1], { merge: true });
  // An entry is written first in the site's language, unless one of its texts says otherwise.
  const texts = files(dirname(path)).filter((file) => file.startsWith(path.slice(0, -`${lang}.md`.length)) && dirname(file) === dirname(path));
  const own = texts.map((file) => front(file).source_language).find(Boolean) ?? source;
  return [`${type?.name ?? "page"}${lang === own ? "" : ".translation"}.json`, front(path)];
}

/** Where a file's values aren't as its schema has them. */
function faults(path) {
  const [schema, values] = instance(path);
  const validate = ajv.getSchema(schema);
  assert.ok(validate, `${path}: there is a schema ${schema}`);
  return validate(values) ? [] : validate.errors.map(({ instancePath, params }) => [instancePath, params.additionalProperty ?? params.missingProperty].filter(Boolean).join("/"));
}

test("the schemas in the repository are those of today", () => {
  for (const file of [...files(folder), join(".vscode", "settings.json")]) {
    assert.equal(read(file, root), read(file), `${file}: run destination-maroc schema --lang fr`);
  }
  assert.deepEqual(readdirSync(join(root, folder)).sort(), readdirSync(join(site, folder)).sort());
});

test("every file that authors write passes", () => {
  const written = [...files("content"), ...files("themes")].filter((file) => /^content\/.*\.(md|ya?ml)$|^themes\/[^/]+\/(theme|types\/[^/]+)\.yaml$/.test(file));
  assert.ok(written.length > 100);
  for (const file of written) assert.deepEqual(faults(file), [], file);
});

const member = "content/members/atlas-contact/index.fr.md";
for (const [what, path, from, to, where] of [
  ["an unknown field", member, /^headcount:/m, "headcout:", /headcout|headcount/],
  ["a missing field", member, /^headcount:.*\n/m, "", /headcount/],
  ["a word for a number", member, /^headcount:.*/m, "headcount: beaucoup", /headcount/],
  ["a day that isn't there", member, /^headcount:/m, "publish_on: 2027-02-30\nheadcount:", /publish_on/],
  ["a year of two digits", member, /^founded:.*/m, "founded: 12", /founded/],
  ["an address without a scheme", member, /^logo:/m, "website: www.example.ma\nlogo:", /website/],
  ["no address of mail", member, /^contact:.*/m, "contact: { email: nobody }", /email|contact/],
  ["a value where a list has to be", member, /^languages:.*/m, "languages: fr", /languages/],
  ["a percentage above all", member, /^headcount:/m, "image_focus: { x: 120, y: 3 }\nheadcount:", /image_focus|x/],
  ["a field of a record that there isn't", member, /^charter:.*/m, "charter: { sined: 2026-01-01, signed: 2026-01-01 }", /sined|charter/],
  ["a place that isn't on Earth", "content/taxonomies/cities.yaml", /latitude: 33\.58831/, "latitude: 333.5", /coordinates/],
  ["an unknown setting", "content/site.yaml", /^theme:/m, "thema: x\ntheme:", /thema/],
  ["an unknown type", "content/site.yaml", /^ {2}offers: \{\}/m, "  offers: { type: oferta }", /type|offers/],
  ["an unknown setting of a theme", "themes/destination/theme.yaml", /^color:/m, "colour: x\ncolor:", /colour/],
  ["an unknown kind", "themes/destination/types/partner.yaml", /website: url/, "website: uri", /website|fields/],
  ["an unknown capability", "themes/destination/types/member.yaml", /^ {2}facets:/m, "  facet:", /facet|does/],
]) {
  test(`${what} is refused, as the program does`, () => {
    const whole = read(path);
    const broken = whole.replace(from, to);
    assert.notEqual(broken, whole, "there is something to break");
    writeFileSync(join(site, path), broken);
    try {
      const found = faults(path);
      assert.ok(found.some((fault) => where.test(fault)), `the schema: ${found}`);
      const { stdout } = spawnSync(program, ["check", "--format", "json", "--root", site, "--as-of", "2026-11-01"], { encoding: "utf8", maxBuffer: 1 << 26 });
      const errors = JSON.parse(stdout).filter(({ severity, place }) => severity === "error" && place?.file === path);
      assert.ok(errors.length > 0, "the program");
    } finally {
      writeFileSync(join(site, path), whole);
    }
  });
}
