// A new language is a line of the settings, a folder of messages and what is translated: Arabic, from right to left, with its six forms of the plural.
// The site is a copy of the real one with tests/arabic/ laid over it; what isn't there falls back on French.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, files, host, root } from "./support.mjs";

const site = mkdtempSync(join(tmpdir(), "arabic-"));
const folder = join(site, "public");
const read = (path) => readFileSync(join(folder, ...path.split("/")), "utf8");
const program = (...args) => execFileSync(join(root, "target", "release", "destination-maroc"), [...args, "--as-of", "2026-11-01", "--root", site], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
let server, chrome;

before(async () => {
  for (const name of ["content", "themes", "locales"]) cpSync(join(root, name), join(site, name), { recursive: true });
  cpSync(join(root, "tests", "arabic"), site, { recursive: true });
  const settings = join(site, "content", "site.yaml");
  const before = readFileSync(settings, "utf8");
  const after = before.replace(/^languages:\n/m, "languages:\n  ar: { name: العربية, locale: ar-MA, fallback: [fr, en] }\n");
  assert.notEqual(before, after);
  writeFileSync(settings, after);
  // As a translator does: a command makes the file, with the source's words to be written over, and it counts once its draft line is gone.
  program("translations", "new", "contact", "--to", "ar");
  const contact = join(site, "content", "contact.ar.md");
  const words = readFileSync(contact, "utf8");
  writeFileSync(contact, words.replace("draft: true\n", "").replace(/^title: .*$/m, "title: اتصلوا بالجمعية").replace(/^slug: .*$/m, "slug: ittisal"));
  program("build", "--quiet");
  server = await host(folder);
  chrome = await browser();
});

after(async () => {
  await chrome?.close();
  await server?.stop();
  rmSync(site, { recursive: true, force: true });
});

async function open(path, width, look) {
  const page = await chrome.newPage({ viewport: { width, height: 900 } });
  try {
    await page.goto(server.address + path);
    await look(page);
  } finally {
    await page.close();
  }
}

/** The middle of an element, from the left. */
const middle = async (locator) => {
  const box = await locator.boundingBox();
  return box.x + box.width / 2;
};

test("commands know the new language", () => {
  const { languages } = JSON.parse(program("translations", "--format", "json"));
  const arabic = languages.find(({ code }) => code === "ar");
  assert.equal(arabic.done, 3);
  assert.ok(arabic.messages.missing > 100 && arabic.messages.missing < arabic.messages.total);
  assert.match(read("ar/ittisal/index.html"), /<h1>اتصلوا بالجمعية<\/h1>/);
  assert.doesNotThrow(() => program("check", "--quiet", "--json"), "nothing is wrong, though much is missing");
});

test("pages are mirrored: what comes first is on the right", async () => {
  await open("/ar/", 1440, async (page) => {
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["ar-MA", "rtl"]);
    const items = page.locator("header nav").first().locator("a");
    const [first, second] = [await middle(items.nth(0)), await middle(items.nth(1))];
    assert.ok(first > second, `${first} > ${second}`);
    assert.ok((await middle(page.locator("h1"))) > 720, "the heading is on the right");
    assert.ok((await middle(page.locator(".zellige"))) < 720, "the mosaic is on the left");
    const arrow = page.locator(".icon:has(> use[href$='#arrow-right'])").first();
    assert.equal(await arrow.evaluate((icon) => getComputedStyle(icon).transform), "matrix(-1, 0, 0, 1, 0, 0)", "an arrow points onward");
    assert.equal(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).letterSpacing), "normal", "joined letters stay joined");
  });
  // The same page in French is the mirror's other side.
  await open("/fr/", 1440, async (page) => {
    assert.ok((await middle(page.locator("h1"))) < 720);
    assert.ok((await middle(page.locator(".zellige"))) > 720);
  });
});

test("nothing sticks out, on a phone or on a desk", async () => {
  const paths = files(folder).filter((path) => /^ar\/([^/]+\/){0,2}index\.html$/.test(path)).map((path) => `/${path.replace("index.html", "")}`);
  assert.ok(paths.length > 50, `${paths.length} pages`);
  await open("/ar/", 360, async (page) => {
    for (const path of paths) {
      await page.goto(server.address + path);
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(inner <= outer, `${path} at ${width}: ${inner} > ${outer}`);
      }
    }
  });
});

test("six forms of the plural, by the program and by the browser alike", async () => {
  const forms = (count) => ({ 1: "بطاقة واحدة", 2: "بطاقتان" })[count] ?? (count < 11 ? `${count} بطاقات` : `${count} بطاقة`);
  const cards = [...read("ar/allghat/index.html").matchAll(/<p class=\"?facts\"?>([^<]+)/g)].map((match) => match[1].trim());
  const counts = cards.map((card) => ({ "بطاقة واحدة": 1, "بطاقتان": 2 })[card] ?? parseInt(card, 10));
  assert.deepEqual(cards, counts.map(forms));
  assert.ok(counts.some((count) => count > 2 && count < 11) && counts.some((count) => count > 10), `${counts}`);
  await open("/ar/membres/", 1440, async (page) => {
    const total = page.locator(".total");
    assert.equal((await total.textContent()).trim(), "14 عضوًا");
    await page.locator("details, .facets").locator("input[type=checkbox]").first().waitFor();
    await page.locator("label", { hasText: "Portugais" }).click();
    await page.waitForFunction(() => document.querySelector(".total").textContent.trim() === "عضو واحد");
    await page.locator("label", { hasText: "Allemand" }).click();
    await page.waitForFunction(() => document.querySelector(".total").textContent.trim() !== "عضو واحد");
    assert.match((await total.textContent()).trim(), /^(لا أعضاء|عضوان|\d+ أعضاء)$/);
  });
});

test("an address is in Latin letters, and leads to its page in each language", () => {
  const atlas = read("ar/membres/atls-kwntakt/index.html");
  for (const [language, path] of [["ar", "/ar/membres/atls-kwntakt/"], ["fr", "/fr/membres/atlas-contact/"]]) {
    assert.match(atlas, new RegExp(`hreflang="?${language}"? href="https://destination.example${path}"`));
    assert.match(read(`${path.slice(1)}index.html`), /hreflang="?ar"? href="https:\/\/destination.example\/ar\/membres\/atls-kwntakt\/"/);
  }
  assert.ok(read("sitemap.xml").includes("<loc>https://destination.example/ar/allghat/alfrnsyt/</loc>"));
  assert.match(atlas, /href="?\/ar\/almdn\/aldar-albyda\/"?/);
});

test("what isn't translated is in its own language, its own way round, and says so", async () => {
  const page = read("ar/membres/noria-gestion/index.html");
  assert.match(page, /<h1 lang="?fr"? dir="?ltr"?>/);
  assert.match(page, /لم تترجم هذه الصفحة بعد: نصها بالفرنسية\./);
  assert.match(page, /rel="?canonical"? href="https:\/\/destination.example\/fr\//);
  assert.ok(!read("sitemap.xml").includes("/ar/secteur/"), "a text that isn't translated is listed where it is");
  await open("/ar/membres/noria-gestion/", 1440, async (page) => {
    assert.equal(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).direction), "ltr");
  });
});
