// Opens one report in a browser and holds it to what it promises.
//
//   node report_check.mjs REPORT.html
//
// Checks: nothing on the console, no network request, no finding of axe in light and dark at 1280 and 360 pixels with everything open,
// no sideways scrolling of the page at 360 pixels, every scrolling container reachable by keyboard, links to closed parts open them, and
// on A4 no table or row is cut. Browser: $CHROMIUM or /usr/bin/chromium. Exit: 0 all hold, 1 not, 2 wrong usage.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// A4 less the margins of the style sheet, in CSS pixels.
const PAPER = { width: Math.floor((210 - 30) / 25.4 * 96), height: Math.floor((297 - 36) / 25.4 * 96) };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

// What is skipped or closed is not looked at by axe, so all is shown first. A constructed sheet needs no permission of the page's policy.
function showAll() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*{content-visibility:visible!important}");
  document.adoptedStyleSheets = [sheet];
  for (const part of document.querySelectorAll("details")) part.open = true;
}

async function axe(page, where) {
  await page.evaluate(showAll);
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    async (tags) => {
      const result = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false });
      return result.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.help}: ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary ?? ""}`);
    },
    TAGS,
  );
  for (const violation of violations) fault(where, violation);
}

async function sideways(page, where) {
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const over = [...document.body.querySelectorAll("*")].filter(
      (e) => !e.closest(".scroll, .vh, svg") && e.getBoundingClientRect().right > root.clientWidth + 1);
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...over.slice(0, 5).map((e) => `${e.tagName}.${e.className} ${e.textContent.slice(0, 40)}`)];
  });
  for (const what of wide) fault(where, `scrolls sideways: ${what}`);
}

async function keyboard(page) {
  const unreachable = await page.evaluate(() => [...document.querySelectorAll(".scroll")].filter((e) => e.tabIndex !== 0 || !e.ariaLabel).length);
  if (unreachable) fault("keyboard", `${unreachable} scrolling containers cannot be reached or have no name`);
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement?.className);
  if (first !== "skip") fault("keyboard", `the first stop is not the skip link but "${first}"`);
  const opened = await page.evaluate(async () => {
    const link = document.querySelector(".heat a.c");
    if (!link) return true;
    link.click();
    await new Promise((done) => setTimeout(done, 100));
    return !document.querySelector(":target")?.closest("details:not([open])");
  });
  if (!opened) fault("keyboard", "a link into a closed part does not open it");
}

async function paper(page) {
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.setViewportSize(PAPER);
  const cut = await page.evaluate((size) => {
    const out = [];
    for (const table of document.querySelectorAll("table")) {
      const box = table.getBoundingClientRect();
      if (box.width > size.width + 1) out.push(`a table is ${Math.round(box.width)} wide, the paper ${size.width}: ${table.caption?.textContent}`);
      const head = table.tHead && getComputedStyle(table.tHead).display;
      if (head && head !== "table-header-group") out.push(`a table head does not repeat: ${table.caption?.textContent}`);
    }
    for (const row of document.querySelectorAll("tr")) {
      if (getComputedStyle(row).breakInside !== "avoid") out.push("a row may be cut");
      if (row.getBoundingClientRect().height > size.height) out.push(`a row is taller than the paper: ${row.textContent.slice(0, 60)}`);
    }
    return [...new Set(out)];
  }, PAPER);
  for (const what of cut) fault("paper", what);
  await sideways(page, "paper");
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 300_000 });
  if (pdf.subarray(0, 5).toString("latin1") !== "%PDF-" || pdf.length < 10_000) fault("paper", "no PDF came out");
}

async function open(browser, url, options) {
  const page = await browser.newPage(options);
  const where = `${options.colorScheme} ${options.viewport.width}`;
  page.on("console", (message) => fault(where, `console: ${message.text()}`));
  page.on("pageerror", (error) => fault(where, `error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== url) fault(where, `request: ${request.url().slice(0, 120)}`);
  });
  await page.goto(url);
  return { page, where };
}

async function main() {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length) {
    process.stderr.write("usage: node report_check.mjs REPORT.html\n");
    return 2;
  }
  const url = pathToFileURL(resolve(file)).href;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
  try {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 360]) {
        const { page, where } = await open(browser, url, { colorScheme, viewport: { width, height: 900 } });
        await sideways(page, where);
        if (colorScheme === "light" && width === 1280) await keyboard(page);
        await axe(page, where);
        await sideways(page, `${where}, all open`);
        await page.close();
      }
    }
    const { page } = await open(browser, url, { colorScheme: "light", viewport: { width: 1280, height: 900 } });
    await paper(page);
  } finally {
    await browser.close();
  }
  for (const line of faults) process.stdout.write(`${line}\n`);
  process.stdout.write(faults.length ? `${faults.length} faults in ${file}\n` : `${file}: all checks hold\n`);
  return faults.length ? 1 : 0;
}

process.exitCode = await main();
