// Every file of the built site, read by parsers that are not ours: HTML, links, alternates, sitemap, feeds, calendars, data.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import RssParser from "rss-parser";
import ICAL from "ical.js";
import { files, languages, output, read } from "./support.mjs";

const base = "https://destination.example";
const all = files().filter((path) => !path.startsWith("."));
const there = new Set(all);

/** The elements of a document, in order, with their attributes and text. */
function elements(html, path) {
  const errors = [];
  const document = parse(html, { onParseError: (error) => errors.push(`${path}:${error.startLine}: ${error.code}`), sourceCodeLocationInfo: true });
  const found = [];
  const text = (node) => (node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(text).join(""));
  const visit = (node) => {
    if (node.tagName) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ tag: node.tagName, attributes, text: text(node) });
    }
    (node.childNodes ?? []).forEach(visit);
  };
  visit(document);
  assert.deepEqual(errors, []);
  return found;
}

const pages = new Map(all.filter((path) => path.endsWith(".html")).map((path) => [path, elements(read(path), path)]));
const address = (path) => `${base}/${path.replace(/index\.html$/, "")}`;
const file = (url) => {
  const path = decodeURIComponent(new URL(url).pathname).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
};
const attribute = (page, tag, fits, name) => page.filter((e) => e.tag === tag && fits(e.attributes)).map((e) => e.attributes[name]);
const isRedirect = (page) => attribute(page, "meta", (a) => a["http-equiv"] === "refresh", "content").length > 0;
const isHidden = (page) => attribute(page, "meta", (a) => a.name === "robots", "content").some((value) => value.includes("noindex"));
const readable = [...pages].filter(([, page]) => !isRedirect(page));

test("there are pages in each language", () => {
  for (const language of languages) assert.ok(all.filter((path) => path.startsWith(`${language}/`) && path.endsWith(".html")).length > 100);
});

test("every page has a language, one heading, a title and a description", () => {
  for (const [path, page] of readable) {
    const [html] = page.filter((e) => e.tag === "html");
    assert.match(html.attributes.lang ?? "", /^[a-z]{2}(-[A-Z]{2})?$/, path);
    assert.equal(page.filter((e) => e.tag === "h1").length, 1, path);
    assert.ok(page.find((e) => e.tag === "title").text.trim(), path);
    assert.ok(attribute(page, "meta", (a) => a.name === "description", "content")[0]?.trim(), path);
    const ids = page.map((e) => e.attributes.id).filter(Boolean);
    assert.equal(new Set(ids).size, ids.length, `${path} has an id twice`);
  }
});

test("what belongs to the machinery stays out of the text", () => {
  for (const path of all.filter((path) => /\.(html|xml|json|csv|ics)$/.test(path))) {
    const text = read(path);
    assert.doesNotMatch(text, /[\u2066-\u2069\0]/u, `${path}: an isolation mark or a hole`);
    assert.doesNotMatch(text, /\bhref="@\//, `${path}: a link by id`);
  }
});

test("every link inside the site leads somewhere, and every fragment to an element", () => {
  for (const [path, page] of pages) {
    const targets = page.flatMap((e) => [e.attributes.href, e.attributes.src]).filter(Boolean);
    for (const target of targets) {
      const url = new URL(target, address(path));
      if (url.origin !== base) continue;
      const to = file(url);
      assert.ok(there.has(to), `${path} → ${target}`);
      if (url.hash && pages.has(to)) {
        const id = decodeURIComponent(url.hash.slice(1));
        assert.ok(pages.get(to).some((e) => e.attributes.id === id), `${path} → ${target}`);
      }
    }
  }
});

test("pictures have a size and an alternative text", () => {
  for (const [path, page] of pages) {
    for (const { attributes } of page.filter((e) => e.tag === "img")) {
      assert.ok(attributes.width > 0 && attributes.height > 0, `${path}: ${attributes.src}`);
      assert.equal(typeof attributes.alt, "string", `${path}: ${attributes.src}`);
    }
  }
});

test("canonical addresses and alternates agree, in both directions", () => {
  const alternates = (page) =>
    new Map(page.filter((e) => e.tag === "link" && e.attributes.rel === "alternate" && e.attributes.hreflang).map((e) => [e.attributes.hreflang, e.attributes.href]));
  let complete = 0;
  for (const [path, page] of readable) {
    if (path.endsWith("404.html")) continue;
    const [canonical] = attribute(page, "link", (a) => a.rel === "canonical", "href");
    assert.ok(canonical && there.has(file(canonical)), `${path}: ${canonical}`);
    const own = alternates(page);
    if (canonical !== address(path)) {
      assert.equal(own.size, 0, `${path} is a copy: it has no alternates`);
      continue;
    }
    if (isHidden(page)) continue;
    assert.ok(own.has("x-default"), path);
    assert.ok([...own.values()].includes(canonical), `${path} is an alternate of itself`);
    complete += own.size === 4;
    for (const [language, url] of own) {
      const other = pages.get(file(url));
      assert.ok(other, `${path} → ${url}`);
      if (file(url) !== "index.html") assert.deepEqual(alternates(other), own, `${path} and ${url}`);
      // Where the site has one variant of a language, readers of all of them are meant: `en` leads to a page in en-GB.
      const locale = other.find((e) => e.tag === "html").attributes.lang;
      if (language !== "x-default") assert.equal(new Intl.Locale(locale).language, language, url);
    }
  }
  assert.ok(complete > 60, `${complete} pages in three languages`);
});

test("structured data of a fitting type, with the breadcrumb", () => {
  const types = new Set();
  for (const [path, page] of readable) {
    const blocks = page.filter((e) => e.tag === "script" && e.attributes.type === "application/ld+json").map((e) => JSON.parse(e.text));
    if (path === "index.html" || path.endsWith("404.html")) continue;
    const graph = blocks.flatMap((block) => block["@graph"] ?? [block]);
    assert.ok(graph.length > 0, path);
    graph.forEach((node) => types.add(node["@type"]));
    if (path.split("/").length > 2) assert.ok(graph.some((node) => node["@type"] === "BreadcrumbList"), path);
  }
  for (const type of ["Organization", "Service", "NewsArticle", "Event", "Course", "Dataset", "CollectionPage", "WebSite"]) assert.ok(types.has(type), `${type} of ${[...types]}`);
});

test("Open Graph", () => {
  for (const [path, page] of readable) {
    if (path === "index.html") continue;
    for (const property of ["og:title", "og:description", "og:url", "og:locale", "og:type"]) {
      assert.ok(attribute(page, "meta", (a) => a.property === property, "content")[0], `${path}: ${property}`);
    }
  }
});

test("the sitemap has every page that may be listed, and no other", () => {
  const text = read("sitemap.xml");
  assert.equal(XMLValidator.validate(text), true);
  const { urlset } = new XMLParser({ ignoreAttributes: false, isArray: (name) => ["url", "xhtml:link"].includes(name) }).parse(text);
  const listed = new Set(urlset.url.map(({ loc }) => loc));
  // The chooser is in it as every home page's x-default.
  const expected = readable
    .filter(([path, page]) => path !== "index.html" && !path.endsWith("404.html") && !isHidden(page) && attribute(page, "link", (a) => a.rel === "canonical", "href")[0] === address(path))
    .map(([path]) => address(path));
  assert.deepEqual([...listed].sort(), expected.sort());
  for (const url of urlset.url) {
    if (url.lastmod) assert.match(String(url.lastmod), /^\d{4}-\d{2}-\d{2}/);
    for (const link of url["xhtml:link"] ?? []) assert.ok(there.has(file(link["@_href"])), link["@_href"]);
  }
  assert.match(read("robots.txt"), new RegExp(`^Sitemap: ${base}/sitemap.xml$`, "m"));
});

test("a feed per language, as a reader reads it", async () => {
  const feeds = all.filter((path) => path.endsWith(".xml") && path !== "sitemap.xml");
  assert.deepEqual(feeds.map((path) => path.split("/")[0]).sort(), [...languages].sort());
  for (const path of feeds) {
    assert.equal(XMLValidator.validate(read(path)), true, path);
    const feed = await new RssParser().parseString(read(path));
    assert.ok(feed.title && feed.items.length > 0, path);
    for (const item of feed.items) {
      assert.ok(item.title && item.id && item.content, path);
      assert.ok(!Number.isNaN(Date.parse(item.pubDate)), `${path}: ${item.pubDate}`);
      assert.ok(there.has(file(item.link)), item.link);
      assert.doesNotMatch(item.content, /(href|src)="(?!https?:|mailto:|tel:)/, `${path}: addresses in a feed are whole`);
    }
  }
});

test("calendars", () => {
  const calendars = all.filter((path) => path.endsWith(".ics"));
  assert.ok(calendars.length >= 9, "two events and all of them, in three languages");
  for (const path of calendars) {
    const text = read(path);
    assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75), `${path}: lines are folded (RFC 5545, 3.1)`);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    assert.equal(events.length, calendar.getFirstPropertyValue("name") ? 2 : 1, `${path}: a calendar to subscribe to has a name, and all events`);
    for (const event of events) {
      assert.ok(event.uid && event.summary, path);
      assert.ok(event.component.getFirstProperty("summary").getParameter("language").startsWith(path.split("/")[0]), `${path}: a summary says its language`);
      assert.ok(event.endDate.compare(event.startDate) >= 0, path);
      assert.ok(there.has(file(event.component.getFirstPropertyValue("url"))), path);
    }
  }
});

test("data of members, offers and indicators, as JSON and as CSV", () => {
  for (const language of languages) {
    const data = all.filter((path) => path.startsWith(`${language}/data/`) && /\.(json|csv)$/.test(path));
    const tables = data.filter((path) => path.endsWith(".json")).map((path) => path.replace(/\.json$/, ""));
    assert.ok(tables.length >= 3, `${language}: ${data}`);
    for (const table of tables) {
      const rows = JSON.parse(read(`${table}.json`));
      const records = Array.isArray(rows) ? rows : Object.values(rows).find(Array.isArray);
      assert.ok(records.length > 0, table);
      const lines = read(`${table}.csv`).trim().split(/\r?\n/);
      assert.ok(lines.length > records.length / 2 && lines[0].includes(","), table);
    }
  }
});

test("the web manifest and its icons", () => {
  for (const language of languages) {
    const manifest = JSON.parse(read(`${language}/manifest.webmanifest`));
    assert.ok(manifest.name && manifest.start_url && manifest.lang.startsWith(language));
    for (const icon of manifest.icons) assert.ok(there.has(file(new URL(icon.src, base))), icon.src);
  }
});

test("redirects of aliases, as pages and as rules", () => {
  const redirects = [...pages].filter(([, page]) => isRedirect(page));
  const rules = read("_redirects").trim().split("\n").filter(Boolean).map((line) => line.split(/\s+/));
  for (const [path, page] of redirects) {
    const [to] = attribute(page, "link", (a) => a.rel === "canonical", "href");
    assert.ok(there.has(file(to)), `${path} → ${to}`);
    assert.ok(rules.some(([from, target, status]) => file(new URL(from, base)) === path && new URL(target, base).href === to && status === "301"), path);
  }
  const others = rules.filter(([, , status]) => status !== "301").map((rule) => rule.join(" "));
  assert.equal(rules.length - others.length, redirects.length);
  assert.deepEqual(others, ["/en/* /en/404.html 404", "/es/* /es/404.html 404"], "where nothing is, in the language of the address");
});

test("assets have the print of their bytes in their names", () => {
  const assets = all.filter((path) => path.startsWith("assets/"));
  assert.ok(assets.length >= 4);
  for (const path of assets) {
    assert.match(path, /\.[0-9a-f]{8}\.[a-z0-9]+$/);
    assert.ok(statSync(join(output, path)).size > 0);
  }
});

test("every page states one strict policy before it loads anything, and keeps to it", () => {
  const policies = new Set();
  for (const [path, page] of pages) {
    const loads = (e) => e.tag === "link" || e.tag === "script" || e.tag === "img" || e.attributes["http-equiv"] === "refresh";
    const first = page.findIndex((e) => e.attributes["http-equiv"] === "Content-Security-Policy");
    assert.ok(first > 0 && first < page.findIndex(loads), path);
    policies.add(page[first].attributes.content);
    for (const { tag, attributes } of page) {
      assert.ok(!("style" in attributes) && !Object.keys(attributes).some((name) => name.startsWith("on")), `${path}: ${tag}`);
      assert.notEqual(tag, "style", path);
      if (tag === "script") assert.ok(attributes.src || attributes.type === "application/ld+json", path);
    }
  }
  assert.equal(policies.size, 1);
  const [policy] = policies;
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
  const headers = read("_headers");
  assert.ok(headers.startsWith(`/*\n  Content-Security-Policy: ${policy};`), headers);
  for (const name of ["X-Content-Type-Options: nosniff", "Referrer-Policy: ", "Permissions-Policy: "]) assert.ok(headers.includes(`\n  ${name}`), name);
  assert.match(headers, /\n\/assets\/\*\n {2}Cache-Control: .*immutable/);
});

test("stylesheets and scripts have the hash that their pages state", () => {
  for (const [path, page] of pages) {
    for (const { attributes } of page.filter((e) => (e.tag === "link" && e.attributes.rel === "stylesheet") || (e.tag === "script" && e.attributes.src))) {
      const bytes = readFileSync(join(output, file(new URL(attributes.href ?? attributes.src, address(path)))));
      assert.equal(attributes.integrity, `sha384-${createHash("sha384").update(bytes).digest("base64")}`, path);
    }
  }
});
