// The built portal in a real browser, as its readers have it: a page of each kind, in each language, on a phone and on a desktop, light and dark.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { readFileSync } from "node:fs";
import { browser, files, host, languages, output, read } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } };

/** A page of each kind, and of each type of entry, as the body's classes name them: the first of each in the output. */
const kinds = (language) => {
  const pages = files().filter((path) => path.startsWith(`${language}/`) && path.endsWith("index.html"));
  const found = new Map();
  for (const path of pages) {
    const [, kindOfPage, type] = read(path).match(/<body class="kind-([a-z-]+) type-([a-z-]+)"/) ?? [];
    const kind = kindOfPage === "entry" ? type : kindOfPage;
    if (kind && !found.has(kind)) found.set(kind, `/${path.replace(/index\.html$/, "")}`);
  }
  found.set("not-found", `/${language}/404.html`);
  return found;
};

let server;
let chrome;
before(async () => {
  server = await host(output);
  chrome = await browser();
});
after(async () => {
  await chrome?.close();
  await server?.stop();
});

/** Opens an address in a browser of its own and closes it after `look`; whatever the console complains of is a failure. */
async function open(path, options, look) {
  const context = await chrome.newContext({ viewport: sizes.desktop, ...options });
  try {
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => message.type() === "error" && !/status of 404/.test(message.text()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(server.address + path);
    const result = await look(page, context);
    assert.deepEqual(complaints, [], path);
    return result;
  } finally {
    await context.close();
  }
}

test("there is a page of every template", () => {
  const expected = ["home", "page", "collection", "member", "offer", "article", "event", "programme", "partner", "indicator", "comparison", "taxonomy", "term", "not-found"];
  for (const language of languages) assert.deepEqual(expected.filter((kind) => !kinds(language).has(kind)), [], language);
});

for (const language of languages) {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`accessible: ${language}, ${size}, ${colorScheme}`, async () => {
        for (const [kind, path] of kinds(language)) {
          await open(path, { viewport, colorScheme }, async (page) => {
            await page.evaluate(axe);
            const { violations } = await page.evaluate(() => window.axe.run());
            const seen = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(" | ")}`);
            assert.deepEqual(seen, [], `${kind} ${path}`);
          });
        }
      });
    }
  }

  test(`nothing to scroll sideways: ${language}`, async () => {
    for (const path of kinds(language).values()) {
      for (const width of [320, 768]) {
        await open(path, { viewport: { width, height: 700 } }, async (page) => {
          const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
          assert.ok(content <= window, `${path} at ${width}: ${content}`);
        });
      }
    }
  });

  test(`the language is switched on the page itself: ${language}`, async () => {
    const other = languages.find((code) => code !== language);
    await open(`${kinds(language).get("member")}`, {}, async (page) => {
      const alternate = await page.locator(`link[rel=alternate][hreflang^="${other}"]`).getAttribute("href");
      await page.locator(`header a[hreflang^="${other}"]`).first().click();
      assert.equal(new URL(page.url()).pathname, new URL(alternate).pathname);
      assert.match(await page.locator("html").getAttribute("lang"), new RegExp(`^${other}`));
    });
  });
}

test("the keyboard skips to the content, and sees where it is", async () => {
  await open("/fr/", {}, async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    assert.equal(await skip.getAttribute("href"), "#main");
    const box = await skip.boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0 && box.height >= 24, "the link shows when it has the focus");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main, footer") !== null), "what follows is in the content");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, "none");
  });
});

test("the chooser follows the browser's languages, once", async () => {
  const cases = { "es-MX": "/es/", "en-GB": "/en/", "fr-CA": "/fr/", "de-DE": "/" };
  for (const [locale, expected] of Object.entries(cases)) {
    await open("/", { locale }, async (page) => {
      await page.waitForURL(server.address + expected);
      await page.goto(`${server.address}/`);
      await page.waitForLoadState("load");
      assert.equal(new URL(page.url()).pathname, "/", "a second visit is the reader's choice");
    });
  }
});

test("the chooser is a choice without script", async () => {
  await open("/", { locale: "es-ES", javaScriptEnabled: false }, async (page) => {
    assert.equal(new URL(page.url()).pathname, "/");
    for (const language of languages) {
      await page.goto(`${server.address}/`);
      await page.locator(`main a[hreflang^="${language}"]`).click();
      assert.equal(new URL(page.url()).pathname, `/${language}/`);
    }
  });
});

test("an address of before leads to the page of now", async () => {
  await open("/fr/contactez-nous/", {}, async (page) => {
    await page.waitForURL(`${server.address}/fr/contact/`);
  });
});

test("the menu opens on a phone without script", async () => {
  await open("/es/", { viewport: sizes.phone, javaScriptEnabled: false }, async (page) => {
    const menu = page.locator("header nav a").first();
    if (!(await menu.isVisible())) await page.locator("header summary").first().click();
    assert.ok(await menu.isVisible());
  });
});

test("what is missing in a language shows the source's text, and says so", async () => {
  const marked = files().filter((path) => path.endsWith(".html") && /class="prose" lang=/.test(read(path)));
  assert.ok(marked.length > 0);
  await open(`/${marked[0].replace(/index\.html$/, "")}`, {}, async (page) => {
    const [own, text] = await page.evaluate(() => [document.documentElement.lang, document.querySelector("main .prose[lang]")?.lang]);
    assert.ok(text && text !== own, `${own}, ${text}`);
  });
});
