// On the first visit, leads to the first of the browser's languages that the site has. After that the choice is the reader's.
const links = [...document.querySelectorAll("a[hreflang]")];
let visited = true;
try {
  visited = localStorage.getItem("visited") !== null;
  localStorage.setItem("visited", "1");
} catch {
  // Without storage there's no telling a first visit: the choice stays the reader's.
}
if (!visited) {
  const language = (tag) => tag.toLowerCase().split("-")[0];
  const wanted = navigator.languages.map(language);
  const found = wanted.map((tag) => links.find((link) => language(link.hreflang) === tag)).find(Boolean);
  if (found) location.replace(found.href);
}
