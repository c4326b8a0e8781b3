// Checks every file that standard input names with ajv, compiled from the specification's own schemas, and prints what
// cyclonedx_check prints. "node cyclonedx_peer.mjs PACKAGES SCHEMAS ROUNDS". What compiling takes is not counted.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [packages, schemas, rounds] = process.argv.slice(2)
const load = createRequire(`${packages}/x.js`)
const { default: Ajv } = load('ajv')
const { default: addFormats } = load('ajv-formats')
const addMore = load('ajv-formats-draft2019')
const read = (name) => JSON.parse(readFileSync(`${schemas}/${name}`, 'utf8'))

const fastUri = (format) => (text) => (format.validate ?? format).test(text)
const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: false })
addFormats(ajv)
addMore(ajv, { formats: ['idn-email'] })
ajv.addFormat('string', true)
// The package's own iri-reference refuses schemes that it does not know ("git+https:", "urn:cdx:"): an IRI reference is a URI reference
// whose characters outside ASCII count as letters (RFC 3987 §2.2), with a scheme before a colon in its first segment (RFC 3986 §4.2).
const uri = fastUri(ajv.formats['uri-reference'])
ajv.addFormat('iri-reference', (text) => /^([a-z][a-z0-9+.-]*:|[^:]*$|[^:]*[/?#])/i.test(text) && uri(text.replace(/[\u0080-\u{10ffff}]/gu, 'a')))
for (const name of ['spdx.schema.json', 'jsf-0.82.schema.json', 'cryptography-defs.schema.json']) {
  const schema = read(name)
  schema.$id ??= `http://cyclonedx.org/schema/${name}`
  ajv.addSchema(schema)
}
const validators = new Map()
for (const version of ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7']) {
  const strict = version < '1.4' ? '-strict' : ''
  validators.set(version, ajv.compile(read(`bom-${version}${strict}.schema.json`)))
}

const names = readFileSync(0, 'utf8').split('\n').filter(Boolean)
const files = names.map((name) => readFileSync(name, 'utf8').replace(/^\uFEFF/, ''))
const bytes = names.reduce((sum, name) => sum + readFileSync(name).length, 0)
const check = (text) => {
  try {
    const document = JSON.parse(text)
    return validators.get(document.specVersion)?.(document) ?? false
  } catch {
    return false
  }
}
let best = 0
let valid = []
for (let round = 0; round < Number(rounds); ++round) {
  const start = process.hrtime.bigint()
  valid = files.map(check)
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (best === 0 || seconds < best) best = seconds
}
const invalid = names.filter((_, index) => !valid[index])
console.log(JSON.stringify({ documents: files.length, bytes, seconds: best, invalid }))
