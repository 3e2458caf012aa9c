// Reads FHIR bundles as somebody does who takes them in: by the types of R4, and by its invariants
// for questionnaires. Then it looks whether both would see five breaches each that are planted in
// one. What neither sees, hearth looks for itself (exchange/fhir_check).
//
// usage: node fhir.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const r4 = require("@solarahealth/fhir-r4");
const fhirpath = require("fhirpath");
const model = require("fhirpath/fhir-context/r4");

const schemas = {
  Bundle: r4.createBundleSchema(),
  Questionnaire: r4.createQuestionnaireSchema(),
  QuestionnaireResponse: r4.createQuestionnaireResponseSchema(),
};

// The expressions of https://hl7.org/fhir/R4/questionnaire.html and questionnaireresponse.html.
const ofItem = {
  "que-1": "(type='group' implies item.empty().not()) and (type='display' implies item.empty())",
  "que-3": "type!='display' or code.empty()",
  "que-4": "answerOption.empty() or answerValueSet.empty()",
  "que-5":
    "(type='choice' or type='open-choice' or type='decimal' or type='integer' or type='date' or " +
    "type='dateTime' or type='time' or type='string' or type='quantity') or " +
    "(answerValueSet.empty() and answerOption.empty())",
  "que-6": "type!='display' or (required.empty() and repeats.empty())",
  "que-8": "(type!='group' and type!='display') or initial.empty()",
  "que-9": "type!='display' or readOnly.empty()",
  "que-10":
    "(type in ('boolean' | 'decimal' | 'integer' | 'string' | 'text' | 'url' | 'open-choice')) or " +
    "maxLength.empty()",
  "que-11": "answerOption.empty() or initial.empty()",
  "que-12": "enableWhen.count() > 1 implies enableBehavior.exists()",
  "que-13": "repeats=true or initial.count() <= 1",
};
const invariants = {
  Questionnaire: [["que-2", fhirpath.compile("descendants().linkId.isDistinct()", model)]],
  QuestionnaireResponse: [],
};
for (const [name, path] of Object.entries(ofItem)) {
  invariants.Questionnaire.push([name, fhirpath.compile(`repeat(item).all(${path})`, model)]);
}
invariants.QuestionnaireResponse.push([
  "qrs-1", fhirpath.compile("repeat(item).all((answer.exists() and item.exists()).not())", model)]);

const resources = (bundle) => bundle.entry.map((each) => each.resource);

function typed(bundle) {
  const found = [];
  for (const each of [bundle, ...resources(bundle)]) {
    const read = schemas[each.resourceType].safeParse(each);
    if (!read.success) found.push(`types: ${each.resourceType}: ${JSON.stringify(read.error.issues[0])}`);
  }
  return found;
}

function kept(bundle) {
  const found = [];
  for (const each of resources(bundle)) {
    for (const [name, holds] of invariants[each.resourceType]) {
      if (holds(each)[0] !== true) found.push(`invariants: ${name} of ${each.resourceType}`);
    }
  }
  return found;
}

const first = (bundle, type) => resources(bundle).find((each) => each.resourceType === type);
const asked = (bundle) => first(bundle, "Questionnaire");
const answered = (bundle) => first(bundle, "QuestionnaireResponse");

const breaches = {
  "a status that is none": [typed, (b) => { asked(b).status = "finished"; }],
  "a property that is none": [typed, (b) => { answered(b).mood = "good"; }],
  "a time without its zone": [typed, (b) => { answered(b).authored = "2026-03-01T20:00:00"; }],
  "a type of question that is none": [typed, (b) => { asked(b).item[0].type = "scale"; }],
  "an item without a linkId": [typed, (b) => { delete answered(b).item[0].linkId; }],
  "qrs-1": [kept, (b) => {
    answered(b).item[0].answer[0] ??= { valueInteger: 1 };
    answered(b).item[0].item = [{ linkId: "x" }];
  }],
  "que-1": [kept, (b) => { asked(b).item[0].type = "group"; delete asked(b).item[0].item; }],
  "que-2": [kept, (b) => { asked(b).item.push(structuredClone(asked(b).item[0])); }],
  "que-6": [kept, (b) => { Object.assign(asked(b).item[0], { type: "display", repeats: true }); }],
  "que-12": [kept, (b) => {
    const when = { question: "x", operator: "exists", answerBoolean: true };
    asked(b).item[0].enableWhen = [when, when];
  }],
};

const folder = process.argv[2];
const bundles = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
const found = [];
for (const bundle of bundles) found.push(...typed(bundle), ...kept(bundle));
for (const [name, [sees, plant]] of Object.entries(breaches)) {
  const broken = structuredClone(bundles.at(-1));
  plant(broken);
  if (sees(broken).length === 0) found.push(`${name}: it was not seen`);
}
for (const one of found.slice(0, 20)) console.error(one);
console.log(found.length === 0
  ? `fhir: no error in ${bundles.length} bundles; ${Object.keys(breaches).length} planted breaches are seen.`
  : `fhir: ${found.length} findings in ${bundles.length} bundles.`);
process.exitCode = found.length === 0 && bundles.length >= 200 ? 0 : 1;
