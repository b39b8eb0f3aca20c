// The reader's choice between the system's colours, light and dark. What is chosen is kept in this browser and nowhere else.
const root = document.documentElement;
const kept = () => {
  try {
    return localStorage.getItem("scheme") ?? "system";
  } catch {
    return "system";
  }
};

function show(scheme) {
  if (scheme === "system") delete root.dataset.scheme;
  else root.dataset.scheme = scheme;
  for (const button of document.querySelectorAll(".scheme button")) button.setAttribute("aria-pressed", String(button.value === scheme));
}

function choose(scheme) {
  show(scheme);
  try {
    localStorage.setItem("scheme", scheme);
  } catch {
    // Without storage the choice holds for this page.
  }
}

function ready() {
  const group = document.querySelector(".scheme");
  if (!group) return;
  group.hidden = false;
  show(kept());
  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) choose(button.value);
  });
}

// Before the page is painted: the script blocks rendering for that, and not parsing.
show(kept());
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
else ready();
