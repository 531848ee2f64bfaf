import { bootstrap } from './rows/bootstrap.ts'
import { completion } from './rows/completion.ts'
import { connect } from './rows/connect.ts'
import { deploy } from './rows/deploy.ts'
import { destroy } from './rows/destroy.ts'
import { doctor } from './rows/doctor.ts'
import { env } from './rows/env.ts'
import { exec } from './rows/exec.ts'
import { help } from './rows/help.ts'
import { init } from './rows/init.ts'
import { outputs } from './rows/outputs.ts'
import { plan } from './rows/plan.ts'
import { promote } from './rows/promote.ts'
import { reboot } from './rows/reboot.ts'
import { restoreSecret } from './rows/restore-secret.ts'
import { sandbox } from './rows/sandbox.ts'
import { template } from './rows/template.ts'
import { validate } from './rows/validate.ts'
import type { Flag } from './flag.ts'
import { flagNamed, type FlagName } from './flags.ts'
import type { Verb } from './verb.ts'

/** Every verb, in the order in which people meet them. */
const TABLE = {
  ...{ init, validate, plan, deploy, outputs, env, connect, exec, destroy, reboot },
  'restore-secret': restoreSecret,
  ...{ promote, template, bootstrap, doctor, sandbox, completion, help },
} as const satisfies Readonly<Record<string, Verb>>

export type VerbName = keyof typeof TABLE

/** Every verb, with all that a verb may have. */
export const VERBS: Readonly<Record<VerbName, Verb>> = TABLE
export const VERB_NAMES = Object.keys(TABLE) as readonly VerbName[]

/** What each of them takes besides its own flags. */
const EVERYWHERE: readonly FlagName[] = ['help']

/** Those that work on the file. The others are carried out by the command line itself. */
export type CommandName = Exclude<VerbName, 'sandbox' | 'completion' | 'help'>

/** Those that the action takes. */
export const ACTION_VERBS = VERB_NAMES.filter((name) => VERBS[name].inAction)

/** The flags that a verb takes, in the order of help. */
export function flagsOf(verb: VerbName): readonly FlagName[] {
  return [...VERBS[verb].flags, ...EVERYWHERE]
}

/** A flag as the verb takes it. */
export function flagOf(verb: VerbName, name: FlagName): Flag | undefined {
  const flag = flagNamed(name)
  const { choices: own, helps } = VERBS[verb]
  const choices = own?.[name]
  const help = helps?.[name]
  if (flag === undefined || (choices === undefined && help === undefined)) return flag
  if (choices === undefined) return { ...flag, ...(help !== undefined && { help }) }
  return { ...flag, choices, help: help ?? `${choices.join(', ')}; default: ${choices[0] ?? ''}` }
}

/** The verbs that take a flag. */
export function takersOf(flag: FlagName): readonly VerbName[] {
  return VERB_NAMES.filter((name) => flagsOf(name).includes(flag))
}

/** The words that a verb takes. */
export function wordsOf(verb: VerbName): readonly string[] {
  const choices = VERBS[verb].words?.choices ?? []
  return choices === 'verbs' ? VERB_NAMES : choices
}
