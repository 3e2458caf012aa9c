// Reads a page as a validator, a browser and somebody with a screen reader do, and looks whether it
// would see five breaches that are planted in it.
//
// usage: node check.mjs PAGE PICTURES    PICTURES: a folder for pictures of it, to be looked at
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const [page, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });
const scratch = mkdtempSync(join(tmpdir(), "hearth-web."));

const looks = [];
for (const scheme of ["light", "dark"]) for (const width of [1100, 390]) looks.push({ scheme, width });

async function validated(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((each) =>
    each.messages.map((one) => `html-validate: ${one.ruleId} at line ${one.line}: ${one.message}`));
}

/// Opens the page as that look, and passes it to `see`; what it asked for and said besides.
async function opened(browser, file, { scheme, width }, see) {
  const tab = await browser.newPage();
  const found = [];
  let requests = 0;
  tab.on("request", () => { requests += 1; });
  tab.on("console", (message) => found.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => found.push(`error: ${error.message}`));
  await tab.setViewport({ width, height: 900 });
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await tab.goto(pathToFileURL(file).href, { waitUntil: "load" });
  found.push(...(await see(tab)));
  if (requests !== 1) found.push(`${requests} requests instead of one`);
  await tab.close();
  return found.map((one) => `${scheme} at ${width}: ${one}`);
}

async function accessible(tab) {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate("axe.run()");
  return violations.map((one) => `axe: ${one.id}: ${one.nodes.map((node) => node.target).join(" ")}`);
}

/// A page that is wider than the screen makes people scroll to both sides.
async function fits(tab) {
  const wide = await tab.evaluate("document.documentElement.scrollWidth - innerWidth");
  return wide > 0 ? [`${wide} px wider than the screen`] : [];
}

async function read(browser, html) {
  const file = join(scratch, "page.html");
  writeFileSync(file, html);
  const found = await validated(html);
  for (const look of looks) {
    found.push(...(await opened(browser, file, look, async (tab) =>
      [...(await accessible(tab)), ...(await fits(tab))])));
  }
  return found;
}

/// Each is put into the page, and has to be found there.
const breaches = {
  "a script": (html) => html.replace("</main>", "<script>console.log(1)</script></main>"),
  "a picture from elsewhere": (html) =>
    html.replace("</main>", '<p><img src="https://example.org/a.png" alt="a"></p></main>'),
  "no language": (html) => html.replace('<html lang="en">', "<html>"),
  "faint words": (html) => html.replace(/--soft: #[0-9a-f]+/g, "--soft: #888888"),
  "an id twice": (html) => html.replace("</main>", '<p id="x">a</p><p id="x">b</p></main>'),
};

async function unseen(browser, html) {
  const missed = [];
  for (const [name, plant] of Object.entries(breaches)) {
    const broken = plant(html);
    if (broken === html) missed.push(`${name}: it could not be planted`);
    else if ((await read(browser, broken)).length === 0) missed.push(`${name}: it was not seen`);
  }
  return missed;
}

async function draw(browser) {
  for (const { scheme, width } of looks) {
    await opened(browser, page, { scheme, width }, async (tab) => {
      await tab.screenshot({ path: join(pictures, `${scheme}-${width}.png`), fullPage: true });
      return [];
    });
  }
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  for (const format of ["a4", "letter"]) await tab.pdf({ path: join(pictures, `${format}.pdf`), format });
  await tab.close();
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const html = readFileSync(page, "utf8");
  const found = [...(await read(browser, html)), ...(await unseen(browser, html))];
  await draw(browser);
  for (const one of found) console.error(one);
  console.log(found.length === 0
    ? `web: ${page}: no error, one request, no message; ${Object.keys(breaches).length} planted breaches are seen.`
    : `web: ${page}: ${found.length} findings.`);
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}
