// Fills in one questionnaire in a browser as a bidder does, and holds the form to what it promises.
//
//   node form_check.mjs FORM.html LARGE.html FOLDER
//
// FORM.html is the small questionnaire of src/publish/questionnaire/questionnaire_under_test.h. FOLDER holds evidence-a.txt and
// firmware-b.bin and gets what the form saves: mouse.html, mouse.json, again.html, keys.html, keys.json and digests.json.
//
// Checks: filled in by mouse and by keyboard alone, files attached, saved, reopened, reloaded; conditions; several items; what is missing;
// no finding of axe in light and dark at 1280 and 360 pixels; no sideways scrolling; nothing on the console; no network request; paper.
// Browser: $CHROMIUM or /usr/bin/chromium. Exit: 0 all hold, 1 not, 2 wrong usage.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);
const same = (where, got, wanted) => {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) fault(where, `is ${JSON.stringify(got)?.slice(0, 600)}, not ${JSON.stringify(wanted)?.slice(0, 600)}`);
};
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const id = (text) => `[id="${text}"]`;

async function open(browser, file, where, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  const url = pathToFileURL(resolve(file)).href;
  page.setDefaultTimeout(60_000);
  page.on("console", (message) => fault(where, `console: ${message.text()}`));
  page.on("pageerror", (error) => fault(where, `error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("blob:")) fault(where, `request: ${request.url().slice(0, 120)}`);
  });
  page.on("filechooser", () => {});  // from now on: a listener that comes with the key may come too late
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(url);
  return page;
}

async function save(page, press, path) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

const count = (page) => page.locator("#bar .count").textContent();
const settled = (page, text) => page.waitForFunction((wanted) => document.querySelector("#bar .count").textContent === wanted, text);

// What both ways of filling in must come to.
const ANSWER = {
  requirement: "DEF-1", item: "rtu", claim: "yes", text: "</script><b>None</b> & “no”\nsecond line",
  answers: { "ships-with": "unique", accounts: "admin", fixed: "no", paths: ["web", "serial"], days: "1.50", until: "2041-12-31", manual: ["evidence-a.txt"] },
  evidence: ["evidence-a.txt", "firmware-b.bin"],
};

function checkResponse(where, response) {
  same(where, response.schema, "proofhouse-response-1");
  same(where, response.edition, "1");
  same(where, response.bidder, "Nordlys Feltstyring AS");
  same(where, response.demands.map((demand) => demand.requirement), ["DEF-1", "VULN-1"]);
  same(`${where}, first answer`, response.answers[0], ANSWER);
  same(`${where}, clause`, response.clauses, [{ requirement: "DEF-1", answer: "accepted", parameters: { fix_days: "14" } }]);
  same(`${where}, evidence`, response.evidence_list.map(({ file, kind, covers }) => ({ file, kind, covers })),
    [{ file: "evidence-a.txt", kind: "manual", covers: undefined }, { file: "firmware-b.bin", kind: "firmware", covers: [{ item: "rtu", version: "4.2.1" }] }]);
}

async function byMouse(browser, form, folder) {
  const page = await open(browser, form, "mouse");
  const box = (anchor) => page.locator(id(anchor));
  same("mouse, at first", await count(page), "0 of 4 complete");
  if (await page.evaluate(() => window.hacked)) fault("mouse", "a text of the buyer ran");
  await page.locator("#bidder").fill("Nordlys Feltstyring AS");
  await page.locator("#attach").setInputFiles([join(folder, "evidence-a.txt"), join(folder, "firmware-b.bin")]);
  await page.locator(id("file.1")).waitFor();
  await page.locator(id("file.0.kind")).selectOption("manual");
  await box("file.1").getByLabel("rtu", { exact: true }).check();
  await page.locator(id("file.1.version.rtu")).fill("4.2.1");

  const claim = box("claim.DEF-1.rtu");
  await box("claim.DEF-1.rtu.claim").getByText("Yes", { exact: true }).click();
  if (await box("claim.DEF-1.rtu.accounts").isVisible()) fault("mouse", "a question shows whose condition does not hold");
  await box("claim.DEF-1.rtu.ships-with").getByText("Unique per unit").click();
  if (!(await box("claim.DEF-1.rtu.accounts").isVisible())) fault("mouse", "a question stays hidden whose condition holds");
  await box("claim.DEF-1.rtu.accounts").fill("admin");
  await box("claim.DEF-1.rtu.fixed").getByText("No", { exact: true }).click();
  await box("claim.DEF-1.rtu.paths").getByText("Web").click();
  await box("claim.DEF-1.rtu.paths").getByText("Serial").click();
  await box("claim.DEF-1.rtu.days").fill("soon");
  if (!(await claim.locator(".status").textContent()).includes("write a number")) fault("mouse", "a wrong number is not remarked on");
  await box("claim.DEF-1.rtu.days").fill("1.50");
  await box("claim.DEF-1.rtu.until").fill("2041-12-31");
  await box("claim.DEF-1.rtu.manual").click();
  await box("claim.DEF-1.rtu.manual.files").getByLabel("evidence-a.txt").check();
  await box("claim.DEF-1.rtu.text").fill(ANSWER.text);
  await box("claim.DEF-1.rtu.evidence").click();
  await box("claim.DEF-1.rtu.evidence.files").getByLabel("evidence-a.txt").check();
  await box("claim.DEF-1.rtu.evidence.files").getByLabel("firmware-b.bin").check();
  await settled(page, "1 of 4 complete");

  await box("clause.DEF-1.answer").getByText("Accepted").click();
  await box("clause.DEF-1.fix_days").fill("90");
  if (!(await box("clause.DEF-1").locator(".status").textContent()).includes("outside 7 to 60 days")) fault("mouse", "a number out of its range is not remarked on");
  await box("clause.DEF-1.fix_days").fill("14");
  same("mouse, clause", await box("clause.DEF-1").locator(".clause-text").textContent(), "The Supplier shall correct it within 14 days.");
  await settled(page, "2 of 4 complete");
  const gaps = await page.locator("#gaps a").allTextContents();
  same("mouse, missing", gaps, ["DEF-1, item tool", "VULN-1"]);
  await page.locator("#gaps a").last().click();
  if (!(await page.evaluate(() => document.activeElement.closest("fieldset.claim")?.id === "claim.VULN-1"))) fault("mouse", "a link to what is missing does not lead there");

  if (/\b(false|undefined|null)\b/.test(await page.locator("#work").innerText())) fault("mouse", "a value shows that is no text");
  const blocked = await page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
  if (!blocked) fault("mouse", "leaving with unsaved answers is not warned of");
  same("mouse, name", await save(page, () => page.locator("#save-form").click(), join(folder, "mouse.html")), "response.html");
  if (await page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })))) fault("mouse", "leaving is warned of after saving");
  same("mouse, name", await save(page, () => page.locator("#save-answers").click(), join(folder, "mouse.json")), "response.json");
  checkResponse("mouse", json(join(folder, "mouse.json")));

  await box("claim.DEF-1.rtu.copy").click();
  await settled(page, "3 of 4 complete");
  await save(page, () => page.locator("#save-answers").click(), join(folder, "copied.json"));
  same("mouse, copied", json(join(folder, "copied.json")).answers[1], { ...ANSWER, item: "tool" });
  await page.close();
}

async function reopened(browser, form, folder) {
  const wanted = json(join(folder, "mouse.json"));
  const page = await open(browser, join(folder, "mouse.html"), "reopened");
  same("reopened", await count(page), "2 of 4 complete");
  same("reopened, text", await page.locator(id("claim.DEF-1.rtu.text")).inputValue(), ANSWER.text);
  await save(page, () => page.locator("#save-answers").click(), join(folder, "reopened.json"));
  same("reopened, answers", json(join(folder, "reopened.json")), wanted);
  await save(page, () => page.keyboard.press("Control+s"), join(folder, "again.html"));
  if (readFileSync(join(folder, "again.html"), "utf8") !== readFileSync(join(folder, "mouse.html"), "utf8")) fault("reopened", "saved again it is another file");
  await page.close();
  for (const name of ["mouse.json", "mouse.html"]) {
    const fresh = await open(browser, form, `reload ${name}`);
    await fresh.locator("#open").setInputFiles(join(folder, name));
    await settled(fresh, "2 of 4 complete");
    await save(fresh, () => fresh.locator("#save-answers").click(), join(folder, "reloaded.json"));
    same(`reload ${name}`, json(join(folder, "reloaded.json")), wanted);
    await fresh.locator("#open").setInputFiles(join(folder, "evidence-a.txt"));
    await fresh.locator("#notes p").waitFor();
    if (!(await fresh.locator("#notes").textContent()).includes("evidence-a.txt was not loaded")) fault("reload", "a wrong file is not remarked on");
    await fresh.close();
  }
}

// A browser without WebCrypto gives the same digests, and dropped files count as chosen ones.
async function ownDigests(browser, form, folder) {
  const page = await browser.newPage();
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }));
  await page.goto(pathToFileURL(resolve(form)).href);
  const bytes = [...readFileSync(join(folder, "firmware-b.bin"))];
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], "firmware-b.bin"));
    return data;
  }, bytes);
  await page.dispatchEvent(".drop", "drop", { dataTransfer: transfer });
  await page.locator(id("file.0")).waitFor();
  same("own digest", await page.locator(`${id("file.0")} code`).textContent(), json(join(folder, "mouse.json")).evidence_list[1].sha256);
  await page.close();
}

// Keys alone: forward with Tab to an element, then whatever a keyboard does there.
async function byKeyboard(browser, form, folder) {
  const page = await open(browser, form, "keyboard");
  const key = (name) => page.keyboard.press(name);
  const to = async (wanted) => {
    for (let presses = 0; presses < 250; ++presses) {
      await key("Tab");
      const there = await page.evaluate((text) => {
        const now = document.activeElement;
        const holder = now.id === text || now.name === text || now.closest(`[id="${CSS.escape(text)}"]`) !== null;
        return holder && now.matches(":focus-visible");
      }, wanted);
      if (there) return;
    }
    throw new Error(`Tab does not lead to ${wanted}`);
  };
  const files = async (names) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), key("Enter")]);
    await chooser.setFiles(names.map((name) => join(folder, name)));
  };
  const next = async (times) => {
    for (let i = 0; i < times; ++i) await key("Tab");
  };
  await key("Tab");
  if (!(await page.evaluate(() => document.activeElement.matches(".skip")))) fault("keyboard", "the first stop is not the skip link");
  await key("Enter");
  await to("bidder");
  await page.keyboard.type("Nordlys Feltstyring AS");
  await to("attach");
  await files(["evidence-a.txt", "firmware-b.bin"]);
  await page.locator(id("file.1")).waitFor();
  await to("file.0.kind");
  await page.keyboard.type("manual");
  await to("file.1.kind");
  await to("file.1.signature");
  await next(1);
  await key("Space");
  await next(1);
  await page.keyboard.type("4.2.1");

  await to("claim.DEF-1.rtu.claim");
  await key("Space");
  await to("claim.DEF-1.rtu.ships-with");
  await key("Space");
  await key("ArrowDown");
  await to("claim.DEF-1.rtu.accounts");
  await page.keyboard.type("admin");
  await to("claim.DEF-1.rtu.fixed");
  await key("Space");
  await key("ArrowRight");
  await to("claim.DEF-1.rtu.paths");
  await key("Space");
  await next(1);
  await key("Space");
  await to("claim.DEF-1.rtu.days");
  await page.keyboard.type("1.50");
  await to("claim.DEF-1.rtu.until");
  await page.keyboard.type("12312041");
  await to("claim.DEF-1.rtu.manual");
  await key("Enter");
  await page.locator(id("claim.DEF-1.rtu.manual.files")).waitFor();
  await next(1);
  await key("Space");
  await to("claim.DEF-1.rtu.text");
  await page.keyboard.insertText(ANSWER.text);
  await to("claim.DEF-1.rtu.evidence");
  await key("Enter");
  await page.locator(id("claim.DEF-1.rtu.evidence.files")).waitFor();
  for (const name of ANSWER.evidence) {
    await to("claim.DEF-1.rtu.evidence.files");
    while ((await page.evaluate(() => document.activeElement.value)) !== name) await next(1);
    await key("Space");
  }
  await to("clause.DEF-1.answer");
  await key("Space");
  await to("clause.DEF-1.fix_days");
  await page.keyboard.type("14");
  await settled(page, "2 of 4 complete");
  await save(page, () => key("Control+s"), join(folder, "keys.html"));
  for (let presses = 0; presses < 300 && !(await page.evaluate(() => document.activeElement.id === "save-answers")); ++presses) await key("Shift+Tab");
  await save(page, () => key("Enter"), join(folder, "keys.json"));
  checkResponse("keyboard", json(join(folder, "keys.json")));
  same("keyboard and mouse", json(join(folder, "keys.json")), json(join(folder, "mouse.json")));
  await page.close();
}

async function looks(page, where) {
  const wide = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  if (wide[0] > wide[1]) fault(where, `scrolls sideways: ${wide[0]} > ${wide[1]}`);
  await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const result = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false });
    return result.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.help}: ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary ?? ""}`);
  }, TAGS);
  for (const violation of violations) fault(where, violation);
}

async function paper(browser, folder) {
  const page = await open(browser, join(folder, "mouse.html"), "paper", { colorScheme: "light" });
  await page.emulateMedia({ media: "print" });
  const text = await page.evaluate(() => document.body.innerText);
  for (const wanted of ["Nordlys Feltstyring AS", "second line", "admin", "1.50", "2041-12-31", "Evidence: evidence-a.txt, firmware-b.bin", "not answered"]) {
    if (!text.includes(wanted)) fault("paper", `does not show ${wanted}`);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  if (pdf.subarray(0, 5).toString("latin1") !== "%PDF-" || pdf.length < 10_000) fault("paper", "no PDF came out");
  await page.close();
}

async function main() {
  const [form, large, folder, ...rest] = process.argv.slice(2);
  if (!folder || rest.length) {
    process.stderr.write("usage: node form_check.mjs FORM.html LARGE.html FOLDER\n");
    return 2;
  }
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=en-US"],
  });
  try {
    await byMouse(browser, form, folder);
    await reopened(browser, form, folder);
    await ownDigests(browser, form, folder);
    await byKeyboard(browser, form, folder);
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 360]) {
        const where = `${colorScheme} ${width}`;
        for (const file of [form, join(folder, "mouse.html")]) {
          const page = await open(browser, file, where, { colorScheme, viewport: { width, height: 900 } });
          await looks(page, where);
          await page.close();
        }
      }
    }
    const page = await open(browser, large, "large", { viewport: { width: 360, height: 900 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 360) fault("large", `scrolls sideways: ${wide} > 360`);
    await page.close();
    await paper(browser, folder);
  } catch (error) {
    fault("stopped", error.stack);
  } finally {
    await browser.close();
  }
  for (const line of faults) process.stdout.write(`${line}\n`);
  process.stdout.write(faults.length ? `${faults.length} faults in ${form}\n` : `${form}: all checks hold\n`);
  return faults.length ? 1 : 0;
}

process.exitCode = await main();
