// What is asked, and what was answered so far.

const ask = JSON.parse(document.getElementById("proofhouse-questionnaire").textContent);
const requirementById = new Map(ask.requirements.map((requirement) => [requirement.id, requirement]));

const emptyClaim = () => ({ claim: "", text: "", answers: new Map(), evidence: [], carried: "", rest: {} });
const emptyClause = () => ({ answer: "", parameters: new Map(), text: "", rest: {} });
const emptyState = () => ({ bidder: "", claims: new Map(), clauses: new Map(), files: [], rest: {}, strangers: { answers: [], clauses: [] } });

let state = emptyState();

// A place is one claim for one item (or for the whole bid), or one clause.
const claimKey = (requirement, item) => `${requirement}\n${item}`;
const places = ask.requirements.flatMap((requirement) => {
  const items = requirement.items.length ? requirement.items : [""];
  const claims = items.map((item) => ({
    kind: "claim", requirement, item, key: claimKey(requirement.id, item), anchor: `claim.${requirement.id}${item && `.${item}`}`,
  }));
  return requirement.clause ? [...claims, { kind: "clause", requirement, item: "", key: requirement.id, anchor: `clause.${requirement.id}` }] : claims;
});

function kept(map, key, empty) {
  if (!map.has(key)) map.set(key, empty());
  return map.get(key);
}
const claimAt = (place) => kept(state.claims, place.key, emptyClaim);
const clauseAt = (place) => kept(state.clauses, place.key, emptyClause);

const NUMBER = /^-?[0-9]{1,12}(\.[0-9]{1,6})?$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

// Why a given answer cannot stand, or nothing.
function faultOf(question, values) {
  if (question.type === "number" && !NUMBER.test(values[0])) return "write a number such as 12 or 1.5";
  if (question.type === "date" && !DAY.test(values[0])) return "write a day as YYYY-MM-DD";
  if (question.options && values.some((value) => !question.options.some((option) => option.value === value))) return "choose again";
  return "";
}

const given = (claim, question) => (claim.answers.get(question.id) ?? []).filter((value) => value.trim() !== "");

// The questions that are asked: a condition looks at valid answers to questions before it that were asked themselves.
function askedOf(requirement, claim) {
  const valid = new Map();
  return requirement.questions.filter((question) => {
    if (question.when && !(valid.get(question.when.question) ?? []).some((value) => question.when.any.includes(value))) return false;
    const values = given(claim, question);
    if (values.length && !faultOf(question, values)) valid.set(question.id, values);
    return true;
  });
}

const several = (question) => question.type === "choices" || question.type === "file";

function claimAsJson(place) {
  const claim = state.claims.get(place.key);
  if (!claim) return null;
  const out = { requirement: place.requirement.id };
  if (place.item) out.item = place.item;
  const bare = Object.keys(out).length;
  if (claim.claim) out.claim = claim.claim;
  if (claim.text.trim()) out.text = claim.text;
  const answers = askedOf(place.requirement, claim).filter((question) => given(claim, question).length);
  if (answers.length) {
    out.answers = Object.fromEntries(answers.map((question) => {
      const values = given(claim, question);
      return [question.id, several(question) ? values : values[0]];
    }));
  }
  if (claim.evidence.length) out.evidence = claim.evidence;
  if (claim.carried) out.carried_over = claim.carried;
  return Object.keys(out).length > bare ? { ...claim.rest, ...out } : null;
}

function clauseAsJson(place) {
  const clause = state.clauses.get(place.key);
  if (!clause?.answer) return null;
  const out = { ...clause.rest, requirement: place.requirement.id, answer: clause.answer };
  const parameters = [...clause.parameters].filter(([, value]) => NUMBER.test(value));
  if (parameters.length) out.parameters = Object.fromEntries(parameters);
  if (clause.text.trim()) out.text = clause.text;
  return out;
}

// An entry of the list of evidence, as bid.yaml takes it.
function fileAsJson(file) {
  const out = { file: file.file, sha256: file.sha256, kind: file.kind || "other" };
  if (file.covers.length) out.covers = file.covers.map(({ item, version }) => (version.trim() ? { item, version: version.trim() } : { item }));
  out.disclosure = file.disclosure;
  if (DAY.test(file.date)) out.date = file.date;
  if (DAY.test(file.until)) out.valid_until = file.until;
  if (file.signature && state.files.some((other) => other.file === file.signature)) out.signature = file.signature;
  return out;
}

// "proofhouse-response-1"
function responseAsJson() {
  const of = (kind, make) => places.filter((place) => place.kind === kind).map(make).filter(Boolean);
  return {
    ...state.rest,
    schema: "proofhouse-response-1",
    tender: ask.tender,
    edition: ask.edition,
    bidder: state.bidder.trim(),
    demands: ask.requirements.map(({ id, sha256 }) => ({ requirement: id, sha256 })),
    answers: [...of("claim", claimAsJson), ...state.strangers.answers],
    clauses: [...of("clause", clauseAsJson), ...state.strangers.clauses],
    evidence_list: state.files.map(fileAsJson),
    evidence_sizes: state.files.map(({ file, size }) => ({ file, bytes: size })),
  };
}

const KNOWN = {
  response: ["schema", "tender", "edition", "bidder", "demands", "answers", "clauses", "evidence_list", "evidence_sizes"],
  claim: ["requirement", "item", "claim", "text", "answers", "evidence", "carried_over"],
  clause: ["requirement", "answer", "parameters", "text"],
};
const restOf = (value, known) => Object.fromEntries(Object.entries(value).filter(([key]) => !known.includes(key)));
const listOf = (value) => (Array.isArray(value) ? value.filter((entry) => entry !== null && typeof entry === "object") : []);
const textOf = (value) => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");
const answerText = (value) => (value === true ? "yes" : value === false ? "no" : textOf(value));
const texts = (value) => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]).map(answerText).filter(Boolean);
const oneOf = (value, words) => (words.includes(value) ? value : "");

function claimFromJson(entry) {
  const claim = emptyClaim();
  claim.claim = oneOf(entry.claim, ["yes", "partly", "no", "not-applicable"]);
  claim.text = textOf(entry.text);
  for (const [question, value] of Object.entries(entry.answers ?? {})) claim.answers.set(question, texts(value));
  claim.evidence = texts(entry.evidence);
  claim.carried = textOf(entry.carried_over);
  claim.rest = restOf(entry, KNOWN.claim);
  return claim;
}

function clauseFromJson(entry) {
  const clause = emptyClause();
  clause.answer = oneOf(entry.answer, ["accepted", "changed", "struck"]);
  for (const [name, value] of Object.entries(entry.parameters ?? {})) clause.parameters.set(name, textOf(value));
  clause.text = textOf(entry.text);
  clause.rest = restOf(entry, KNOWN.clause);
  return clause;
}

function fileFromJson(entry, sizes) {
  return {
    file: textOf(entry.file),
    sha256: textOf(entry.sha256),
    size: sizes.get(entry.file) ?? null,
    kind: oneOf(entry.kind, ask.evidence_kinds),
    covers: listOf(entry.covers).map((cover) => ({ item: textOf(cover.item), version: textOf(cover.version) })),
    disclosure: oneOf(entry.disclosure, ["public", "buyer", "inspected"]) || "buyer",
    date: textOf(entry.date),
    until: textOf(entry.valid_until),
    signature: textOf(entry.signature),
  };
}

// Takes a response into the state. Yields notes for the reader: what did not fit, and which demands have changed since. Throws an Error
// with a sentence where it is no response at all.
function takeResponse(value) {
  if (value === null || typeof value !== "object" || value.schema !== "proofhouse-response-1") {
    throw new Error("It holds no answers of the schema proofhouse-response-1.");
  }
  const next = emptyState();
  const notes = [];
  if (textOf(value.tender) !== ask.tender) notes.push({ text: `The answers were given to another tender: ${textOf(value.tender) || "without a name"}.` });
  next.bidder = textOf(value.bidder);
  next.rest = restOf(value, KNOWN.response);
  const claims = new Set(places.filter((place) => place.kind === "claim").map((place) => place.key));
  for (const entry of listOf(value.answers)) {
    const key = claimKey(textOf(entry.requirement), textOf(entry.item));
    if (claims.has(key)) next.claims.set(key, claimFromJson(entry));
    else next.strangers.answers.push(entry);
  }
  for (const entry of listOf(value.clauses)) {
    if (requirementById.get(entry.requirement)?.clause) next.clauses.set(entry.requirement, clauseFromJson(entry));
    else next.strangers.clauses.push(entry);
  }
  const sizes = new Map(listOf(value.evidence_sizes).map((entry) => [entry.file, entry.bytes]));
  next.files = listOf(value.evidence_list).filter((entry) => textOf(entry.file)).map((entry) => fileFromJson(entry, sizes));
  const strangers = next.strangers.answers.length + next.strangers.clauses.length;
  if (strangers) notes.push({ text: `${strangers} of its answers are to what this form does not ask. They are kept in what you save.` });
  for (const seen of listOf(value.demands)) {
    const requirement = requirementById.get(seen.requirement);
    if (requirement && textOf(seen.sha256) && seen.sha256 !== requirement.sha256) {
      notes.push({ text: `The demand ${requirement.id} reads differently from the one that was answered. Check the answer.`, anchor: requirement.id });
    }
  }
  state = next;
  return notes;
}
