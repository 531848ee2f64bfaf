import { closest, distance } from 'fastest-levenshtein'
import { TinystacksError } from '../errors.ts'
import type { Command } from './shared/context.ts'

/** Every verb and the module that tells its story, loaded when it is called. */
const COMMANDS = {
  validate: async () => (await import('./validate.ts')).validate,
  plan: async () => (await import('./plan.ts')).plan,
  deploy: async () => (await import('./deploy.ts')).deploy,
  outputs: async () => (await import('./outputs.ts')).outputs,
  destroy: async () => (await import('./destroy.ts')).destroy,
  promote: async () => (await import('./promote.ts')).promote,
  template: async () => (await import('./template.ts')).template,
} satisfies Record<string, () => Promise<Command>>

export type Verb = keyof typeof COMMANDS
/** Every verb, in the order in which a person meets them. */
export const VERBS = Object.keys(COMMANDS) as readonly Verb[]

/** Verbs of the design that this version does not have yet: named, so that nobody thinks they mistyped. */
const NOT_YET = ['drift', 'connect', 'init', 'bootstrap']

/** How far a typo may be from what was meant. */
const TYPO = 3

/** The verb of this name; anything else is a usage error (exit 2) that says what there is. */
export function verbNamed(name: string): Verb {
  const verb = VERBS.find((known) => known === name)
  if (verb) return verb
  if (NOT_YET.includes(name))
    throw new TinystacksError('NOT_YET', `\`${name}\` does not work in this version yet`, {
      exit: 2,
      hint: `what works: ${VERBS.join(', ')}, sandbox`,
    })
  const near = closest(name, [...VERBS, 'sandbox'])
  throw new TinystacksError('UNKNOWN_COMMAND', `there is no command \`${name}\``, {
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
