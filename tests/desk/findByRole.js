// Returns the first visible element with the role and the accessible name given, or whose name begins so.
const [role, name, beginning] = arguments;
const NATIVE = {
  button: "button, summary, input[type=button], input[type=submit]",
  checkbox: "input[type=checkbox]",
  combobox: "select",
  heading: "h1, h2, h3, h4, h5, h6",
  link: "a[href]",
  listitem: "li",
  option: "option",
  radio: "input[type=radio]",
  row: "tr",
  searchbox: "input[type=search]",
  textbox: "textarea, input:not([type]), input[type=text], input[type=email], input[type=url], "
    + "input[type=tel], input[type=password], input[type=date], input[type=time]",
};
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// The steps of "Accessible Name and Description Computation" that our pages use.
function nameOf(element) {
  const named = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  const others = named.map((id) => document.getElementById(id)?.textContent);
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  return (
    tidy(others.join(" ")) ||
    tidy(element.getAttribute("aria-label")) ||
    tidy(labels.join(" ")) ||
    tidy(element.innerText) ||
    tidy(element.getAttribute("title")) ||
    tidy(element.getAttribute("placeholder"))
  );
}

function isVisible(element) {
  // A radio button drawn by CSS has no size of its own, but its label has.
  const shown = [element, ...(element.labels ?? [])];
  return shown.some((part) => part.checkVisibility() && part.getClientRects().length > 0);
}

const named = (element) =>
  beginning ? nameOf(element).startsWith(name) : nameOf(element) === name;
const selector = [`[role="${role}"]`, NATIVE[role]].filter(Boolean).join(", ");
const fits = (element) =>
  (element.getAttribute("role") ?? role) === role && isVisible(element) && named(element);
return [...document.querySelectorAll(selector)].find(fits) ?? null;
