// The search and the members' directory in a real browser: as a reader types, ticks boxes, goes back, and without script.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, host, output, read, root } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = { fr: "/fr/recherche/", en: "/en/search/", es: "/es/busqueda/" };
const directories = { fr: "/fr/membres/", en: "/en/members/", es: "/es/miembros/" };
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } };

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

/** Opens an address in a browser of its own and closes it after `look`; whatever the console complains of is a failure. What is `blocked` doesn't load. */
async function open(path, { complaints: isComplaining, blocked, ...options }, look, address = server.address) {
  const context = await chrome.newContext({ viewport: sizes.desktop, ...options });
  try {
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    if (blocked) await page.route(blocked, (route) => route.abort());
    await page.goto(address + path);
    const result = await look(page);
    assert.deepEqual(isComplaining ? [] : complaints, [], path);
    return result;
  } finally {
    await context.close();
  }
}

const settled = (page) => page.locator('.search:is([data-state="done"], [data-state="none"], [data-state="error"])').waitFor();
const titles = (page) => page.locator(".result-title").allInnerTexts();
const find = (language, words, look, options = {}) =>
  open(pages[language], options, async (page) => {
    await page.locator("#search").pressSequentially(words);
    await page.waitForURL((url) => url.searchParams.get("q") === words);
    await settled(page);
    return look(page);
  });

test("results come as the reader types, with what was found marked", async () => {
  await find("fr", "atlas cont", async (page) => {
    assert.ok((await titles(page)).includes("Atlas Contact"));
    assert.match(await page.locator(".search [role=status]").innerText(), /^\d+ résultats?$/);
    const result = page.locator(".result", { hasText: "Atlas Contact" }).first();
    assert.equal(await result.locator(".result-collection").innerText(), "Membres");
    assert.ok(await result.locator(".ribbon").isVisible(), "an example is one here too");
    await result.locator(".result-title a").click();
    assert.equal(new URL(page.url()).pathname, "/fr/membres/atlas-contact/");
  });
});

test("accents make no difference, and stay in what is shown", async () => {
  for (const [language, words, expected] of [
    ["fr", "fes", "Fès"],
    ["fr", "FÈS", "Fès"],
    ["fr", "reclamation", "réclamation"],
    ["es", "espanol", "español"],
  ]) {
    await find(language, words, async (page) => {
      const marks = await page.locator("mark").allInnerTexts();
      assert.ok(marks.some((mark) => mark.toLowerCase().includes(expected.toLowerCase())), `${language} ${words}: ${marks}`);
    });
  }
});

test("words are found in their other forms, each language by its own", async () => {
  for (const [language, words, form] of [
    ["fr", "chiffre", /chiffres/i],
    ["fr", "former", /formation|formé/i],
    ["en", "companies", /company/i],
    ["es", "empresa", /empresas/i],
  ]) {
    await find(language, words, async (page) => {
      const marks = (await page.locator("mark").allInnerTexts()).join(" ");
      assert.match(marks, form, `${language} ${words}`);
    });
  }
});

test("a heading that holds what is asked is led to", async () => {
  await find("fr", "corrections", async (page) => {
    const links = await page.locator(".result-parts a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.ok(links.some((link) => link.startsWith("/fr/mentions-legales/#")), links.join());
  });
});

test("filters combine, count what they leave, and stand in the address", async () => {
  await open(`${pages.fr}?q=client`, {}, async (page) => {
    await settled(page);
    const total = async () => Number((await page.locator(".search [role=status]").innerText()).match(/\d+/)?.[0] ?? 0);
    const all = await total();
    await page.locator(".search-filters summary").click();
    const members = page.locator('label:has(input[value="members"])');
    const promised = Number(await members.locator(".count").innerText());
    const offers = page.locator('label:has(input[value="offers"]) .count');
    const others = await offers.innerText();
    assert.ok(promised > 0 && promised < all);
    await members.click();
    await page.waitForFunction((count) => document.querySelector(".search [role=status]").textContent.startsWith(`${count} `), promised);
    assert.deepEqual(new URL(page.url()).searchParams.getAll("collection"), ["members"]);
    assert.equal(await offers.innerText(), others, "another section would add its own");
    const city = page.locator('label:has(input[name="cities"]):not([hidden] *)').first();
    const left = Number(await city.locator(".count").innerText());
    await city.click();
    await page.waitForURL(/cities=/);
    await page.waitForFunction((count) => Number(document.querySelector(".search [role=status]").textContent.match(/\d+/)?.[0]) === count, left);
    await page.goBack();
    await page.waitForFunction((count) => document.querySelector(".search [role=status]").textContent.startsWith(`${count} `), promised);
    await page.goBack();
    await page.waitForFunction((count) => document.querySelector(".search [role=status]").textContent.startsWith(`${count} `), all);
    assert.equal(await page.locator(".search-filters input:checked").count(), 0);
  });
});

test("the question goes along to the other languages", async () => {
  await open(`${pages.fr}?q=casablanca&collection=members`, {}, async (page) => {
    await settled(page);
    await page.locator('header a[hreflang^="es"]').first().click();
    await settled(page);
    assert.equal(await page.locator("#search").inputValue(), "casablanca");
    assert.ok(await page.locator('input[value="members"]').isChecked());
  });
});

test("the keyboard: `/` from any page, down, up, Enter and Escape", async () => {
  await open("/fr/observatoire/", {}, async (page) => {
    await page.keyboard.press("/");
    const field = page.locator("header [role=search] input");
    assert.ok(await field.evaluate((element) => element === document.activeElement));
    await page.keyboard.type("a/b");
    assert.equal(await field.inputValue(), "a/b", "in a field it's a character");
    await field.fill("client");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(new URL(page.url()).search, "?q=client");
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
    const [first, second] = await titles(page);
    await page.locator("#search").focus();
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(), first);
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(), second);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await focused(), "search");
    await page.keyboard.press("Enter");
    await page.waitForFunction((title) => document.activeElement.textContent === title, first);
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "search");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#search").inputValue(), "");
    assert.equal(await page.locator(".result").count(), 0);
    await page.keyboard.press("ArrowDown");
  });
  await open("/es/", { viewport: sizes.phone }, async (page) => {
    await page.keyboard.press("/");
    await page.waitForURL((url) => url.pathname === pages.es);
  });
});

test("the key can be switched off, for whoever strikes it by mistake", async () => {
  await open(pages.fr, {}, async (page) => {
    const box = page.locator(".search-shortcut input");
    assert.ok(await box.isChecked());
    await box.uncheck();
    await page.goto(`${server.address}/fr/observatoire/`);
    const isInField = () => page.locator("header [role=search] input").evaluate((element) => element === document.activeElement);
    await page.keyboard.press("/");
    assert.ok(!(await isInField()));
    await page.goto(`${server.address}${pages.fr}`);
    await box.check();
    await page.goto(`${server.address}/fr/observatoire/`);
    await page.keyboard.press("/");
    assert.ok(await isInField());
  });
});

test("nothing found, and nothing to find with, are said", async () => {
  await find("en", "zzzxqj", async (page) => {
    assert.equal(await page.locator(".search [role=status]").innerText(), "No results");
    assert.ok(await page.locator(".search-none").isVisible());
  });
  const blocked = "**/search-index/**";
  // From before the page is there: the page loads the index as soon as its field has the focus.
  await open(pages.en, { complaints: true, blocked }, async (page) => {
    await page.locator("#search").fill("casablanca");
    await settled(page);
    assert.match(await page.locator(".search [role=status]").innerText(), /not responding/);
    await page.unroute(blocked);
    await page.locator(".search-again button").click();
    await page.locator('.search[data-state="done"]').waitFor();
    assert.ok((await titles(page)).length > 0);
  });
});

test("without script the search explains itself and lists the sections", async () => {
  for (const language of Object.keys(pages)) {
    await open(`/${language}/`, { javaScriptEnabled: false, viewport: sizes.phone }, async (page) => {
      await page.locator("header [role=search] button").click();
      assert.equal(new URL(page.url()).pathname, pages[language]);
      assert.match(await page.locator("main .notice").innerText(), /JavaScript/);
      assert.ok(!(await page.locator("main form").isVisible()), "a field that does nothing isn't offered");
      assert.ok((await page.locator("main section li a").count()) > 5);
    });
  }
});

test("the site's policy, sent along by the host, is enough for it", async () => {
  const context = await chrome.newContext({ viewport: sizes.desktop });
  try {
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    const answer = await page.goto(`${server.address}${pages.es}?q=casablanca`);
    assert.match(answer.headers()["content-security-policy"], /script-src 'self' 'wasm-unsafe-eval';/);
    await settled(page);
    assert.ok((await titles(page)).length > 0);
    await page.goto(`${server.address}${directories.es}?cities=fes`);
    await page.locator("[data-found] > li").first().waitFor();
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
});

test("a page loads no more for the search than its key", async () => {
  await open("/fr/", {}, async (page) => {
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").filter((entry) => entry.name.includes("search") && /\.(js|json|wasm)$/.test(new URL(entry.name).pathname)).map((entry) => [entry.name, entry.decodedBodySize]));
    assert.equal(loaded.length, 1, loaded.join());
    assert.ok(loaded[0][1] < 2048);
  });
});

/** The members of a data file that have what is chosen, by label: counted without the page's own data. */
const members = (language) => JSON.parse(read(`${language}/data/members.json`));
const cities = (member) => member.sites.map((site) => site.city);

test("facets combine, with the counts that the data has", async () => {
  for (const language of Object.keys(directories)) {
    const all = members(language);
    await open(directories[language], {}, async (page) => {
      const label = (name, value) => page.locator(`label:has(input[name="${name}"][value="${value}"])`);
      const words = async (name, value) => (await label(name, value).locator("span").first().innerText()).trim();
      const number = async (name, value) => Number(await label(name, value).locator(".count").innerText());
      const [care, office, fes] = [await words("services", "customer-care"), await words("services", "back-office"), await words("cities", "fes")];
      assert.equal(await number("services", "customer-care"), all.filter((member) => member.services.includes(care)).length);
      await label("services", "customer-care").click();
      await label("services", "back-office").click();
      const some = all.filter((member) => member.services.includes(care) || member.services.includes(office));
      await page.waitForFunction((count) => document.querySelectorAll("[data-found] > li").length === count, some.length);
      assert.equal(await number("cities", "fes"), some.filter((member) => cities(member).includes(fes)).length, "what a tick would leave");
      await label("cities", "fes").click();
      const both = some.filter((member) => cities(member).includes(fes));
      await page.waitForFunction((count) => document.querySelectorAll("[data-found] > li").length === count, both.length);
      assert.deepEqual(await page.locator("[data-found] .card-title").allInnerTexts(), both.map((member) => member.title), "in the order of the list");
      assert.match(await page.locator(".directory [role=status]").innerText(), new RegExp(`^${both.length} `));
      const url = new URL(page.url());
      assert.deepEqual([url.searchParams.getAll("services"), url.searchParams.getAll("cities")], [["customer-care", "back-office"], ["fes"]]);
      // Another service would add to the list: its count is that of the whole city, whatever services are ticked.
      const here = all.filter((member) => cities(member).includes(fes));
      for (const option of await page.locator('label:has(input[name="services"])').all()) {
        const [service, left] = await option.locator("span").allInnerTexts();
        assert.equal(Number(left), here.filter((member) => member.services.includes(service.trim())).length, service);
      }

      await page.goBack();
      await page.waitForFunction((count) => document.querySelectorAll("[data-found] > li").length === count, some.length);
      await page.reload();
      await page.waitForFunction((count) => document.querySelectorAll("[data-found] > li").length === count, some.length);
      await page.locator(".reset").click();
      await page.locator("[data-all]").waitFor();
      assert.equal(new URL(page.url()).search, "");
      assert.equal(await page.locator(".directory input:checked").count(), 0);
      assert.ok(await page.evaluate(() => document.activeElement.matches(".directory input, .directory summary")), "the focus isn't lost");
    });
  }
});

test("nobody has everything: it's said, and taken back with one button", async () => {
  await open(directories.fr, {}, async (page) => {
    for (const facet of await page.locator(".directory fieldset").all()) {
      const last = facet.locator("label").last();
      await last.click();
    }
    const all = await page.locator(".directory fieldset").count();
    assert.ok(all >= 4);
    const none = page.locator("[data-none]");
    if (!(await none.isVisible())) {
      // Should one have all four, there's a combination that doesn't exist in the address.
      await page.goto(`${server.address}${directories.fr}?cities=oujda&industries=public-sector&services=accounting&languages=de`);
    }
    await none.waitFor();
    assert.match(await page.locator(".directory [role=status]").innerText(), /^Aucun/);
    await page.locator(".reset").click();
    await page.locator("[data-all] .card").first().waitFor();
  });
});

test("without script the facets are links to the terms' pages", async () => {
  await open(directories.es, { javaScriptEnabled: false, viewport: sizes.phone }, async (page) => {
    await page.locator(".directory summary").click();
    await page.locator('.directory a[data-term="fes"]').click();
    assert.equal(new URL(page.url()).pathname, "/es/ciudades/fez/");
  });
});

test("on a desktop the facets are open beside the list, on a phone folded", async () => {
  await open(directories.fr, {}, async (page) => {
    assert.ok(await page.locator(".directory input").first().isVisible());
    assert.ok(!(await page.locator(".directory summary").isVisible()));
  });
  await open(directories.fr, { viewport: sizes.phone }, async (page) => {
    assert.ok(!(await page.locator(".directory input").first().isVisible()));
    await page.locator(".directory summary").click();
    assert.ok(await page.locator(".directory input").first().isVisible());
  });
});

test("offers are narrowed down by the same means", async () => {
  await open("/fr/offres/?markets=spain", {}, async (page) => {
    const spain = JSON.parse(read("fr/data/offers.json")).filter((offer) => offer.market === "Espagne");
    await page.waitForFunction((count) => document.querySelectorAll("[data-found] > li").length === count, spain.length);
  });
});

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`accessible while it's used: ${size}, ${colorScheme}`, async () => {
      for (const path of [`${pages.fr}?q=client&collection=members`, `${pages.es}?q=zzzxqj`, `${directories.en}?services=customer-care`]) {
        await open(path, { viewport, colorScheme }, async (page) => {
          await page.locator(".search:is([data-state=done], [data-state=none]), [data-found] > li").first().waitFor();
          for (const summary of await page.locator("main summary").all()) if (await summary.isVisible()) await summary.click();
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => window.axe.run());
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`), [], path);
          const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
          assert.ok(content <= window, `${path}: ${content}`);
        });
      }
    });
  }
}

test("a thousand members, one of them with a hostile name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "members-"));
  let many;
  try {
    for (const name of ["content", "locales", "themes"]) cpSync(join(root, name), join(folder, name), { recursive: true });
    // Three thousand pictures for networks would take longer than all else.
    const settings = join(folder, "content/site.yaml");
    writeFileSync(settings, `${readFileSync(settings, "utf8")}\nsocial_images: false\n`);
    const services = ["customer-care", "back-office", "sales"];
    const names = ["casablanca", "fes", "tangier"];
    const title = '"</script><img src=x onerror=alert(1)> ___PAGEFIND_WEIGHT___9 & “Société” d’une longueur extraordinaire\u00a0: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    for (let number = 0; number < 1000; number++) {
      const front = ["---", `title: ${JSON.stringify(number ? `Membre ${number}` : title)}`, "example: true", `headcount: ${number + 1}`,
        `sites: [{ city: ${names[number % 3]}, seats: 10 }]`, `services: [${services[number % 2]}]`, "languages: [fr]", "---", "", "Texte."];
      writeFileSync(join(folder, `content/members/many-${number}.fr.md`), front.join("\n"));
    }
    const program = process.env.PROGRAM ?? join(root, "target", "release", "destination-maroc");
    execFileSync(program, ["build", "--quiet", "--root", folder]);
    many = await host(join(folder, "public"));
    await open(directories.fr, {}, async (page) => {
      assert.equal(await page.locator("[data-all] .card").count(), 24);
      await page.locator('label:has(input[value="fes"])').hover();
      await page.waitForLoadState("networkidle");
      await page.locator('input[value="customer-care"]').dispatchEvent("click");
      await page.locator("[data-found] > li").nth(499).waitFor();
      assert.ok(!(await page.locator(".pagination").isVisible()), "one list has no pages");
    }, many.address);
    await open(`${directories.fr}?services=customer-care`, { viewport: sizes.phone }, async (page) => {
      await page.locator("[data-found] > li").first().waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), sizes.phone.width, "a long name breaks");
    }, many.address);
    await open(`${pages.fr}?q=extraordinaire`, { viewport: sizes.phone }, async (page) => {
      await settled(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), sizes.phone.width, "a long name breaks");
      assert.deepEqual(await titles(page), [title.replace("___PAGEFIND_WEIGHT___9 ", "")], "text, but for pagefind's own marks");
      assert.equal(await page.locator(".result img").count(), 0);
    }, many.address);
  } finally {
    await many?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
