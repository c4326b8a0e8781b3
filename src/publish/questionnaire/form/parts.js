// The parts that the form is built of. Every text is set as text; nothing is ever read as markup.

function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return element;
}

const at = (id) => document.getElementById(id);

// A group of radio buttons or checkboxes. `took` gets the values that are chosen.
function choices({ id, legend, type, options, chosen, took, inline, hint }) {
  const group = el("fieldset", { class: inline ? "options inline" : "options", id }, el("legend", {}, legend), hint && el("p", { class: "hint" }, hint));
  const inputs = options.map(([value, text]) => {
    const input = el("input", { type, name: id, value, checked: chosen.includes(value) });
    group.append(el("label", {}, input, el("span", {}, text)));
    return input;
  });
  group.addEventListener("change", () => took(inputs.filter((input) => input.checked).map((input) => input.value)));
  return group;
}

// What was typed stands below the field for paper, where a field would cut it.
function line({ id, label, value, took, type = "text", hint, unit, long, mode }) {
  const paper = el("p", { class: "paper" }, value || "not answered");
  const field = el(long ? "textarea" : "input", {
    id, type: long ? null : type, rows: long ? 2 : null, inputmode: mode, autocomplete: "off", value,
    "aria-describedby": hint ? `${id}.hint` : null,
    oninput: () => {
      paper.textContent = field.value || "not answered";
      took(field.value);
    },
  });
  return el("div", { class: type === "text" && !mode ? "field" : "field short" }, el("label", { for: id }, label, unit && el("span", { class: "unit" }, ` (${unit})`)),
    hint && el("p", { class: "hint", id: `${id}.hint` }, hint), field, paper);
}

function select({ id, label, options, value, took }) {
  const field = el("select", { id, onchange: () => took(field.value) }, options.map(([word, text]) => el("option", { value: word }, text)));
  field.value = value;
  return el("div", { class: "field short" }, el("label", { for: id }, label), field);
}

const button = (text, properties) => el("button", { type: "button", ...properties }, text);

// Shape and word say it, never colour alone.
function stateText(missing, untouched) {
  if (!missing.length) return ["done", "● Complete"];
  return untouched ? ["open", "○ Not answered yet"] : ["gaps", `◐ Still missing: ${missing.map((entry) => entry.text).join("; ")}`];
}

const sizeText = (bytes) => {
  if (bytes === null) return "size not recorded";
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${value.toFixed(1)} ${unit}`;
};

// Goes to a place and puts the focus there, into whatever can hold it.
function goTo(id) {
  const target = at(id);
  if (!target) return;
  for (let closed = target.closest("details:not([open])"); closed; closed = closed.parentElement.closest("details:not([open])")) closed.open = true;
  const field = target.matches("input, textarea, select, button, summary") ? target : target.querySelector("input, textarea, select, button, summary");
  if (!field) target.tabIndex = -1;
  (field ?? target).focus();
  (field ?? target).closest("fieldset, .field, section")?.scrollIntoView({ block: "nearest" });
}
const jump = (id, text) => el("a", {
  href: `#${id}`,
  onclick: (event) => {
    event.preventDefault();
    goTo(id);
  },
}, text);
