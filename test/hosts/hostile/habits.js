// What old scripts do to the page they share.
Array.prototype.last = function () {
  return this[this.length - 1];
};
Object.defineProperty(window, "$", { value: () => null });
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
// Shortcuts of the portal, on every key that reaches the document.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" || event.key === "Enter") event.stopPropagation();
});
document.addEventListener("submit", (event) => event.preventDefault());
