/** The documents of `--json` as TypeScript, from the schemas that publish them: tests compare them with `Results`. */
import { join } from 'node:path'
import { compile } from 'json-schema-to-typescript'
import { VERB_NAMES, VERBS } from '../../src/verbs/table.ts'

const FOLDER = join(import.meta.dirname, '../../schema/')

/** Those with a schema of their name: every command with `--json`, the version, and what has no result. */
export const DOCUMENTS: readonly string[] = [
  ...VERB_NAMES.filter((name) => VERBS[name].flags.includes('json')),
  ...['version', 'error'],
]

/** A type with a key for each document. */
export async function documentTypes(): Promise<string> {
  const properties = Object.fromEntries(
    DOCUMENTS.map((name) => [name, { $ref: `${name}.schema.json` }]),
  )
  const schema = { type: 'object', additionalProperties: false, required: DOCUMENTS, properties }
  return compile(schema as object, 'Documents', {
    bannerComment: '// Generated from schema/*.schema.json by scripts/generate-config.ts.',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    cwd: FOLDER,
    format: false,
  })
}
