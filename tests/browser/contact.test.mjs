// The contact form, on a site whose settings name what receives it: filled in as a buyer does, on a phone, without script.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, host, root } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const endpoint = "https://forms.example/f/portal";
const site = mkdtempSync(join(tmpdir(), "contact-"));
const pages = { fr: "/fr/contact/", en: "/en/contact/", es: "/es/contacto/" };
let server, chrome;

before(async () => {
  for (const name of ["content", "themes", "locales"]) cpSync(join(root, name), join(site, name), { recursive: true });
  appendFileSync(join(site, "content", "site.yaml"), `\ncontact: { endpoint: "${endpoint}" }\n`);
  execFileSync(join(root, "target", "release", "destination-maroc"), ["build", "--quiet", "--as-of", "2026-11-01", "--root", site], { stdio: ["ignore", "pipe", "inherit"] });
  server = await host(join(site, "public"));
  chrome = await browser();
});

after(async () => {
  await chrome?.close();
  await server?.stop();
  rmSync(site, { recursive: true, force: true });
});

async function open(path, options, look) {
  const context = await chrome.newContext({ viewport: { width: 360, height: 740 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(server.address + path);
    await look(page);
  } finally {
    await context.close();
  }
}

for (const [language, path] of Object.entries(pages)) {
  test(`what a buyer writes is sent, ${language}`, async () => {
    await open(path, { javaScriptEnabled: false }, async (page) => {
      let sent;
      await page.route(`${endpoint}**`, (route) => {
        sent = route.request();
        return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Sent</title>" });
      });
      const form = page.locator("form.form");
      await form.locator("[name=name]").fill("Ana Prueba");
      await form.locator("[name=email]").fill("ana@example.org");
      await form.locator("[name=service]").selectOption("customer-care");
      await form.locator("[name=market]").selectOption("spain");
      await form.locator("[name=message]").fill("¿Qué horarios?\nGracias & saludos");
      assert.equal(await form.locator(".trap").evaluate((trap) => trap.getBoundingClientRect().right <= 0 || trap.getBoundingClientRect().height <= 1), true, "nobody sees the trap");
      await form.locator("button[type=submit]").click();
      await page.waitForURL(`${endpoint}**`);
      assert.equal(sent.method(), "POST");
      assert.deepEqual(Object.fromEntries(new URLSearchParams(sent.postData())), {
        language, website: "", name: "Ana Prueba", email: "ana@example.org", company: "", service: "customer-care", market: "spain", message: "¿Qué horarios?\r\nGracias & saludos",
      });
    });
  });

  test(`the form is for everyone, ${language}`, async () => {
    for (const width of [320, 1440]) {
      await open(path, { viewport: { width, height: 800 } }, async (page) => {
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
      });
    }
  });
}

test("an empty message stays where it is", async () => {
  await open(pages.es, {}, async (page) => {
    await page.locator("form.form button[type=submit]").click();
    assert.equal(new URL(page.url()).pathname, pages.es);
    assert.equal(await page.evaluate(() => document.activeElement.name), "name", "the first field that is missing has the focus");
  });
});
