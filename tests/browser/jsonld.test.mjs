// Structured data, node by node, against schema.org's vocabulary as Google's schema-dts has it (the vocabulary is CC BY-SA 3.0): types that exist, properties that a
// type or one above it has, values that a property can have, and nothing that is empty. The portal, and the portal with entries that lack what they can lack.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parse } from "parse5";
import { root } from "./support.mjs";

const program = process.env.MAROC ?? join(root, "target", "release", "destination-maroc");
const declared = readFileSync(createRequire(import.meta.url).resolve("schema-dts").replace(/schema\.js$/, "schema.d.ts"), "utf8");

/** Of each type those above it, and its own properties with what each can be. */
const types = new Map();
for (const [, name, above, body] of declared.matchAll(/^interface (\w+)Base extends ([^{]+) \{\n([\s\S]*?)^\}/gm)) {
  const parents = [...above.matchAll(/(\w+)Base/g)].map(([, parent]) => parent);
  const properties = new Map([...body.matchAll(/^    "([^"]+)"\?: (?:SchemaValue<)?([^,;\n]+)/gm)].map(([, key, range]) => [key, range.split("|").map((part) => part.trim())]));
  types.set(name, { parents, properties });
}
// A type without properties of its own is declared by its leaf alone.
for (const [, name, base] of declared.matchAll(/^(?:export )?interface (\w+)Leaf extends (\w+)Base/gm)) {
  if (name !== base && !types.has(name)) types.set(name, { parents: [base], properties: new Map() });
}
const members = new Map([...declared.matchAll(/^export type (\w+) = ([^;]+);/gm)].map(([, name, parts]) => [name, parts.match(/"[^"]*"|[^|\s][^|]*/g).map((part) => part.trim())]));

const is = (type, wanted) => type === wanted || (types.get(type)?.parents ?? []).some((parent) => is(parent, wanted));
const property = (type, key) => types.get(type)?.properties.get(key) ?? (types.get(type)?.parents ?? []).map((parent) => property(parent, key)).find(Boolean);

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;
const literal = {
  Text: (value) => typeof value === "string",
  URL: (value) => typeof value === "string" && /^(https?|mailto|tel):[!-~]+$/.test(value) && URL.canParse(value),
  Date: (value) => typeof value === "string" && DATE.test(value),
  DateTime: (value) => typeof value === "string" && TIME.test(value),
  Number: (value) => typeof value === "number",
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === "boolean",
};

/** Whether a text can stand for a thing: one that is named by its address, as `@id` is, or a member of an enumeration. */
const names = (range, value) => (members.get(range) ?? []).includes(JSON.stringify(value));
const fits = (range, value) => {
  if (range === "IdReference") return false;
  if (literal[range]) return literal[range](value);
  return typeof value === "object" ? is(value["@type"], range) : names(range, value);
};

function flaws(node, where, found) {
  const type = node["@type"];
  if (!type) return found.push(`${where}: a node without a type: ${JSON.stringify(node).slice(0, 80)}`);
  if (!types.has(type)) return found.push(`${where}: there is no type ${type}`);
  if (node["@id"] !== undefined && !literal.URL(node["@id"])) found.push(`${where}: @id ${node["@id"]}`);
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith("@")) continue;
    const path = `${where} ${type}.${key}`;
    const ranges = property(type, key);
    if (!ranges) found.push(`${path}: the type has no such property`);
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0) found.push(`${path}: an empty list`);
    for (const one of values) {
      if (one === null || one === "") found.push(`${path}: empty`);
      else if (ranges && !ranges.some((range) => fits(range, one))) found.push(`${path}: ${JSON.stringify(one).slice(0, 100)} is none of ${ranges.join(", ")}`);
      if (one !== null && typeof one === "object") flaws(one, path, found);
    }
    if (["temporalCoverage"].includes(key) && !values.every((span) => span.split("/").every((day) => DATE.test(day)))) found.push(`${path}: ${value} is no interval`);
    if (["knowsLanguage", "availableLanguage"].includes(key) && values.some((name) => ["dutch", "darija"].includes(name))) found.push(`${path}: ${value} is an id of ours`);
    if (key === "inLanguage" && Intl.getCanonicalLocales(value)[0] !== value) found.push(`${path}: ${value}`);
  }
}

function* scripts(node) {
  if (node.nodeName === "script" && node.attrs.some(({ name, value }) => name === "type" && value === "application/ld+json")) yield node.childNodes.map((child) => child.value).join("");
  for (const child of node.childNodes ?? []) yield* scripts(child);
}

/** What is wrong with the structured data of every page below a folder, and how many nodes there are. */
function check(folder) {
  const found = [];
  const kinds = new Map();
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"))) {
    for (const text of scripts(parse(readFileSync(join(folder, file), "utf8")))) {
      const data = JSON.parse(text);
      if (data["@context"] !== "https://schema.org" || !(data["@graph"]?.length > 0)) {
        found.push(`${file}: no graph: ${text.slice(0, 80)}`);
        continue;
      }
      for (const node of data["@graph"]) {
        kinds.set(node["@type"], (kinds.get(node["@type"]) ?? 0) + 1);
        flaws(node, file, found);
      }
    }
  }
  return { found, kinds };
}

const site = mkdtempSync(join(tmpdir(), "jsonld-"));
after(() => rmSync(site, { recursive: true, force: true }));

test("the vocabulary is read", () => {
  assert.ok(types.size > 800, `${types.size}`);
  assert.ok(is("NewsArticle", "CreativeWork") && !is("Organization", "CreativeWork"));
  assert.deepEqual(property("Organization", "address"), ["PostalAddress", "Text", "IdReference"]);
  const wrong = [];
  flaws({ "@type": "Organization", hasPart: [], foundingDate: "--01", address: { addressCountry: "MA" }, sameAs: "x", name: "" }, "a", wrong);
  assert.equal(wrong.length, 7, wrong.join("\n"));
});

test("the portal's structured data keeps to it", () => {
  const { found, kinds } = check(join(root, "public"));
  assert.deepEqual(found, []);
  for (const type of ["WebSite", "WebPage", "CollectionPage", "Organization", "Service", "NewsArticle", "Event", "Course", "Dataset", "BreadcrumbList"]) {
    assert.ok(kinds.get(type) > 0, `${type}: ${[...kinds.keys()]}`);
  }
});

test("networks are given the address that counts: og:url is the canonical one, of a page in another language too", () => {
  let compared = 0;
  for (const file of readdirSync(join(root, "public"), { recursive: true }).filter((name) => name.endsWith(".html"))) {
    const page = readFileSync(join(root, "public", file), "utf8");
    const canonical = page.match(/<link (?:rel="?canonical"? href="?([^ ">]+)|href="?([^ ">]+)"? rel="?canonical"?)/);
    const shared = page.match(/<meta (?:property="?og:url"? content="?([^ ">]+)|content="?([^ ">]+)"? property="?og:url"?)/);
    if (!canonical || !shared) continue;
    compared += 1;
    assert.equal(shared[1] ?? shared[2], canonical[1] ?? canonical[2], file);
  }
  assert.ok(compared > 200, `${compared} pages`);
});

test("so does that of entries that lack what they can lack, or are abroad", () => {
  for (const name of ["content", "themes", "locales"]) cpSync(join(root, name), join(site, name), { recursive: true });
  const write = (name, text) => writeFileSync(join(site, "content", name), text);
  const cities = join(site, "content", "taxonomies", "cities.yaml");
  writeFileSync(cities, `${readFileSync(cities, "utf8")}\nmadrid: { coordinates: { latitude: 40.4, longitude: -3.7 }, time_zone: Europe/Madrid, country: ES }\nnowhere: {}\n`);
  for (const language of ["fr", "en", "es"]) {
    const labels = join(site, "locales", language, "taxonomies.ftl");
    writeFileSync(labels, `${readFileSync(labels, "utf8")}\ncities-madrid = Madrid\ncities-nowhere = Nulle part\n`);
  }
  const spoken = join(site, "content", "taxonomies", "languages.yaml");
  writeFileSync(spoken, `${readFileSync(spoken, "utf8")}\ndutch: { language: nl }\ndarija: { language: ar-MA }\n`);
  for (const language of ["fr", "en", "es"]) {
    const labels = join(site, "locales", language, "taxonomies.ftl");
    writeFileSync(labels, `${readFileSync(labels, "utf8")}\nlanguages-dutch = Nederlands\nlanguages-darija = Darija\n`);
  }
  write("members/autre.fr.md", "---\ntitle: Autre\nheadcount: 1\nsites: []\nlanguages: [dutch, darija]\nservices: []\nwebsite: \"https://exemple.example/société/àpropos|x\"\n---\n");
  write("members/essai.fr.md", "---\ntitle: \"Essai <b> & \\\"fils\\\"\"\nheadcount: 1\nsites: [{ city: madrid, seats: 1 }, { city: nowhere, seats: 1 }]\nlanguages: [fr]\nservices: [customer-care]\n---\n");
  write("members/vide.fr.md", "---\ntitle: Vide\nheadcount: 1\nsites: []\nlanguages: []\nservices: []\n---\n");
  write("events/en-ligne.fr.md", "---\ntitle: En ligne\nstart: 2027-03-03T09:00\nend: 2027-03-03T10:00\ntime_zone: Europe/Madrid\n---\n");
  write("events/ici.fr.md", "---\ntitle: Ici\nstart: 2027-03-03T09:00\nend: 2027-03-03T10:00\ntime_zone: Europe/Madrid\ncity: madrid\n---\n");
  write("training/cours.fr.md", "---\ntitle: Cours\nlanguage: fr\nduration: { weeks: 1, hours: 10 }\nplaces: 3\ncity: madrid\n---\n");
  write("news/sans.fr.md", "---\ntitle: Sans date\ndate: 2026-10-01\nupdated_on: 2026-10-02\n---\n");
  const output = join(site, "public");
  execFileSync(program, ["build", "--root", site, "--output", output, "--as-of", "2026-11-01", "--quiet"], { stdio: ["ignore", "pipe", "inherit"] });
  const { found } = check(output);
  assert.deepEqual(found, []);
  const member = readFileSync(join(output, "fr", "membres", "vide", "index.html"), "utf8");
  assert.ok(member.includes("application/ld+json"));
  const abroad = readdirSync(join(output, "fr", "membres")).find((name) => name.startsWith("essai"));
  assert.match(readFileSync(join(output, "fr", "membres", abroad, "index.html"), "utf8"), /"addressCountry":"ES"/);
  assert.ok(!readFileSync(join(output, "404.html"), "utf8").includes("application/ld+json"), "a page about nothing says nothing");
});
