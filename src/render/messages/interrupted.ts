/** What goes on when a command is stopped, in words. */
import { VERBS, type VerbName } from '../../verbs/table.ts'
import type { Verb } from '../../verbs/verb.ts'

const GOES_ON = {
  CloudFormation: 'CloudFormation keeps running',
  RDS: 'RDS finishes a restart that has begun',
} as const satisfies Readonly<Record<NonNullable<Verb['goesOnIn']>, string>>

/** Without a full stop; null = the verb begins nothing that goes on. */
export function goesOn(verb: VerbName): string | null {
  const { goesOnIn } = VERBS[verb]
  return goesOnIn === null ? null : GOES_ON[goesOnIn]
}

/** How a stopped command ends. `message`: that of the interruption; `again`: what to run, which resumes watching. */
export function stoppedWords(
  message: string,
  verb: VerbName | null,
  again: 'command' | 'workflow',
): string {
  const service = verb === null ? null : goesOn(verb)
  if (service === null) return `${message}.`
  const what = again === 'command' ? 'the same command' : 'the workflow again'
  return `${message}. ${service}. Run ${what} to resume watching.`
}
