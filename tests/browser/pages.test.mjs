// The built portal in a real browser, as its readers have it: a page of each kind, in each language, on a phone and on a desktop, light and dark.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { readFileSync } from "node:fs";
import { browser, files, host, languages, output, read, root } from "./support.mjs";

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
  for (const [name, id] of Object.entries(templates)) found.set(name, `/${address(language, id)}`);
  return found;
};

/** Pages with a template of their own, by the file of their text. */
const templates = { directory: "members/_index", offers: "offers/_index", events: "events/_index", news: "news/_index", observatory: "observatory/_index", charter: "charter", contact: "contact", search: "search", market: "spanish-market" };

/** The path of the page that is made from a file, as its slug and its collection's say. */
function address(language, id) {
  const front = readFileSync(`${root}/content/${id}.${language}.md`, "utf8");
  return `${language}/${front.match(/^slug: *(.+)$/m)[1]}/`;
}

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

/** Opens addresses one after the other in one browser. */
const each = (paths, options, look) =>
  open("/fr/", options, async (page) => {
    for (const path of paths) {
      await page.goto(server.address + path);
      await look(page, path);
    }
  });

test("there is a page of every template", () => {
  const expected = ["home", "page", "collection", "member", "offer", "article", "event", "programme", "partner", "indicator", "comparison", "taxonomy", "term", "not-found"];
  for (const language of languages) assert.deepEqual(expected.filter((kind) => !kinds(language).has(kind)), [], language);
});

for (const language of languages) {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`accessible: ${language}, ${size}, ${colorScheme}`, async () => {
        const context = await chrome.newContext({ viewport, colorScheme });
        try {
          const page = await context.newPage();
          for (const [kind, path] of kinds(language)) {
            await page.goto(server.address + path);
            await page.evaluate(axe);
            // The other colours change nothing but colours.
            const rules = colorScheme === "dark" ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } : {};
            const { violations } = await page.evaluate((rules) => window.axe.run(rules), rules);
            const seen = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(" | ")}`);
            assert.deepEqual(seen, [], `${kind} ${path}`);
          }
        } finally {
          await context.close();
        }
      });
    }
  }

  test(`nothing to scroll sideways: ${language}`, async () => {
    await each(kinds(language).values(), {}, async (page, path) => {
      for (const width of [320, 768]) {
        await page.setViewportSize({ width, height: 700 });
        const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(content <= window, `${path} at ${width}: ${content}`);
      }
    });
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

test("the menu opens on a phone without script, and closes as everything closes", async () => {
  await open("/es/", { viewport: sizes.phone, javaScriptEnabled: false }, async (page) => {
    const menu = page.locator(".menu a").first();
    assert.ok(!(await menu.isVisible()));
    await page.locator(".open-menu").focus();
    await page.keyboard.press("Enter");
    assert.ok(await menu.isVisible());
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("#menu") !== null), "the keyboard is in the menu");
    await page.keyboard.press("Escape");
    assert.ok(!(await menu.isVisible()));
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("open-menu")), "and back where it was");
  });
});

test("the keyboard walks through a page in its order, and always sees where it is", async () => {
  for (const path of ["/fr/", "/fr/membres/", "/es/miembros/atlas-contact/"]) {
    await open(path, {}, async (page) => {
      const seen = [];
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press("Tab");
        const focus = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === document.body) return null;
          const shown = element.closest(".card") ?? element;
          const style = [element, shown].map((at) => getComputedStyle(at).outlineStyle);
          const parts = ["header", "main", "footer"].map((part) => element.closest(part) !== null);
          return { html: element.outerHTML.slice(0, 80), outlined: style.some((at) => at !== "none"), part: parts.indexOf(true) };
        });
        if (!focus) break;
        assert.ok(focus.outlined, `${path}: ${focus.html}`);
        seen.push(focus.part);
      }
      assert.ok(seen.length > 10, path);
      // The skip link stands before the header.
      assert.deepEqual(seen.slice(1), seen.slice(1).toSorted((a, b) => a - b), `${path}: header, content, footer`);
    });
  }
});

test("the reader's colours, kept from page to page", async () => {
  await open("/fr/", { colorScheme: "light" }, async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    const button = (name) => page.locator(`.scheme button[value=${name}]`);
    assert.equal(await button("system").getAttribute("aria-pressed"), "true");
    await button("dark").click();
    const dark = await ground();
    assert.notEqual(dark, light);
    assert.equal(await button("dark").getAttribute("aria-pressed"), "true");
    await page.goto(`${server.address}/fr/membres/`);
    assert.equal(await ground(), dark);
    await button("system").click();
    assert.equal(await ground(), light);
  });
});

test("everything can be read and reached without script", async () => {
  // What the search finds needs a script, and its page says so.
  const paths = [...kinds("fr")].filter(([kind]) => kind !== "search").map(([, path]) => path);
  const words = { true: new Map(), false: new Map() };
  for (const javaScriptEnabled of [true, false]) {
    await each(paths, { javaScriptEnabled }, async (page, path) => {
      words[javaScriptEnabled].set(path, new Set((await page.locator("main").innerText()).split(/\s+/)));
    });
  }
  for (const path of paths) {
    const own = words.true.get(path);
    const lost = [...own].filter((word) => !words.false.get(path).has(word));
    assert.ok(lost.length <= own.size / 20, `${path}: ${lost}`);
  }
});

test("twice as large, nothing is lost", async () => {
  // 1280 pixels at 200 % are 640 of CSS.
  await each(kinds("es").values(), { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, async (page, path) => {
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `${path}: ${content}`);
    await page.locator(".open-menu").click();
    assert.ok(await page.locator(".menu a").last().isVisible());
  });
});

test("targets are large enough for a thumb", async () => {
  await each(kinds("en").values(), { viewport: sizes.phone }, async (page, path) => {
    const small = await page.evaluate(() => {
      const isText = (element) => element.closest(".prose p, .prose li, .prose td, .prose dt, .prose dd, figcaption, caption, table, .lead, .facts, .notice, .breadcrumbs, .footnotes, .heading-anchor, .card-title, .path, dd, address, .skip, .toc") !== null;
      return [...document.querySelectorAll("a, button, summary, input, select, textarea")]
        .filter((element) => element.checkVisibility() && !isText(element))
        .map((element) => [element.outerHTML.slice(0, 90), element.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.height < 43.5 || box.width < 24))
        .map(([html, box]) => `${html} ${box.width} × ${box.height}`);
    });
    assert.deepEqual(small, [], path);
  });
});

test("on paper: no navigation, the addresses of links, pages that end between things", async () => {
  for (const path of ["/fr/membres/atlas-contact/", "/es/ofertas/soporte-hispano/", "/en/observatory/"]) {
    await open(path, {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      for (const gone of [".menu", ".languages", ".breadcrumbs", ".site-footer nav"]) assert.ok(!(await page.locator(gone).first().isVisible()), `${path} ${gone}`);
      for (const there of ["h1", ".site-header .brand", ".print-only"]) assert.ok(await page.locator(there).first().isVisible(), `${path} ${there}`);
      const printed = await page.evaluate(() => [...document.querySelectorAll("main a[href^=http]")].filter((link) => link.checkVisibility()).map((link) => getComputedStyle(link, "::after").content));
      assert.ok(printed.every((content) => content.includes("http")), `${path}: ${printed}`);
      assert.ok((await page.pdf()).length > 10_000);
    });
  }
});

test("what is missing in a language shows the source's text, and says so", async () => {
  const marked = files().filter((path) => path.endsWith(".html") && /class="prose" lang=/.test(read(path)));
  assert.ok(marked.length > 0);
  await open(`/${marked[0].replace(/index\.html$/, "")}`, {}, async (page) => {
    const [own, text] = await page.evaluate(() => [document.documentElement.lang, document.querySelector("main .prose[lang]")?.lang]);
    assert.ok(text && text !== own, `${own}, ${text}`);
  });
});
