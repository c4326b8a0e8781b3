// Saving and opening. The page as it came is kept, so that what is saved is that page with other answers in it.

const BLOCK = "proofhouse-response";
const OWN = "meta, title, style, a.skip, header.top, #bar, #form, script";

at("bar").replaceChildren();
at("work")?.remove();

const pristine = document.documentElement.cloneNode(true);

// What the browser or its extensions put in does not belong to the form.
for (const part of [pristine, ...pristine.children]) {
  for (const { name } of [...part.attributes]) if (name !== "lang") part.removeAttribute(name);
}
for (const part of pristine.children) for (const child of [...part.children]) if (!child.matches(OWN)) child.remove();

// No text in it can end the block that it stands in.
const inBlock = (value) => `\n${JSON.stringify(value, null, 1).replaceAll("<", "\\u003c")}\n`;

function pageWith(value) {
  pristine.querySelector(`#${BLOCK}`).textContent = inBlock(value);
  return `<!DOCTYPE html>\n${pristine.outerHTML}\n`;
}

let dirty = false;

function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = el("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  dirty = false;
  const { done, all } = survey();
  say(`Saved as ${name}: ${done} of ${all} complete.`);
}

const saveForm = () => download("response.html", "text/html", pageWith(responseAsJson()));
const saveAnswers = () => download("response.json", "application/json", `${JSON.stringify(responseAsJson(), null, 2)}\n`);

// The answers in the text of a saved form or of a response.json. Nothing in it runs.
function answersIn(text) {
  if (!/^\uFEFF?\s*[<]/.test(text)) return JSON.parse(text.replace(/^\uFEFF/, ""));
  const blocks = new DOMParser().parseFromString(text, "text/html").querySelectorAll(`script[id="${BLOCK}"]`);
  if (blocks.length !== 1) throw new Error("It is no form that was saved from here.");
  if (!blocks[0].textContent.trim()) throw new Error("It is a form without answers.");
  return JSON.parse(blocks[0].textContent);
}

async function openFile(file) {
  if (dirty && !confirm("Replace the answers on this page by those of the file? What was not saved is lost.")) return;
  try {
    take(answersIn(await file.text()));
    say(`The answers of ${file.name} are loaded.`);
  } catch (error) {
    say(`${file.name} was not loaded.`);
    tell([{ text: `${file.name} was not loaded. ${error.message}` }]);
  }
}

function take(value) {
  const notes = takeResponse(value);
  build();
  tell(notes);
  dirty = false;
}

// What the browser itself saves holds the answers as well.
function keepInPage() {
  at(BLOCK).textContent = inBlock(responseAsJson());
}
