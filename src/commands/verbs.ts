import { closest, distance } from 'fastest-levenshtein'
import { TinystacksError } from '../errors.ts'
import type { Command } from './shared/context.ts'

/** Every verb and its module, which is loaded when the verb is called. */
const COMMANDS = {
  validate: async () => (await import('./validate.ts')).validate,
  plan: async () => (await import('./plan.ts')).plan,
  deploy: async () => (await import('./deploy.ts')).deploy,
  outputs: async () => (await import('./outputs.ts')).outputs,
  destroy: async () => (await import('./destroy.ts')).destroy,
  reboot: async () => (await import('./reboot.ts')).reboot,
  'restore-secret': async () => (await import('./restore-secret.ts')).restoreSecret,
  promote: async () => (await import('./promote.ts')).promote,
  template: async () => (await import('./template.ts')).template,
} satisfies Record<string, () => Promise<Command>>

export type Verb = keyof typeof COMMANDS
/** Every verb, in the order in which people meet them. */
export const VERBS = Object.keys(COMMANDS) as readonly Verb[]

/** Reserved verbs that do not work yet: listed, so that nobody thinks they mistyped. */
const NOT_YET = ['drift', 'connect', 'init', 'bootstrap']

/** By how many letters a typo may differ from a verb. */
const TYPO = 3

/** The verb with this name. Anything else is a usage error (exit 2) that names the verbs. */
export function verbNamed(name: string): Verb {
  const verb = VERBS.find((known) => known === name)
  if (verb) return verb
  if (NOT_YET.includes(name))
    throw new TinystacksError(
      'command-not-available',
      `\`${name}\` does not work in this version yet`,
      {
        exit: 2,
        hint: `the commands are ${VERBS.join(', ')}, sandbox`,
      },
    )
  const near = closest(name, [...VERBS, 'sandbox'])
  throw new TinystacksError('unknown-command', `there is no command \`${name}\``, {
    exit: 2,
    hint:
      distance(name, near) <= TYPO
        ? `did you mean \`${near}\`?`
        : `the commands are ${VERBS.join(', ')}, sandbox`,
  })
}

/** Loads the verb's module. */
export function loadCommand(verb: Verb): Promise<Command> {
  return COMMANDS[verb]()
}
