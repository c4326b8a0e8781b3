// The form as a whole: its parts, its progress, and what happens when something changes.

const work = el("div", { id: "work" });
at("form").append(work);

const spoken = el("p", { role: "status", class: "spoken" });
const count = el("p", { class: "count" });
const meter = el("progress", { "aria-label": "Complete answers", max: places.length, value: 0 });

function say(text) {
  spoken.textContent = text;
}

function tell(notes) {
  at("notes").replaceChildren(...notes.map((note) => el("p", {}, note.text, note.anchor && " ", note.anchor && jump(note.anchor, `Go to ${note.anchor}`))));
}

at("bar").append(el("div", { class: "inner", role: "region", "aria-label": "Progress and saving" }, el("div", { class: "progress" }, count, meter, spoken),
  el("div", { class: "save" }, button("Save form", { id: "save-form", class: "main", onclick: saveForm }), button("Save answers (JSON)", { id: "save-answers", onclick: saveAnswers }))));

function bidPart() {
  const open = el("input", { type: "file", id: "open", accept: ".html,.json", onchange: () => {
    const [file] = open.files;
    open.value = "";
    if (file) openFile(file);
  } });
  return el("section", { id: "bid", class: "part first", "aria-labelledby": "bid.title" }, el("h2", { id: "bid.title" }, "Your bid"),
    el("ul", { class: "help" }, el("li", {}, "Fill in what you can, in any order. You may save at any time and go on later; nothing has to be complete."),
      el("li", {}, "“Save form” gives this page with your answers in it (response.html); “Save answers” gives them as data (response.json). Hand in either, with your evidence files."),
      el("li", {}, "Nothing leaves this page until you hand it in yourself. It works without a network.")),
    el("div", { class: "row" },
      line({ id: "bidder", label: "Name of the bidder", value: state.bidder, took: (value) => {
        state.bidder = value;
        changed();
      } }),
      el("div", { class: "field" }, el("label", { for: "open" }, "Go on with saved answers (HTML or JSON)"), open)));
}

function elementPart(element) {
  return el("section", { class: "part element", id: element.id, "aria-labelledby": `${element.id}.title` },
    el("h2", { id: `${element.id}.title` }, `${element.number}. ${element.title}`), element.demand && el("p", { class: "lead" }, element.demand),
    ask.requirements.filter((requirement) => requirement.element === element.id).map(requirementPart));
}

function contents() {
  const entry = (id, text) => el("li", {}, jump(id, text), el("span", { class: "tally", id: `tally.${id}` }));
  const box = el("details", { open: matchMedia("(min-width: 72rem)").matches }, el("summary", {}, "Parts of this form"),
    el("ol", {}, entry("bid", "Your bid"), entry("evidence", "Evidence files"), ask.elements.map((element) => entry(element.id, `${element.number}. ${element.title}`)), entry("missing", "What is missing")));
  return el("nav", { class: "contents", "aria-label": "Parts of this form" }, box);
}

const missingPart = () => el("section", { id: "missing", class: "part", "aria-labelledby": "missing.title" }, el("h2", { id: "missing.title" }, "What is missing"), el("div", { id: "gaps" }));

function build() {
  views = new Map();
  work.replaceChildren(contents(), el("div", { class: "parts" }, el("div", { id: "notes", role: "alert" }), bidPart(), evidencePart(), ask.elements.map(elementPart), missingPart()));
  showFiles();
  showProgress();
}

function gapsOf(element, gaps) {
  const own = gaps.filter((gap) => gap.place.requirement.element === element.id);
  if (!own.length) return null;
  return el("div", {}, el("h3", {}, `${element.number}. ${element.title}`), el("ul", {}, own.map(({ place, missing }) =>
    el("li", {}, jump(missing[0].field, placeName(place)), `: ${missing.map((entry) => entry.text).join("; ")}`))));
}

function showProgress() {
  const { elements, gaps, bid, done, all } = survey();
  count.textContent = `${done} of ${all} complete`;
  meter.value = done;
  for (const [id, tally] of elements) {
    at(`tally.${id}`).textContent = tally.done === tally.all ? `✓ ${tally.all} of ${tally.all}` : `${tally.done} of ${tally.all}`;
  }
  at("tally.missing").textContent = String(gaps.length + bid.length);
  at("tally.evidence").textContent = String(state.files.length);
  at("gaps").replaceChildren(...[
    el("p", {}, gaps.length + bid.length ? `${gaps.length + bid.length} places are not complete. You may hand in the form all the same; what is not answered counts as unknown.` : "Nothing. Every question that applies is answered."),
    bid.length ? el("ul", {}, bid.map((entry) => el("li", {}, jump(entry.field, "Your bid"), `: ${entry.text}`))) : null,
    ...ask.elements.map((element) => gapsOf(element, gaps)),
  ].filter(Boolean));
}

let waiting = 0;

// The sums wait until nobody has typed for a moment; the fields themselves are up to date at once.
function changed() {
  dirty = true;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const before = count.textContent;
    showProgress();
    keepInPage();
    if (count.textContent !== before) say(count.textContent);
  }, 250);
}

function filesChanged() {
  showFiles();
  for (const show of views.values()) show();
  changed();
}

addEventListener("beforeunload", (event) => {
  if (dirty) event.preventDefault();
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => event.preventDefault());
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  saveForm();
});

build();
const saved = at(BLOCK).textContent.trim();
if (saved) {
  try {
    take(JSON.parse(saved));
  } catch (error) {
    tell([{ text: `The answers in this file cannot be read. ${error.message}` }]);
  }
}
