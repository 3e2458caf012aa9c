// Opens a locked PDF as the viewer of Firefox does: not without its password, and with it to the last
// word, the outline and the structure.
//
// usage: node open_pdf.mjs FILE PASSWORD WORDS
import { readFileSync } from "node:fs";

// What draws is asked for where it is loaded, and nothing is drawn here.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
const { getDocument, PasswordResponses } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const [file, password, words] = process.argv.slice(2);
const opened = (password) =>
  getDocument({ data: new Uint8Array(readFileSync(file)), password, verbosity: 0 }).promise;
const found = [];

for (const [given, code] of [[undefined, PasswordResponses.NEED_PASSWORD],
                             [`${password}.`, PasswordResponses.INCORRECT_PASSWORD]]) {
  const answer = await opened(given).then(() => "it opened", (error) => error.code);
  if (answer !== code) found.push(`with the password ${given}: ${answer}`);
}

function rolesIn(node) {
  return [node.role, ...(node.children ?? []).flatMap(rolesIn)].filter(Boolean);
}

const pdf = await opened(password);
const page = await pdf.getPage(1);
const text = (await page.getTextContent()).items.map((item) => item.str).join(" ");
if (!text.includes(words)) found.push(`"${words}" is not in it`);
if (!(await pdf.getOutline())?.length) found.push("it has no outline");
if (!(await pdf.getMarkInfo())?.Marked) found.push("it is not tagged");
const roles = rolesIn(await page.getStructTree());
for (const role of ["Document", "H1", "P", "Figure"]) {
  if (!roles.includes(role)) found.push(`there is no ${role} in its structure`);
}
for (const one of found) console.error(`pdf.js: ${one}`);
if (found.length === 0) console.log("web: pdf.js opens the locked PDF with its password, and only so.");
process.exitCode = found.length === 0 ? 0 : 1;
