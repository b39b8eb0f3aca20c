// The search page. What is asked stands in the address; the index is loaded with the first question, and results come as the reader types.
import { counted, number } from "./counted.js";
import { shortcut } from "./search-key.js";

const PAGE = 10;
const PAUSE = 120;

const root = document.querySelector(".search");
const form = root.querySelector("form");
const field = form.elements.q;
const status = root.querySelector("[role=status]");
const list = root.querySelector(".search-results");
const template = root.querySelector("template");
const filters = root.querySelector(".search-filters");
const part = (name) => root.querySelector(`.search-${name}`);
const names = [...filters.querySelectorAll("[data-filter]")].map((facet) => facet.dataset.filter);
const boxes = [...filters.querySelectorAll("input")];
const labels = new Map(boxes.filter((box) => box.name === "collection").map((box) => [box.value, box.nextElementSibling.textContent]));


let engine;
/** The index, loaded once; after a failure, again under another name: a browser remembers what it could not load. */
let attempts = 0;
const load = () => {
  engine ??= (async () => {
    try {
      const pagefind = await import(`${root.dataset.index}pagefind.js${attempts ? `?again=${attempts}` : ""}`);
      await pagefind.options({ excerptLength: 24, excerptEllipsis: "…" });
      await pagefind.init();
      await pagefind.filters();
      return pagefind;
    } catch (error) {
      attempts += 1;
      engine = undefined;
      throw error;
    }
  })();
  return engine;
};

/** What is asked, as the form has it. */
const asked = () => ({
  words: field.value.trim(),
  chosen: Object.fromEntries(names.map((name) => [name, boxes.filter((box) => box.name === name && box.checked).map((box) => box.value)])),
});

/** One choice of a facet is enough, but each facet counts. */
const query = (chosen, without) =>
  Object.fromEntries(Object.entries(chosen).filter(([name, values]) => values.length && name !== without).map(([name, values]) => [name, { any: values }]));

/** What is asked as an address: the same in each language, so that the links to the other languages lead there with it. */
const address = ({ words, chosen }) => {
  const parameters = new URLSearchParams();
  if (words) parameters.set("q", words);
  for (const [name, values] of Object.entries(chosen)) for (const value of values) parameters.append(name, value);
  return parameters.size ? `?${parameters}` : location.pathname;
};

const remember = (push) => {
  const next = address(asked());
  if (next !== (location.search || location.pathname)) history[push ? "pushState" : "replaceState"](null, "", next);
  translate();
};

const translate = () => {
  for (const link of document.querySelectorAll(".languages a[hreflang]")) link.search = location.search;
};

/** Fills the form from the address. */
const recall = () => {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get("q") ?? "";
  for (const box of boxes) box.checked = parameters.getAll(box.name).includes(box.value);
  translate();
};

/** An excerpt, with what was found in it marked. Its text is text: nothing in it is read as HTML. */
const excerpt = (text) =>
  text.split(/<\/?mark>/).map((piece, index) => {
    const plain = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    if (index % 2 === 0) return plain;
    const mark = document.createElement("mark");
    mark.textContent = plain;
    return mark;
  });

const entry = (found) => {
  const item = template.content.firstElementChild.cloneNode(true);
  const link = item.querySelector("a");
  link.href = found.url;
  link.textContent = found.meta.title;
  // A text that there isn't in the page's language.
  if (found.meta.lang) {
    for (const part of [link, ...item.querySelectorAll(".result-excerpt, .result-parts")]) part.lang = found.meta.lang;
  }
  item.querySelector(".result-collection").textContent = labels.get(found.filters.collection?.[0]) ?? "";
  item.querySelector(".ribbon").hidden = !found.filters.example;
  item.querySelector(".result-excerpt").append(...excerpt(found.excerpt));
  const parts = found.sub_results.filter((result) => result.anchor).slice(0, 3).map((result) => {
    const row = document.createElement("li");
    const anchor = document.createElement("a");
    anchor.href = result.url;
    anchor.textContent = result.title;
    row.append(anchor);
    return row;
  });
  item.querySelector(".result-parts").append(...parts);
  if (!parts.length) item.querySelector(".result-parts").remove();
  return item;
};

/** How many results each choice would leave. What has none goes, unless it's chosen. */
const count = (counts) => {
  for (const box of boxes) {
    const left = counts[box.name]?.[box.value] ?? 0;
    box.closest("li").hidden = left === 0 && !box.checked;
    box.parentElement.querySelector(".count").textContent = number(left);
  }
  for (const facet of filters.querySelectorAll("[data-filter]")) facet.hidden = !facet.querySelector("li:not([hidden])");
};

let turn = 0;
let results = [];

/** Shows more of the results, unless something else has been asked since. */
const show = async (mine, replaces) => {
  const from = replaces ? 0 : list.children.length;
  const found = await Promise.all(results.slice(from, from + PAGE).map((result) => result.data()));
  if (mine !== turn) return;
  if (replaces) list.replaceChildren();
  list.append(...found.map(entry));
  part("more").hidden = list.children.length >= results.length;
};

const say = (state, text) => {
  root.dataset.state = state;
  status.textContent = text;
  part("again").hidden = state !== "error";
  part("none").hidden = state !== "none";
  if (state === "done") return;
  list.replaceChildren();
  part("more").hidden = true;
};

/** Asks. The latest question wins. */
const search = async () => {
  const mine = ++turn;
  const { words, chosen } = asked();
  const active = names.filter((name) => chosen[name].length);
  if (!words && !active.length) {
    filters.hidden = true;
    return say("start", "");
  }
  const patience = setTimeout(() => mine === turn && say("busy", status.dataset.busy), 400);
  try {
    const pagefind = await load();
    const ask = (without) => pagefind.search(words || null, { filters: query(chosen, without) });
    const [answer, ...others] = await Promise.all([ask(), ...active.map(ask)]);
    if (mine !== turn) return;
    results = answer.results;
    await show(mine, true);
    if (mine !== turn) return;
    const ticked = boxes.filter((box) => box.checked).length;
    filters.querySelector("summary .count").textContent = ticked ? number(ticked) : "";
    count({ ...answer.filters, ...Object.fromEntries(active.map((name, index) => [name, others[index].filters[name]])) });
    filters.hidden = false;
    say(results.length ? "done" : "none", counted(status, results.length));
  } catch {
    if (mine === turn) say("error", status.dataset.error);
  } finally {
    clearTimeout(patience);
  }
};

let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    remember(false);
    search();
  }, PAUSE);
});
field.addEventListener("focus", () => load().catch(() => {}), { once: true });
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember(true);
  await search();
  list.querySelector("a")?.focus();
});
filters.addEventListener("change", () => {
  remember(true);
  search();
});
root.querySelector(".reset").addEventListener("click", () => {
  for (const box of boxes) box.checked = false;
  remember(true);
  search();
});
part("again").addEventListener("click", search);
part("more").addEventListener("click", async () => {
  const next = list.children.length;
  await show(turn, false);
  list.children[next]?.querySelector("a").focus();
});
addEventListener("popstate", () => {
  recall();
  search();
});

/** Down and up go from the field through the results and back, Escape returns to the field, and in it empties it. */
root.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll(".result-title a")];
  const at = links.indexOf(document.activeElement);
  const isField = document.activeElement === field;
  if (event.key === "Escape" && (isField || list.contains(document.activeElement))) {
    if (isField && field.value) {
      field.value = "";
      remember(false);
      search();
    }
    field.focus();
  } else if (event.key === "ArrowDown" && (isField || at >= 0)) {
    links[at + 1]?.focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    (links[at - 1] ?? field).focus();
  } else {
    return;
  }
  event.preventDefault();
});

const key = part("shortcut");
key.hidden = false;
key.querySelector("input").checked = shortcut.isOn;
key.addEventListener("change", (event) => {
  shortcut.isOn = event.target.checked;
});

recall();
search();
if (!location.search) field.focus({ preventScroll: true });
