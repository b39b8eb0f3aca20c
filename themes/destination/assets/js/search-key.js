// The key `/` leads to the search from any page: into its field, or to its page where a phone has room for no more than its button. Whoever speaks to their computer, or
// strikes keys by mistake, can switch it off on the search page (WCAG 2.2, 2.1.4).
export const shortcut = {
  get isOn() {
    try {
      return localStorage.getItem("search-key") !== "off";
    } catch {
      return true;
    }
  },
  set isOn(on) {
    try {
      localStorage.setItem("search-key", on ? "on" : "off");
    } catch {
      // Without storage it stays as it is.
    }
  },
};

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !shortcut.isOn) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const form = document.querySelector("form[role=search]");
  if (!form) return;
  event.preventDefault();
  const field = form.elements.q;
  if (field.getClientRects().length) field.select();
  else location.assign(form.action);
});
