/** The table of docs/json.md: which command prints what. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOCUMENTS } from './documents.ts'

/** A row for each document, from its schema. */
export function schemaTable(): string {
  const rows = DOCUMENTS.map((name) => {
    const file = `${name}.schema.json`
    const path = join(import.meta.dirname, '../../schema', file)
    const { description } = JSON.parse(readFileSync(path, 'utf8')) as { description: string }
    return `| [${file}](../schema/${file}) | ${description} |`
  })
  return ['| schema | |', '| --- | --- |', ...rows].join('\n')
}
