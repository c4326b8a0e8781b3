// The files that bear the answers out. Their bytes are digested here and never leave this page.

const DISCLOSURES = [["buyer", "To the buyer"], ["public", "Public"], ["inspected", "Only to be seen at ours"]];
const kindText = (kind) => kind.replaceAll("-", " ").replace(/^(sbom|vex|plc|rtu|hmi)$/, (word) => word.toUpperCase());

// The longest kind whose word the name holds: "sbom-rtu.cdx.json" is an SBOM.
const guessedKind = (name) =>
  ask.evidence_kinds.filter((kind) => name.toLowerCase().replaceAll("_", "-").includes(kind)).sort((a, b) => b.length - a.length)[0] ?? "";

const usersOf = (name) => places.filter((place) => {
  const claim = place.kind === "claim" && state.claims.get(place.key);
  return claim && (claim.evidence.includes(name) || place.requirement.questions.some((question) => question.type === "file" && given(claim, question).includes(name)));
});

// Digests files one after the other and lists them. Yields the names of those that are listed now.
async function attach(files, item) {
  const names = [];
  for (const file of files) {
    say(`Reading ${file.name} …`);
    let sha256;
    try {
      sha256 = await digestOf(file, (share) => say(`Reading ${file.name}: ${Math.round(share * 100)} %`));
    } catch {
      say(`${file.name} cannot be read. A folder cannot be attached; attach its files.`);
      continue;
    }
    names.push(file.name);
    const before = state.files.find((other) => other.file === file.name);
    if (before) {
      say(before.sha256 === sha256 ? `${file.name} is attached already.` : `${file.name} was attached before with other contents. The new contents count now.`);
      Object.assign(before, { sha256, size: file.size });
    } else {
      const covers = item && ask.items.length > 1 ? [{ item, version: "" }] : [];
      state.files.push({ file: file.name, sha256, size: file.size, kind: guessedKind(file.name), covers, disclosure: "buyer", date: "", until: "", signature: "" });
      say(`${file.name} is attached.`);
    }
  }
  if (names.length) filesChanged();
  return names;
}

function fileInput(id, label, item, attached) {
  const input = el("input", {
    type: "file", id, multiple: true,
    onchange: async () => {
      const chosen = [...input.files];
      input.value = "";
      attached(await attach(chosen, item));
    },
  });
  return el("div", { class: "field" }, el("label", { for: id }, label), input);
}

function coverage(file, index) {
  const rows = ask.items.map(({ id }) => {
    const entry = () => file.covers.find((cover) => cover.item === id);
    const version = line({
      id: `file.${index}.version.${id}`, label: `Version of ${id} (optional)`, value: entry()?.version ?? "",
      took: (value) => {
        if (entry()) entry().version = value;
        changed();
      },
    });
    version.hidden = !entry();
    const box = el("input", {
      type: "checkbox", checked: Boolean(entry()),
      onchange: () => {
        file.covers = file.covers.filter((cover) => cover.item !== id);
        if (box.checked) file.covers.push({ item: id, version: version.querySelector("input").value });
        version.hidden = !box.checked;
        changed();
      },
    });
    return el("div", { class: "cover" }, el("label", {}, box, el("span", {}, id)), version);
  });
  return el("fieldset", { class: "options" }, el("legend", {}, "Items that it covers"), el("p", { class: "hint" }, "None chosen: the whole offer."), rows);
}

function fileCard(file, index) {
  const id = (part) => `file.${index}.${part}`;
  const took = (member) => (value) => {
    file[member] = value;
    changed();
  };
  const used = usersOf(file.file);
  const others = state.files.filter((other) => other !== file).map((other) => [other.file, other.file]);
  return el("fieldset", { class: "file", id: `file.${index}` }, el("legend", {}, file.file),
    el("p", { class: "small" }, `${sizeText(file.size)} · SHA-256 `, el("code", {}, file.sha256)),
    el("p", { class: "small" }, used.length ? `Named in ${used.map(placeName).join("; ")}.` : "No answer names it yet."),
    el("div", { class: "row" },
      select({ id: id("kind"), label: "Kind of evidence", value: file.kind, took: took("kind"), options: [["", "Choose …"], ...ask.evidence_kinds.map((kind) => [kind, kindText(kind)])] }),
      select({ id: id("disclosure"), label: "Disclosed", value: file.disclosure, took: took("disclosure"), options: DISCLOSURES }),
      line({ id: id("date"), label: "Made on (optional)", type: "date", value: file.date, took: took("date") }),
      line({ id: id("until"), label: "Valid until (optional)", type: "date", value: file.until, took: took("until") }),
      others.length ? select({ id: id("signature"), label: "Signed by envelope (optional)", value: file.signature, took: took("signature"), options: [["", "None"], ...others] }) : null),
    coverage(file, index),
    button("Remove", {
      class: "plain", "aria-label": `Remove ${file.file}`,
      onclick: () => {
        state.files.splice(index, 1);
        say(`${file.file} is no longer attached.`);
        filesChanged();
        goTo("attach");
      },
    }));
}

function evidencePart() {
  const zone = el("div", { class: "drop" }, fileInput("attach", "Choose files, or drop them here", "", () => {}));
  for (const name of ["dragenter", "dragover"]) zone.addEventListener(name, () => zone.classList.add("over"));
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => attach([...event.dataTransfer.files], ""));
  const list = el("div", { id: "files" });
  return el("section", { id: "evidence", class: "part", "aria-labelledby": "evidence.title" }, el("h2", { id: "evidence.title" }, "Evidence files"),
    el("p", {}, "Attach what bears your answers out. Only name, size and SHA-256 are recorded here; hand in the files themselves with the saved form, under the same names."),
    zone, list);
}

function showFiles() {
  at("files").replaceChildren(...state.files.map(fileCard));
}

// The files that one answer names, chosen from those attached.
function picker({ id, label, item, chosen, took, none }) {
  const summary = el("summary", { id });
  const body = el("div");
  const box = el("details", { class: "picker" }, summary, body);
  const show = () => {
    const names = chosen();
    summary.textContent = `${label}: ${names.length ? names.join(", ") : none}`;
    if (!box.open) return body.replaceChildren();
    const all = [...new Set([...state.files.map((file) => file.file), ...names])];
    const group = choices({ id: `${id}.files`, legend: "Files that bear this out", type: "checkbox", options: all.map((name) => [name, name]), chosen: names, took: (values) => took(values) });
    if (!all.length) group.append(el("p", { class: "hint" }, "No file is attached yet."));
    body.replaceChildren(group, fileInput(`${id}.attach`, "Attach more files", item, (added) => {
      if (!added.length) return;
      took([...new Set([...chosen(), ...added])]);
      at(`${id}.attach`)?.focus();
    }));
  };
  box.addEventListener("toggle", show);
  show();
  return { box, show };
}
