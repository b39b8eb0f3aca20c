// The preview as an author sees it: a browser beside an editor. The site is a copy of the real one, in a folder and a git repository of its own.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, root, languages } from "./support.mjs";

const site = mkdtempSync(join(tmpdir(), "preview-"));
const git = (...args) =>
  execFileSync("git", ["-C", site, "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", ...args], { stdio: ["ignore", "pipe", "ignore"] });
let process_, address, chrome, printed = "";

before(async () => {
  for (const folder of ["content", "themes", "locales"]) cpSync(join(root, folder), join(site, folder), { recursive: true });
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=Start");
  const program = join(root, "target", "release", "destination-maroc");
  process_ = spawn(program, ["serve", "--port", "0", "--lang", "fr", "--as-of", "2026-11-01", "--root", site], { stdio: ["ignore", "pipe", "pipe"] });
  process_.stderr.on("data", (text) => { printed += text; });
  address = await new Promise((found) => {
    process_.stdout.on("data", (text) => {
      printed += text;
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (match) found(match[0]);
    });
  });
  chrome = await browser();
});

after(async () => {
  await chrome?.close();
  process_?.kill();
  rmSync(site, { recursive: true, force: true });
});

const path = (file) => join(site, ...file.split("/"));
const edit = (file, change) => writeFileSync(path(file), change(readFileSync(path(file), "utf8")));

/** Opens a page, and counts how often it's loaded. */
async function open(url) {
  const page = await chrome.newPage();
  const complaints = [];
  page.loads = 0;
  page.on("load", () => { page.loads += 1; });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.complaints = complaints;
  // Streams never end: the network is never idle.
  await page.goto(address + url, { waitUntil: "load" });
  await page.waitForSelector("#preview-badge", { state: "attached" });
  return page;
}

const shows = (page, text) => page.waitForFunction((text) => document.body?.innerText.includes(text), text, { timeout: 10_000 });

test("a page reloads when its own text changes, keeps its place, and others stay as they are", async () => {
  const file = "content/charter.fr.md";
  const long = Array.from({ length: 120 }, (_, number) => `Paragraphe ${number}.\n`).join("\n");
  edit(file, (text) => `${text}\n${long}`);
  const [page, other] = [await open("/fr/charte/"), await open("/fr/contact/")];
  await shows(page, "Paragraphe 119.");
  await page.evaluate(() => scrollTo({ top: 1500, behavior: "instant" }));
  const loads = [page.loads, other.loads];
  edit(file, (text) => text.replace("Paragraphe 0.", "Paragraphe zéro."));
  await shows(page, "Paragraphe zéro.");
  await page.waitForFunction(() => scrollY === 1500);
  assert.equal(page.loads, loads[0] + 1);
  assert.equal(other.loads, loads[1], "a page that hasn't changed stays");
  assert.match(printed, /charter\.fr\.md.*\/fr\/charte\//);
  assert.deepEqual([...page.complaints, ...other.complaints], []);
  await Promise.all([page.close(), other.close()]);
});

test("as many tabs as an author opens are loaded, and each hears of changes", async () => {
  const pages = [];
  for (let number = 0; number < 9; number += 1) pages.push(await open(number ? "/fr/contact/" : "/fr/charte/"));
  edit("content/charter.fr.md", (text) => `${text}\n\nVu dans le premier onglet.\n`);
  await shows(pages[0], "Vu dans le premier onglet.");
  await Promise.all(pages.map((page) => page.close()));
});

test("templates and messages reload the pages that show them", async () => {
  const page = await open("/es/contacto/");
  edit("themes/destination/templates/base.html", (text) => text.replace("</body>", "<p>Desde la plantilla</p></body>"));
  await shows(page, "Desde la plantilla");
  edit("locales/es/site.ftl", (text) => text.replace(/^site-title = .*$/m, "site-title = Otro nombre"));
  await shows(page, "Otro nombre");
  await page.close();
});

test("a stylesheet is swapped without a reload, and open details stay open", async () => {
  edit("content/charter.fr.md", (text) => text.replace("Paragraphe 1.", "Paragraphe un."));
  const page = await open("/fr/charte/");
  const loads = page.loads;
  await page.evaluate(() => { window.here = true; });
  edit("themes/destination/assets/css/main.css", (text) => `${text}\nbody { background: rgb(1, 2, 3); }\n`);
  await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === "rgb(1, 2, 3)");
  assert.equal(await page.evaluate(() => window.here), true);
  assert.equal(page.loads, loads);
  // And after that the page still reloads when its text changes.
  edit("content/charter.fr.md", (text) => text.replace("Paragraphe un.", "Paragraphe 1, encore."));
  await shows(page, "Paragraphe 1, encore.");
  await page.close();
});

test("a mistake leaves the last good page under a panel, which goes when it's mended", async () => {
  const page = await open("/fr/charte/");
  const loads = page.loads;
  const panel = page.locator("#preview-panel section");
  const mistakes = [
    ["content/charter.fr.md", (text) => text.replace("title:", "titel:"), /titel/],
    ["content/contact.fr.md", (text) => `${text}\n[rien](@/nulle-part)\n`, /nulle-part/],
    ["themes/destination/templates/base.html", (text) => text.replace("</body>", "{{ page.title </body>"), /base\.html/],
    // It compiles, and fails when it's rendered.
    ["themes/destination/templates/page.html", (text) => text.replace("{{ <ui.backlinks", "{{ page.title.nowhere.at_all }}{{ <ui.backlinks"), /page\.html/],
    ["locales/fr/site.ftl", (text) => `${text}\nsans-fin = { $\n`, /site\.ftl/],
  ];
  for (const [file, change, place] of mistakes) {
    const good = readFileSync(path(file), "utf8");
    const bad = change(good);
    assert.notEqual(bad, good, file);
    writeFileSync(path(file), bad);
    await panel.waitFor({ timeout: 10_000 });
    assert.match(await panel.innerText(), place);
    assert.match(await panel.innerText(), /problème/);
    assert.match(await page.locator("h1").first().innerText(), /Charte/i, "the last good page is still there");
    writeFileSync(path(file), good);
    await panel.waitFor({ state: "detached", timeout: 10_000 });
  }
  assert.equal(page.loads, loads, "nothing flickered");
  assert.equal(process_.exitCode, null);
  await page.close();
});

test("a day's work without a restart: add, rename, delete, change branch", async () => {
  const page = await open("/fr/actualites/");
  writeFileSync(path("content/news/essai.fr.md"), "---\ntitle: Une nouvelle d’essai\ndate: 2026-10-30\ndraft: true\n---\nDu texte.\n");
  await shows(page, "Une nouvelle d’essai");
  await page.goto(`${address}/fr/actualites/une-nouvelle-d-essai/`);
  const note = page.locator("#preview-badge summary b");
  await note.waitFor({ state: "attached" });
  assert.equal(await note.innerText(), "Brouillon");
  renameSync(path("content/news/essai.fr.md"), path("content/news/autre.fr.md"));
  await page.waitForFunction(() => fetch("/_preview/page?path=" + encodeURIComponent(location.pathname)).then((answer) => answer.json()).then((badge) => badge.file === "content/news/autre.fr.md"));
  git("checkout", "--quiet", "-b", "autre");
  git("add", ".");
  git("commit", "--quiet", "--message=Autre");
  await page.goto(`${address}/fr/actualites/`);
  await shows(page, "Une nouvelle d’essai");
  git("checkout", "--quiet", "main");
  await page.waitForFunction(() => !document.body.innerText.includes("Une nouvelle d’essai"));
  git("checkout", "--quiet", "autre");
  await shows(page, "Une nouvelle d’essai");
  rmSync(path("content/news/autre.fr.md"));
  await page.waitForFunction(() => !document.body.innerText.includes("Une nouvelle d’essai"));
  await page.close();
});

test("the badge names the page's file and its state in each language", async () => {
  const page = await open("/es/contacto/");
  const badge = page.locator("#preview-badge details");
  await badge.locator("summary").click();
  const text = await badge.innerText();
  assert.match(text, /content\/contact\.es\.md/);
  assert.match(text, /Français · original/);
  assert.match(text, /Español · à jour/);
  await badge.getByRole("link", { name: "à jour" }).last().click();
  await page.waitForURL(/_studio\/fr\/compare\/es\/contact/);
  await page.close();
});

test("the studio, in three languages", async () => {
  const titles = { fr: "Vue d’ensemble", en: "Overview", es: "Panorama" };
  const page = await chrome.newPage();
  for (const lang of languages) {
    await page.goto(`${address}/_studio/${lang}/`, { waitUntil: "load" });
    assert.equal(await page.locator("h1").innerText(), titles[lang]);
    for (const below of ["translations/", "translations/?language=es", "translations/?language=es&collection=members", "messages/", "messages/?language=en", "guide/", "compare/es/contact", "compare/en/"]) {
      const answer = await page.goto(`${address}/_studio/${lang}/${below}`, { waitUntil: "load" });
      assert.equal(answer.status(), 200, below);
      assert.equal(await page.getAttribute("html", "lang"), lang);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      assert.equal(wide, false, `${below} is too wide`);
    }
    await page.goto(`${address}/_studio/${lang}/guide/`, { waitUntil: "load" });
    for (const href of await page.locator("#types ~ ul a").evaluateAll((links) => links.map((link) => link.href))) {
      assert.equal((await page.goto(href)).status(), 200, href);
      for (const docs of await page.locator("tbody td:nth-of-type(1)").allInnerTexts()) assert.doesNotMatch(docs, /^(field-.*)?$/);
    }
    await page.goto(`${address}/_studio/${lang}/guide/`, { waitUntil: "load" });
    const samples = await page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.src));
    assert.equal(samples.length, await page.locator(".component").count(), "every component has a sample");
    assert.equal(await page.locator(".component > p").count(), samples.length, "and says what it's for");
    for (const sample of samples) {
      assert.equal((await page.goto(sample)).status(), 200);
      assert.equal(await page.locator("main > pre").count(), 0, `${sample}: ${await page.locator("main").innerText()}`);
      assert.notEqual((await page.locator("main").innerHTML()).trim(), "", sample);
    }
  }
  await page.close();
});

test("the studio knows what has fallen behind, and what has changed since, word by word", async () => {
  const page = await chrome.newPage();
  const accept = () => execFileSync(join(root, "target", "release", "destination-maroc"), ["translations", "accept", "contact", "--to", "es", "--root", site], { stdio: "ignore" });
  accept();
  git("add", ".");
  git("commit", "--quiet", "--allow-empty", "--message=À jour");
  await page.goto(`${address}/_studio/fr/translations/?language=es`, { waitUntil: "load" });
  const row = page.locator("tbody tr", { hasText: "content/contact.fr.md" });
  await page.waitForFunction(() => [...document.querySelectorAll("tbody tr")].some((row) => row.innerText.includes("content/contact.fr.md") && row.innerText.includes("à jour")));
  edit("content/contact.fr.md", (text) => `${text}\nUne phrase nouvelle.\n`);
  await page.waitForFunction(() => document.querySelector("tbody tr")?.innerText.includes("content/contact.fr.md"));
  assert.equal(await row.locator("td .status").innerText(), "en retard");
  await row.locator("td a").click();
  await page.waitForURL(/compare\/es\/contact/);
  assert.match(await page.locator(".changes ins").last().innerText(), /Une phrase nouvelle\./);
  assert.match(await page.locator(".sides").innerText(), /Une phrase nouvelle/);
  assert.equal(await page.locator("p.muted code").innerText(), "destination-maroc translations accept contact --to es");
  accept();
  await page.waitForFunction(() => document.querySelector("h1 + p .status").innerText === "à jour");
  await page.close();
});

test("the messages of a language stand beside the source's, what is to be done first", async () => {
  const page = await chrome.newPage();
  const file = "locales/es/site.ftl";
  const before = readFileSync(path(file), "utf8");
  try {
    await page.goto(`${address}/_studio/es/messages/?language=es`, { waitUntil: "load" });
    await shows(page, "No hay nada que hacer.");
    edit(file, (text) => text.replace(/^site-tagline = .*\n/m, "").replace(/^(contact-intro = )/m, "$1<b>Atención</b>: "));
    await shows(page, "2 mensajes por traducir o revisar.");
    assert.equal(await page.locator("tbody tr").nth(0).locator("th code").first().innerText(), "site-tagline");
    assert.equal(await page.locator("tbody tr").nth(0).locator(".status.missing").innerText(), "falta");
    assert.equal(await page.locator("tbody tr").nth(1).locator("th code").first().innerText(), "contact-intro");
    assert.match(await page.locator("tbody tr").nth(1).locator(".problem").innerText(), /<b>/);
    writeFileSync(path(file), before);
    await shows(page, "No hay nada que hacer.");
  } finally {
    writeFileSync(path(file), before);
    await page.close();
  }
});

test("in the pseudo-locale, what stands in a template itself is plain to see", async () => {
  const file = "themes/overrides/templates/not-found.html";
  // What other tests have written into the theme's templates would be found.
  cpSync(join(root, "themes"), path("themes"), { recursive: true });
  const page = await chrome.newPage();
  try {
    await page.goto(`${address}/_pseudo/`);
    assert.equal(new URL(page.url()).pathname, "/_pseudo/fr/");
    // Every text with letters that neither the brackets hold nor a machine reads.
    const plain = () => page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode;
        const text = textContent.trim();
        const isSeen = !parentElement.closest("script, style, svg, time, [lang]:not(html), #preview-badge, template");
        if (isSeen && /[a-z]{3}/.test(text) && !/[⟦⟧]/.test(parentElement.closest("p, li, h1, h2, h3, a, td, th, dt, dd, div, span").textContent) && !/@|\//.test(text)) found.push(text);
      }
      return found;
    });
    assert.deepEqual(await plain(), []);
    assert.ok((await page.locator("h1").textContent()).startsWith("⟦"), "texts too");
    await page.locator("header nav a").first().click();
    assert.match(new URL(page.url()).pathname, /^\/_pseudo\/fr\/secteur\/$/, "links stay in it, at the same addresses");
    assert.deepEqual(await plain(), []);
    mkdirSync(path("themes/overrides/templates"), { recursive: true });
    writeFileSync(path(file), `{% extends "destination/not-found.html" %}{% block main %}<p>Une faute codée en dur</p>{% endblock main %}`);
    await page.goto(`${address}/_pseudo/fr/404.html`);
    await page.waitForFunction(() => document.body.innerText.includes("codée"));
    assert.deepEqual(await plain(), ["Une faute codée en dur"]);
  } finally {
    rmSync(path("themes/overrides"), { recursive: true, force: true });
    await page.close();
  }
});

test("an interruption ends it at once, and cleanly", async () => {
  const page = await open("/fr/");
  const ended = new Promise((code) => process_.on("exit", (...how) => code(how)));
  process_.kill("SIGINT");
  assert.deepEqual(await ended, [0, null]);
  await page.close();
});
