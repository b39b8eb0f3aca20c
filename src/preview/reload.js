// Reloads the page when it has changed, and shows what is wrong with the site over it.
const events = new EventSource("/_preview/events?path=" + encodeURIComponent(location.pathname));
events.addEventListener("reload", () => location.reload());
events.addEventListener("diagnostics", (event) => {
  const { title, note, close, lang, diagnostics } = JSON.parse(event.data);
  document.getElementById("preview-panel")?.remove();
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (errors.length === 0) return;
  const host = document.createElement("div");
  host.id = "preview-panel";
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    section { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 99999; padding: 1rem 1.5rem;
      background: #16202A; color: #F3EEE4; font: 1rem/1.5 system-ui, sans-serif; border-block-start: 4px solid #F0946B; }
    h2 { margin: 0; font-size: 1.125rem; } p { margin: 0.25rem 0; } pre { margin: 0.25rem 0; overflow: auto; color: #F2B33D; }
    li { margin-block: 0.75rem; } small { color: #A9B4BF; } button { float: inline-end; min-height: 2.75rem; padding-inline: 1rem; font: inherit; }
  `);
  root.adoptedStyleSheets = [sheet];
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const section = element("section", "");
  section.setAttribute("role", "alert");
  section.lang = lang;
  const button = element("button", close);
  button.addEventListener("click", () => host.remove());
  section.append(button, element("h2", title), element("p", note));
  const list = element("ol", "");
  for (const { message, help, place } of errors) {
    const item = element("li", "");
    item.append(element("p", message));
    if (place) item.append(element("small", `${place.file}:${place.line}:${place.column}`), element("pre", place.text));
    if (help) item.append(element("p", help));
    list.append(item);
  }
  section.append(list);
  root.append(section);
  document.body.append(host);
});
