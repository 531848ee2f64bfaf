import { didYouMean } from '../config/problems/suggest.ts'
import { TinystacksError } from '../errors.ts'
import { ACTION_VERBS, VERB_NAMES, type CommandName, type VerbName } from './table.ts'

/** Reserved verbs that do not work yet: listed, so that nobody thinks they mistyped. */
const NOT_YET = ['drift']

/** What other tools call it. */
const SYNONYMS: Readonly<Record<string, VerbName>> = {
  ...{ apply: 'deploy', up: 'deploy', diff: 'plan', preview: 'plan', status: 'outputs' },
  ...{ down: 'destroy', delete: 'destroy', remove: 'destroy', rm: 'destroy' },
  ...{ check: 'validate', lint: 'validate', restart: 'reboot', synth: 'template' },
}

/**
 * The verb with this name.
 *
 * @throws TinystacksError unknown-command, command-not-available (exit 2), which name the verbs
 */
export function verbNamed(name: string): VerbName {
  return named(name, VERB_NAMES, `the commands are ${VERB_NAMES.join(', ')}`)
}

/**
 * The verb with this name, for the action.
 *
 * @throws TinystacksError unknown-command, command-not-available (exit 2), which name the action's verbs
 */
export function actionVerb(name: string): CommandName {
  const hint = `the action's commands are ${ACTION_VERBS.join(', ')}`
  const verb = named(name, ACTION_VERBS, hint)
  if (ACTION_VERBS.includes(verb)) return verb as CommandName
  throw new TinystacksError(
    'command-not-available',
    `\`${verb}\` works on the command line alone, not in the action`,
    { exit: 2, hint },
  )
}

function named(name: string, offered: readonly VerbName[], hint: string): VerbName {
  const verb = VERB_NAMES.find((known) => known === name)
  if (verb) return verb
  if (NOT_YET.includes(name))
    throw new TinystacksError(
      'command-not-available',
      `\`${name}\` does not work in this version yet`,
      { exit: 2, hint },
    )
  const synonym = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined
  const meant = synonym ? `did you mean \`${synonym}\`?` : didYouMean(name, offered)
  throw new TinystacksError('unknown-command', `there is no command \`${name}\``, {
    exit: 2,
    hint: meant ?? hint,
  })
}
