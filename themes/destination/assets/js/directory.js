// A list that is narrowed down as boxes are ticked: within a facet one of them is enough, and each facet counts. What is ticked stands in the address. The cards of the
// whole list are loaded when the reader first turns to the facets.
import { counted, number } from "./counted.js";

const root = document.querySelector("[data-facets]");
const facets = [...root.querySelectorAll("[data-facet]")];
const part = (name) => root.querySelector(`[data-${name}]`);
const status = root.querySelector("[role=status]");
const reset = root.querySelector(".reset");
const whole = status.textContent;

/** Makes a link to a term's page a box with the same words. */
const box = (link, name) => {
  const label = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "checkbox", name, value: link.dataset.term });
  label.append(input, " ", ...link.childNodes);
  link.replaceWith(label);
  return input;
};

/** Makes a facet's section a group of boxes. */
const boxes = facets.flatMap((facet) => {
  const group = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.append(...facet.querySelector("h2").childNodes);
  group.className = facet.className;
  group.append(legend, facet.querySelector("ul"));
  facet.replaceWith(group);
  return [...group.querySelectorAll("a")].map((link) => box(link, facet.dataset.facet));
});
const names = [...new Set(boxes.map((input) => input.name))];

let cards;
/** All cards, loaded once; after a failure, again. */
const load = () => {
  cards ??= fetch(root.dataset.facets)
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.status))))
    .catch((error) => {
      cards = undefined;
      throw error;
    });
  return cards;
};

const chosen = () => new Map(names.map((name) => [name, boxes.filter((input) => input.name === name && input.checked).map((input) => input.value)]));

/** Whether a card has what is chosen, in each facet but one. */
const fits = (card, choice, but) =>
  [...choice].every(([name, values]) => name === but || !values.length || values.some((value) => card.terms[name]?.includes(value)));

/** How many cards each box would leave, beside the choices in the other facets. */
const count = (all, choice) => {
  for (const name of names) {
    const left = new Map();
    for (const card of all.filter((card) => fits(card, choice, name))) {
      for (const value of card.terms[name] ?? []) left.set(value, (left.get(value) ?? 0) + 1);
    }
    for (const input of boxes.filter((input) => input.name === name)) {
      const remaining = left.get(input.value) ?? 0;
      input.parentElement.querySelector(".count").textContent = number(remaining);
      input.parentElement.classList.toggle("without", remaining === 0 && !input.checked);
    }
  }
};

const show = (found, { none = false, error = false } = {}) => {
  part("all").hidden = Boolean(found || error);
  part("found").hidden = !found?.length;
  part("found").innerHTML = (found ?? []).map((card) => `<li>${card.card}</li>`).join("");
  part("none").hidden = !none;
  part("error").hidden = !error;
};

let turn = 0;
const update = async () => {
  const mine = ++turn;
  const choice = chosen();
  const isChosen = [...choice.values()].some((values) => values.length);
  reset.hidden = !isChosen;
  if (!isChosen && !cards) return;
  try {
    const all = await load();
    if (mine !== turn) return;
    count(all, choice);
    const found = isChosen ? all.filter((card) => fits(card, choice)) : undefined;
    show(found, { none: found?.length === 0 });
    status.textContent = found ? counted(status, found.length) : whole;
  } catch {
    if (mine !== turn) return;
    show(undefined, { error: isChosen });
    status.textContent = isChosen ? "" : whole;
  }
};

const remember = () => {
  const parameters = new URLSearchParams();
  for (const [name, values] of chosen()) for (const value of values) parameters.append(name, value);
  history.pushState(null, "", parameters.size ? `?${parameters}` : location.pathname);
};

const recall = () => {
  const parameters = new URLSearchParams(location.search);
  for (const input of boxes) input.checked = parameters.getAll(input.name).includes(input.value);
  return update();
};

const panel = root.querySelector("nav");
for (const event of ["focusin", "pointerenter"]) panel.addEventListener(event, () => load().catch(() => {}), { once: true });
panel.addEventListener("change", () => {
  remember();
  update();
});
reset.addEventListener("click", () => {
  for (const input of boxes) input.checked = false;
  remember();
  update();
  // The button goes: the focus stays with the facets, or with what opens them.
  const summary = root.querySelector("summary");
  summary.focus();
  if (document.activeElement !== summary) boxes[0].focus();
});
addEventListener("popstate", recall);
recall();
