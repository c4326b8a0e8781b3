// What is still missing, place by place. Nothing of it keeps anybody from saving.

const CLAIMS = [["yes", "Yes"], ["partly", "Partly"], ["no", "No"], ["not-applicable", "Not applicable"]];
const CLAUSES = [["accepted", "Accepted"], ["changed", "Changed"], ["struck", "Struck"]];

const shortened = (text) => (text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text);

// Each is {text, field}: a part of a sentence and the id of the element to go to.
function missingOfClaim(place) {
  const claim = state.claims.get(place.key) ?? emptyClaim();
  const out = [];
  const miss = (text, field) => out.push({ text, field: `${place.anchor}.${field}` });
  if (!claim.claim) miss("yes, partly, no or not applicable", "claim");
  if (claim.claim && claim.claim !== "yes" && !claim.text.trim()) miss("a reason in your words", "text");
  const needed = claim.claim === "no" || claim.claim === "not-applicable" ? [] : askedOf(place.requirement, claim);
  for (const question of needed) {
    const values = given(claim, question);
    if (!values.length && !(question.type === "file" && claim.evidence.length)) miss(`“${shortened(question.ask)}”`, question.id);
    else if (values.length && faultOf(question, values)) miss(`“${shortened(question.ask)}”: ${faultOf(question, values)}`, question.id);
  }
  for (const name of namedBy(claim)) {
    if (!state.files.some((file) => file.file === name)) miss(`the file ${name} is named and not attached`, "evidence");
  }
  if (claim.carried) miss("your confirmation of the older answer", "carried");
  return out;
}

const namedBy = (claim) => new Set(claim.evidence);

function parameterFault(parameter, text) {
  if (!text.trim()) return "";
  if (!NUMBER.test(text)) return "write a number such as 12 or 1.5";
  const value = Number(text);
  return value < Number(parameter.minimum) || value > Number(parameter.maximum)
    ? `outside ${parameter.minimum} to ${parameter.maximum} ${parameter.unit}` : "";
}

function missingOfClause(place) {
  const clause = state.clauses.get(place.key) ?? emptyClause();
  const out = [];
  const miss = (text, field) => out.push({ text, field: `${place.anchor}.${field}` });
  if (!clause.answer) miss("accepted, changed or struck", "answer");
  for (const parameter of place.requirement.clause.parameters) {
    const fault = parameterFault(parameter, clause.parameters.get(parameter.name) ?? "");
    if (fault) miss(`${parameter.name.replaceAll("_", " ")}: ${fault}`, parameter.name);
  }
  if (clause.answer && clause.answer !== "accepted" && !clause.text.trim()) miss(clause.answer === "changed" ? "the wording that you offer" : "a reason", "text");
  return out;
}

const missingOf = (place) => (place.kind === "claim" ? missingOfClaim(place) : missingOfClause(place));

// What concerns the bid as a whole: its bidder and its files.
function missingOfBid() {
  const out = [];
  if (!state.bidder.trim()) out.push({ text: "the name of the bidder", field: "bidder" });
  state.files.forEach((file, i) => {
    if (!file.kind) out.push({ text: `what kind of evidence ${file.file} is`, field: `file.${i}.kind` });
  });
  return out;
}

const placeName = (place) =>
  place.kind === "clause" ? `${place.requirement.id}, clause` : place.item ? `${place.requirement.id}, item ${place.item}` : place.requirement.id;

// Counts for each element and in all, and everything that is missing.
function survey() {
  const elements = new Map(ask.elements.map((element) => [element.id, { done: 0, all: 0 }]));
  const gaps = [];
  for (const place of places) {
    const count = elements.get(place.requirement.element);
    const missing = missingOf(place);
    count.all += 1;
    if (missing.length) gaps.push({ place, missing });
    else count.done += 1;
  }
  const bid = missingOfBid();
  const done = places.length - gaps.length;
  return { elements, gaps, bid, done, all: places.length };
}
