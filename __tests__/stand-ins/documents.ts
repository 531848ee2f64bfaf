/** Holds what a run with `--json` printed against the schemas that are published, whichever command it was. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { DOCUMENTS } from '../../scripts/generate/documents.ts'
import { ERRORS } from '../../src/codes/errors.ts'
import type { CommandResult } from '../../src/commands/shared/context.ts'
import { asksForJson } from '../../src/local/arguments.ts'
import { documentOf, failedDocument } from '../../src/render/json/document.ts'
import { VERB_NAMES, VERBS, type CommandName, type VerbName } from '../../src/verbs/table.ts'

type Printed = { readonly code: number | null; readonly stdout: string }

export type Document = Readonly<Record<string, unknown>> & {
  readonly ok: boolean
  readonly exit: number
  readonly error?: { readonly code: string; readonly message: string }
  readonly problems?: readonly Readonly<Record<string, unknown>>[]
}

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
for (const name of DOCUMENTS) ajv.addSchema(schemaOf(name) as object, name)

/** A schema of `schema/`, as it is published. */
export function schemaOf(name: string): unknown {
  const path = join(import.meta.dirname, '../../schema', `${name}.schema.json`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** What a document without a result has. */
const END = new Set(['ok', 'exit', 'error', 'problems'])

/** The name of the schema that a document of this call has to fit. */
export function schemaNameOf(argv: readonly string[], document: Document): string {
  if (Object.keys(document).every((key) => END.has(key))) return 'error'
  if ('help' in document) return 'help'
  return verbOf(argv) ?? 'version'
}

function verbOf(argv: readonly string[]): VerbName | undefined {
  return VERB_NAMES.find((name) => argv.includes(name))
}

/**
 * The same result of a command called in this process, whose document fits the schema of that name: what a row of
 * verdicts plans is what `--json` would print of it. Throws where it does not fit.
 */
export function resultHeld<Result extends CommandResult>(
  name: CommandName,
  result: Result,
): Result {
  const { exit, code, failure, json } = result
  const document =
    failure === null
      ? documentOf(exit === 4 ? 4 : 0, json)
      : failedDocument({ code, exit, message: failure, problems: [] }, json)
  assertFits(name, JSON.parse(JSON.stringify(document)), name)
  return result
}

function assertFits(name: string, document: unknown, what: string): void {
  const fits = ajv.getSchema(name)
  if (fits?.(document)) return
  throw new Error(`${what}: not as ${name}.schema.json: ${ajv.errorsText(fits?.errors)}`)
}

/** The same, of whatever ran with `--json` and came to its end: the tests of a flow are tests of its documents. */
export function heldToItsSchema<Run extends Printed>(argv: readonly string[], run: Run): Run {
  if (run.code !== null && asksForJson(argv)) documentIn(argv, run)
  return run
}

/** The one document on stdout. Throws where it is none, fits no schema, or tells another exit than the program's. */
export function documentIn(argv: readonly string[], { code, stdout }: Printed): Document {
  const document = JSON.parse(stdout) as Document
  const name = schemaNameOf(argv, document)
  assertFits(name, document, argv.join(' '))
  if (document.exit !== code || document.ok !== (code === 0 || code === 4))
    throw new Error(`${argv.join(' ')}: ended with ${String(code)}, and tells ${document.exit}`)
  const { error } = document
  if (error !== undefined && !Object.hasOwn(ERRORS, error.code))
    throw new Error(`${argv.join(' ')}: ${error.code} is no code of an error`)
  const verb = verbOf(argv)
  if (verb !== undefined && !VERBS[verb].exits.some((exit) => exit === code))
    throw new Error(`${verb} ends with ${String(code)}, which its help does not list`)
  return document
}
