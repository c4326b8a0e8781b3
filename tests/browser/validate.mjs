// Validates JSON documents against a JSON Schema (draft-07 or 2020-12).
//
//   node validate.mjs SCHEMA DOCUMENT...
//
// Exit: 0 all valid, 1 not (each fault on a line), 2 wrong usage.

import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schemaFile, ...documents] = process.argv.slice(2);
if (!schemaFile || documents.length === 0) {
  console.error("usage: node validate.mjs SCHEMA DOCUMENT...");
  process.exit(2);
}
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const Kind = String(schema.$schema).includes("2020-12") ? Ajv2020.default ?? Ajv2020 : Ajv.default ?? Ajv;
const ajv = new Kind({ allErrors: true, strict: false });
(addFormats.default ?? addFormats)(ajv);
const validate = ajv.compile(schema);
let faults = 0;
for (const file of documents) {
  if (validate(JSON.parse(readFileSync(file, "utf8")))) continue;
  for (const error of validate.errors.slice(0, 20)) {
    console.log(`${file}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
    ++faults;
  }
}
process.exit(faults ? 1 : 0);
