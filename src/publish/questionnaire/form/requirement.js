// One requirement: its demand, the answers for each item, its clause.

// What to bring up to date when something changes: by place.
let views = new Map();

function questionField(place, question, update) {
  const claim = claimAt(place);
  const id = `${place.anchor}.${question.id}`;
  const values = claim.answers.get(question.id) ?? [];
  const took = (next) => {
    claim.answers.set(question.id, next);
    update();
  };
  switch (question.type) {
    case "yes-no":
      return { box: choices({ id, legend: question.ask, type: "radio", options: [["yes", "Yes"], ["no", "No"]], chosen: values, took, inline: true }) };
    case "choice":
    case "choices":
      return {
        box: choices({
          id, legend: question.ask, type: question.type === "choice" ? "radio" : "checkbox", chosen: values, took,
          options: question.options.map((option) => [option.value, option.text]), hint: question.type === "choices" ? "Choose all that hold." : "",
        }),
      };
    case "file": {
      const files = picker({ id, label: "Files", item: place.item, chosen: () => given(claim, question), took, none: "none chosen" });
      return { box: el("fieldset", { class: "options" }, el("legend", {}, question.ask), files.box), show: files.show };
    }
    default: {
      const date = question.type === "date" && (!values[0] || DAY.test(values[0]));
      return {
        box: line({
          id, label: question.ask, value: values[0] ?? "", unit: question.unit, type: date ? "date" : "text", long: question.type === "text",
          mode: question.type === "number" ? "decimal" : null, took: (value) => took([value]),
        }),
      };
    }
  }
}

function copyToOthers(place) {
  const others = places.filter((other) => other.kind === "claim" && other.requirement === place.requirement && other !== place);
  const filled = others.filter((other) => claimAsJson(other));
  if (filled.length && !confirm(`Replace the answers for ${filled.map((other) => other.item).join(", ")}?`)) return;
  const from = claimAt(place);
  for (const other of others) {
    state.claims.set(other.key, { ...from, answers: new Map([...from.answers].map(([id, values]) => [id, [...values]])), evidence: [...from.evidence] });
  }
  rebuild(place.requirement);
  at(`${place.anchor}.copy`).focus();
  say(`The answers for ${place.item} were copied to ${others.map((other) => other.item).join(", ")}.`);
}

function clearClaim(place) {
  if (claimAsJson(place) && !confirm(`Clear all answers to ${placeName(place)}?`)) return;
  state.claims.delete(place.key);
  rebuild(place.requirement);
  at(`${place.anchor}.clear`).focus();
}

function carriedNote(place, update) {
  const claim = claimAt(place);
  if (!claim.carried) return null;
  const note = el("p", { class: "note" }, `Carried over from ${claim.carried}. Read it, correct it, and confirm it. `,
    button("Confirm this answer", {
      id: `${place.anchor}.carried`,
      onclick: () => {
        claim.carried = "";
        note.remove();
        update();
        goTo(`${place.anchor}.claim`);
      },
    }));
  return note;
}

function claimForm(place) {
  const claim = claimAt(place);
  const { requirement, item, anchor } = place;
  const status = el("p", { class: "status" });
  const questions = [];
  const update = () => {
    show();
    changed();
  };
  for (const question of requirement.questions) questions.push({ question, ...questionField(place, question, update) });
  const files = picker({
    id: `${anchor}.evidence`, label: "Evidence", item, chosen: () => claim.evidence, none: "none, so this counts as a bare claim",
    took: (names) => {
      claim.evidence = names;
      update();
    },
  });
  const show = () => {
    const asked = new Set(askedOf(requirement, claim));
    for (const { question, box, show: showFilesOf } of questions) {
      box.hidden = !asked.has(question);
      showFilesOf?.();
    }
    files.show();
    const [word, text] = stateText(missingOf(place), !claimAsJson(place));
    status.className = `status ${word}`;
    status.textContent = text;
  };
  const several = requirement.items.length > 1;
  const offered = ask.items.find((entry) => entry.id === item);
  const form = el("fieldset", { class: "claim", id: anchor },
    el("legend", {}, item ? `${requirement.id} for item ${item}` : `${requirement.id} for the whole bid`, offered && el("small", {}, ` ${offered.quantity} × ${kindText(offered.kind)}`)),
    status, carriedNote(place, update),
    choices({
      id: `${anchor}.claim`, legend: "Is the demand fulfilled?", type: "radio", options: CLAIMS, chosen: [claim.claim], inline: true,
      took: ([value]) => {
        claim.claim = value ?? "";
        update();
      },
    }),
    questions.map(({ box }) => box),
    line({
      id: `${anchor}.text`, label: "In your words", long: true, value: claim.text, hint: "Needed where the answer is not a plain yes.",
      took: (value) => {
        claim.text = value;
        update();
      },
    }),
    files.box,
    el("p", { class: "actions" }, several && button("Copy to all other items", { id: `${anchor}.copy`, class: "plain", "aria-label": `Copy to all other items: the answers for ${item}`, onclick: () => copyToOthers(place) }),
      button("Clear", { id: `${anchor}.clear`, class: "plain", "aria-label": `Clear the answers to ${placeName(place)}`, onclick: () => clearClaim(place) })));
  views.set(place, show);
  show();
  return form;
}

// The clause with the numbers that hold: those offered, else the usual ones.
function clauseText(clause, answer) {
  return clause.text.split(/\{([a-z0-9_]+)\}/).map((part, i) => {
    if (i % 2 === 0) return part;
    const parameter = clause.parameters.find(({ name }) => name === part);
    return el("b", {}, answer.parameters.get(part)?.trim() || parameter?.default || part);
  });
}

function clauseForm(place) {
  const { clause } = place.requirement;
  const answer = clauseAt(place);
  const text = el("p", { class: "clause-text" });
  const status = el("p", { class: "status" });
  const show = () => {
    text.replaceChildren(...clauseText(clause, answer));
    const [word, words] = stateText(missingOf(place), !answer.answer);
    status.className = `status ${word}`;
    status.textContent = words;
  };
  const update = () => {
    show();
    changed();
  };
  views.set(place, show);
  show();
  return el("fieldset", { class: "claim clause", id: place.anchor }, el("legend", {}, `${place.requirement.id}: clause of the contract`), status, text,
    clause.applies_when && el("p", { class: "small" }, clause.applies_when), clause.remedy && el("p", { class: "small" }, `Remedy: ${clause.remedy}`),
    choices({
      id: `${place.anchor}.answer`, legend: "Do you accept the clause?", type: "radio", options: CLAUSES, chosen: [answer.answer], inline: true,
      took: ([value]) => {
        answer.answer = value ?? "";
        update();
      },
    }),
    el("div", { class: "row" }, clause.parameters.map((parameter) => line({
      id: `${place.anchor}.${parameter.name}`, label: parameter.name.replaceAll("_", " "), unit: parameter.unit, mode: "decimal",
      hint: `${parameter.minimum} to ${parameter.maximum}; ${parameter.default} if left empty`, value: answer.parameters.get(parameter.name) ?? "",
      took: (value) => {
        answer.parameters.set(parameter.name, value.trim());
        update();
      },
    }))),
    line({
      id: `${place.anchor}.text`, label: "Wording that you offer, or your reason", long: true, value: answer.text,
      took: (value) => {
        answer.text = value;
        update();
      },
    }));
}

function background(requirement) {
  const best = [...requirement.evidence].sort((a, b) => (a.most < b.most ? 1 : -1));
  return el("details", { class: "more" }, el("summary", {}, "Why it is asked, and what proves it"), requirement.why && el("p", {}, requirement.why),
    requirement.equivalence && el("p", {}, `Equally good: ${requirement.equivalence}`),
    best.length ? el("p", {}, `Evidence that counts, with the most that it can prove: ${best.map((entry) => `${kindText(entry.kind)} (${entry.most})`).join(", ")}.`) : null);
}

function requirementPart(requirement) {
  const marks = [requirement.gate && "Gate: who fails it is excluded", requirement.prerequisite && "Prerequisite", `Answered by ${requirement.answers_by.join(" or ")}`].filter(Boolean);
  const own = places.filter((place) => place.requirement === requirement);
  return el("section", { class: "req", id: requirement.id, "aria-labelledby": `${requirement.id}.title` },
    el("h3", { id: `${requirement.id}.title` }, el("span", { class: "id" }, requirement.id), ` ${requirement.title}`),
    el("p", { class: "marks" }, marks.join(" · ")), el("p", { class: "demand" }, requirement.demand), background(requirement),
    own.map((place) => (place.kind === "claim" ? claimForm(place) : clauseForm(place))));
}

function rebuild(requirement) {
  at(requirement.id).replaceWith(requirementPart(requirement));
  changed();
}
