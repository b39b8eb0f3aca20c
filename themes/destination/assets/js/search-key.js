// The key `/` leads to the search from any page: into its field, or to its page where a phone has room for no more than its button.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const form = document.querySelector("form[role=search]");
  if (!form) return;
  event.preventDefault();
  const field = form.elements.q;
  if (field.getClientRects().length) field.select();
  else location.assign(form.action);
});
