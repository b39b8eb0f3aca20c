// In the preview, on every page: reloads it or swaps its stylesheets when it has changed, keeps the reader's place, shows what is wrong with the site, and says
// which file the page comes from. All it adds stands in shadow roots: the page's own styles and scripts don't meet it.
const script = document.currentScript;
const here = location.pathname + location.search;
const place = "preview-place";
let state = script.dataset.state;

const make = (name, text = "", attributes = {}) => {
  const made = Object.assign(document.createElement(name), { textContent: text });
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

/** A shadow root with a style of its own, in an element that replaces the one of that id. */
function shadow(id, css) {
  document.getElementById(id)?.remove();
  const host = make("div", "", { id });
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

// The place: how far down, and which details are open.
function leave() {
  const open = [...document.querySelectorAll("details")].map((details) => details.open);
  sessionStorage.setItem(place, JSON.stringify({ here, x: scrollX, y: scrollY, open }));
  location.reload();
}
function arrive() {
  const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
  sessionStorage.removeItem(place);
  if (kept?.here !== here) return;
  document.querySelectorAll("details").forEach((details, index) => { if (index in kept.open) details.open = kept.open[index]; });
  const scroll = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  scroll();
  addEventListener("load", scroll, { once: true });
}

/** The page's stylesheets as they are now; the old ones go when the new ones are there, so that nothing flickers. */
async function styles() {
  const page = new DOMParser().parseFromString(await (await fetch(here)).text(), "text/html");
  const links = (root) => [...root.querySelectorAll("link[rel=stylesheet]")];
  const [old, fresh] = [links(document), links(page)];
  const hrefs = (list) => list.map((link) => link.getAttribute("href"));
  const gone = old.filter((link) => !hrefs(fresh).includes(link.getAttribute("href")));
  const added = fresh.filter((link) => !hrefs(old).includes(link.getAttribute("href"))).map((link) => document.importNode(link, true));
  const loaded = added.map((link) => new Promise((done) => { link.onload = link.onerror = done; }));
  (old.at(-1) ?? document.head.lastElementChild).after(...added);
  await Promise.all(loaded);
  gone.forEach((link) => link.remove());
}

function panel({ title, note, close, lang, diagnostics }) {
  document.getElementById("preview-panel")?.remove();
  if (diagnostics.length === 0) return;
  const { host, root } = shadow("preview-panel", `
    section { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 2147483647; padding: 1rem 1.5rem;
      background: #16202A; color: #F3EEE4; font: 1rem/1.5 system-ui, sans-serif; border-block-start: 4px solid #F0946B; overflow-wrap: anywhere; }
    h2 { margin: 0; font-size: 1.125rem; } p { margin: 0.25rem 0; } pre { margin: 0.25rem 0; overflow: auto; color: #F2B33D; }
    li { margin-block: 0.75rem; } small { color: #A9B4BF; }
    button { float: inline-end; min-height: 2.75rem; padding-inline: 1rem; font: inherit; color: inherit; background: none; border: 1px solid #A9B4BF; cursor: pointer; }
  `);
  const section = make("section", "", { role: "alert", lang });
  const button = make("button", close);
  button.addEventListener("click", () => host.remove());
  const list = make("ol");
  for (const { message, help, place: where } of diagnostics) {
    const item = make("li");
    item.append(make("p", message));
    if (where) item.append(make("small", `${where.file}:${where.line}:${where.column}`), make("pre", where.text));
    if (help) item.append(make("p", help));
    list.append(item);
  }
  section.append(button, make("h2", title), make("p", note), list);
  root.append(section);
  document.body.append(host);
}

async function badge() {
  const { lang, label, studio, file, note, languages = [] } = await (await fetch("/_preview/page?path=" + encodeURIComponent(location.pathname))).json();
  const { host, root } = shadow("preview-badge", `
    details { position: fixed; inset-block-end: 0.5rem; inset-inline-start: 0.5rem; z-index: 2147483646; max-inline-size: min(24rem, calc(100vw - 1rem));
      background: #16202A; color: #F3EEE4; font: 0.875rem/1.5 system-ui, sans-serif; border-radius: 0.5rem; overflow-wrap: anywhere; }
    summary { display: flex; align-items: center; min-block-size: 2.75rem; padding-inline: 0.75rem; cursor: pointer; }
    div { padding: 0 0.75rem 0.75rem; } ul { padding: 0; list-style: none; } a { color: #9DB0FF; } p { margin: 0.25rem 0; } b { color: #F2B33D; }
    @media print { details { display: none; } }
  `);
  const details = make("details", "", { lang });
  const body = make("div");
  const summary = make("summary", label);
  if (note) summary.append(" · ", make("b", note));
  if (file) body.append(make("code", file));
  const list = make("ul");
  for (const { name, locale, label: status, url } of languages) {
    const item = make("li");
    item.append(make("span", name, { lang: locale }), " · ", url ? make("a", status, { href: url }) : status);
    list.append(item);
  }
  const link = make("p");
  link.append(make("a", studio.label, { href: studio.url }));
  body.append(list, link);
  details.append(summary, body);
  root.append(details);
  document.body.append(host);
}

// A browser has six connections for a host, whatever the number of tabs: only those that are seen listen, and hear what they missed when they're seen again.
let events;
function hush() {
  events?.close();
  events = undefined;
}

function listen() {
  if (document.hidden || events) return;
  events = new EventSource(`/_preview/events?path=${encodeURIComponent(here)}&state=${encodeURIComponent(state)}`);
  events.addEventListener("reload", leave);
  events.addEventListener("diagnostics", (event) => panel(JSON.parse(event.data)));
  events.addEventListener("styles", (event) => {
    // Whoever connects again says what the page is now.
    state = event.data;
    hush();
    styles().then(listen);
  });
}

document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
addEventListener("pagehide", hush);
addEventListener("pageshow", (event) => { if (event.persisted) listen(); });

arrive();
listen();
if (!location.pathname.startsWith("/_studio/")) badge();
