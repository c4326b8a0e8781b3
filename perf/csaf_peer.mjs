// Checks every file that standard input names with @secvisogram/csaf-validator-lib: schema and mandatory tests. Prints what
// csaf_check prints. The first 200 documents run once before the clock starts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const library = createRequire(`${process.argv[2]}/x.js`)
const find = (name) => import(pathToFileURL(library.resolve(`@secvisogram/csaf-validator-lib/${name}`)).href)
const { default: validate } = await find('validate.js')
const { csaf_2_0 } = await find('schemaTests.js')
const basic = { ...(await find('basic.js')) }
delete basic.csaf_2_0_strict
const tests = [csaf_2_0, ...Object.values(basic)]
const names = readFileSync(0, 'utf8').split('\n').filter(Boolean)
const files = names.map((name) => readFileSync(name, 'utf8'))
const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0)
for (const file of files.slice(0, 200)) await validate(tests, JSON.parse(file))
const invalid = []
const start = process.hrtime.bigint()
for (const [index, file] of files.entries()) {
  const { isValid } = await validate(tests, JSON.parse(file))
  if (!isValid) invalid.push(names[index])
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9
console.log(JSON.stringify({ documents: files.length, bytes, seconds, invalid }))
