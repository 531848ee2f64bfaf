import { parseArgs } from 'node:util'
import type { Options } from '../commands/shared/context.ts'
import { readServiceRole } from '../commands/shared/service-role.ts'
import { usageError } from '../errors.ts'
import { OUTPUT_FORMATS, type OutputFormat } from '../outputs/format.ts'

/** The command line, read once. */
export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** Everything after `sandbox` is the sandbox's own. */
  | { readonly kind: 'sandbox'; readonly argv: readonly string[] }
  | {
      readonly kind: 'command'
      readonly name: string
      readonly json: boolean
      readonly options: Options
    }

const FLAGS = {
  config: { type: 'string', short: 'c' },
  stage: { type: 'string', short: 's', multiple: true },
  json: { type: 'boolean' },
  allow: { type: 'string', multiple: true },
  yes: { type: 'boolean', short: 'y' },
  format: { type: 'string' },
  confirm: { type: 'string' },
  'in-window': { type: 'boolean' },
  'cloudformation-role': { type: 'string' },
  offline: { type: 'boolean' },
  'exit-code': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/** Verbs that take a word of their own: the database. */
const TAKES_WORDS: ReadonlySet<string> = new Set(['promote', 'reboot', 'restore-secret'])

/** Reads the arguments after the program's name. An invalid one is a usage error (exit 2). */
export function readArguments(argv: readonly string[]): Arguments {
  if (argv[0] === 'sandbox') return { kind: 'sandbox', argv: argv.slice(1) }
  const { values, positionals } = parse(argv)
  if (values.version) return { kind: 'version' }
  const [name, ...extra] = positionals
  if (values.help || name === undefined || name === 'help') return { kind: 'help' }
  if (extra.length > 0 && !TAKES_WORDS.has(name))
    throw usageError(
      `${name} takes no further arguments, but got \`${extra.join(' ')}\``,
      'name stages with --stage NAME',
    )
  if (values['exit-code'] && name !== 'plan')
    throw usageError(
      `${name} does not take --exit-code`,
      'only plan does: `tinystacks plan --exit-code`',
    )
  return {
    kind: 'command',
    name,
    json: values.json ?? false,
    options: {
      config: values.config ?? null,
      stages: values.stage ?? [],
      allow: values.allow ?? [],
      yes: values.yes ?? false,
      words: extra,
      format: formatNamed(values.format),
      confirm: values.confirm ?? null,
      serviceRole: readServiceRole(values['cloudformation-role']),
      inWindow: values['in-window'] ?? false,
      offline: values.offline ?? false,
      exitCode: values['exit-code'] ?? false,
    },
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true })
  } catch (error) {
    // Node's message names the option; its second sentence is advice that does not apply here.
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw usageError(message ?? 'the arguments are invalid', 'tinystacks --help lists the options')
  }
}

function formatNamed(name: string | undefined): OutputFormat {
  if (name === undefined) return 'table'
  const format = OUTPUT_FORMATS.find((known) => known === name)
  if (!format)
    throw usageError(
      `there is no format \`${name}\``,
      `the formats are ${OUTPUT_FORMATS.join(', ')}`,
    )
  return format
}
