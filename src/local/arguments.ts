import type { Options } from '../commands/shared/context.ts'
import { readConcurrency } from '../commands/shared/concurrency.ts'
import { readRegion } from '../commands/shared/right-region.ts'
import { readServiceRole } from '../commands/shared/service-role.ts'
import { usageError } from '../errors.ts'
import { ENV_FORMATS, OUTPUT_FORMATS } from '../outputs/format-names.ts'
import type { Shell } from '../render/completion/index.ts'
import { JOBS } from '../template/bootstrap/jobs.ts'
import { listed } from '../text/phrases.ts'
import type { FlagName } from '../verbs/flags.ts'
import { verbNamed } from '../verbs/named.ts'
import { parseCall, type Call } from '../verbs/parse.ts'
import { SHELLS } from '../verbs/rows/completion.ts'
import { foreignFlag, meantWord } from '../verbs/strict.ts'
import type { CommandName, VerbName } from '../verbs/table.ts'

/** How much is said on stderr. Each of them also has what those before it have. */
export type Level = 'quiet' | 'normal' | 'verbose' | 'debug'

/** The command line, read once. */
export type Arguments =
  /** `verb` null = of the program. */
  | { readonly kind: 'help'; readonly verb: VerbName | null }
  | { readonly kind: 'version' }
  /** Everything after `sandbox` is the sandbox's own. */
  | { readonly kind: 'sandbox'; readonly argv: readonly string[] }
  | { readonly kind: 'completion'; readonly shell: Shell }
  | {
      readonly kind: 'command'
      readonly name: CommandName
      readonly json: boolean
      readonly level: Level
      readonly noColor: boolean
      readonly options: Options
    }

/**
 * Reads the arguments after the program's name.
 *
 * @throws TinystacksError unknown-command, command-not-available, invalid-arguments, not-a-role (exit 2)
 */
export function readArguments(argv: readonly string[]): Arguments {
  const call = parseCall(argv)
  const { verb, words, flags } = call
  if (flags.has('version')) return { kind: 'version' }
  if (flags.has('help') || verb === null) return { kind: 'help', verb }
  if (verb === 'help') {
    const [about] = words
    return { kind: 'help', verb: about === undefined ? null : verbNamed(about) }
  }
  if (verb === 'sandbox') {
    if (asksForHelp(call.rest)) return { kind: 'help', verb }
    // The sandbox has no result, so that it refuses this like any command without a document.
    if (asksForJson(call.rest)) throw foreignFlag(verb, 'json')
    return { kind: 'sandbox', argv: call.rest }
  }
  if (verb === 'completion') return { kind: 'completion', shell: shellNamed(words[0]) }
  return {
    kind: 'command',
    name: verb,
    json: flags.has('json'),
    level: levelOf(flags),
    noColor: flags.has('no-color'),
    options: optionsOf(call),
  }
}

function shellNamed(name: string | undefined): Shell {
  const shell = SHELLS.find((known) => known === name)
  if (shell) return shell
  throw usageError(
    name === undefined
      ? 'completion takes the name of a shell'
      : `there is no script for \`${name}\``,
    meantWord('completion', name) ?? `the shells are ${listed(SHELLS)}`,
  )
}

/** Whether help is asked for, and not by the command that is to be run. */
function asksForHelp(argv: readonly string[]): boolean {
  return ours(argv).some((one) => one === '--help' || one === '-h')
}

/** Whether one document is asked for: that is answered with one even where the arguments cannot be read. */
export function asksForJson(argv: readonly string[]): boolean {
  return ours(argv).some((one) => one === '--json' || one.startsWith('--json='))
}

/** Those before `--`. */
export function ours(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--')
  return end === -1 ? argv : argv.slice(0, end)
}

function levelOf(flags: Call['flags']): Level {
  const [first, ...others] = (['debug', 'verbose', 'quiet'] as const).filter((name) =>
    flags.has(name),
  )
  if (others.includes('quiet'))
    throw usageError(`--quiet and --${first} contradict each other`, 'write one of them')
  return first ?? 'normal'
}

function optionsOf({ verb, flags, words, rest }: Call): Options {
  const value = (name: FlagName) => flags.get(name)?.[0]
  return {
    config: value('config') ?? null,
    stages: flags.get('stage') ?? [],
    allow: flags.get('allow') ?? [],
    yes: flags.has('yes'),
    words,
    format: OUTPUT_FORMATS.find((known) => known === value('format')) ?? OUTPUT_FORMATS[0],
    envFormat: ENV_FORMATS.find((known) => known === value('format')) ?? ENV_FORMATS[0],
    withSecrets: flags.has('with-secrets'),
    out: value('out') ?? null,
    confirm: value('confirm') ?? null,
    profile: value('profile') ?? null,
    // That of `init` may be several: it reads them itself.
    region: verb === 'init' ? null : readRegion(value('region')),
    serviceRole: readServiceRole(value('cloudformation-role')),
    concurrency: readConcurrency(value('concurrency')),
    inWindow: flags.has('in-window'),
    offline: flags.has('offline'),
    exitCode: flags.has('exit-code'),
    strict: flags.has('strict'),
    tunnel: flags.has('tunnel'),
    print: flags.has('print'),
    repo: value('repo') ?? null,
    jobs: JOBS.find((known) => known === value('jobs')) ?? null,
    branch: value('branch') ?? null,
    given: {
      repositoryId: value('repo-id') ?? null,
      ownerId: value('owner-id') ?? null,
      identityProvider: value('provider') ?? null,
      permissionsBoundary: value('boundary') ?? null,
    },
    setVariables: flags.has('set-variables'),
    reader: flags.has('reader'),
    readOnly: flags.has('read-only'),
    url: flags.has('url'),
    password: flags.has('password'),
    copy: flags.has('copy'),
    direct: flags.has('direct'),
    ca: value('ca') ?? null,
    rest,
    init: {
      stack: value('stack') ?? null,
      stages: flags.get('stages') ?? [],
      databases: flags.get('databases') ?? [],
      region: value('region') ?? null,
      account: value('account') ?? null,
      roles: flags.has('roles'),
      bastion: value('bastion') ?? null,
      overwrite: flags.has('overwrite'),
    },
  }
}
