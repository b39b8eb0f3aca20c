// On the first visit, leads to the language of the site that the browser's wishes ask for. After that the choice is the reader's.
import { negotiate } from "./negotiate.js";

const links = [...document.querySelectorAll("a[hreflang]")];
let visited = true;
try {
  visited = localStorage.getItem("visited") !== null;
  localStorage.setItem("visited", "1");
} catch {
  // Without storage there's no telling a first visit: the choice stays the reader's.
}
if (!visited) {
  const found = negotiate(navigator.languages, links.map((link) => link.hreflang));
  if (found >= 0) location.replace(links[found].href);
}
