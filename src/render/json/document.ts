/** The one document that a command prints with `--json`, however it ends. */
import type { ErrorCode } from '../../codes/errors.ts'
import { Interrupted, TinystacksError, type Problem } from '../../errors.ts'
import type { VerbName } from '../../verbs/table.ts'
import type { Exit } from '../../verbs/verb.ts'
import { goesOn } from '../messages/interrupted.ts'
import type { AnyResult } from './results.ts'

/** Why a command ended otherwise than asked. */
export type Ending = {
  readonly code: ErrorCode
  readonly exit: Exit
  readonly message: string
  readonly hint?: string
  readonly file?: string
  readonly problems: readonly Problem[]
}

/** How a command ended: the part that is the same in every document. */
export type Ended = {
  readonly ok: boolean
  readonly exit: Exit
  readonly error?: Ending
  readonly problems?: readonly (Problem & { readonly file: string })[]
}

/** The document of a command that did what it was asked for. */
export function documentOf(exit: 0 | 4, result: AnyResult): object {
  return { ...({ ok: true, exit } satisfies Ended), ...result }
}

/** The document of one that did not, with what it has to tell all the same; null = nothing. */
export function failedDocument(ending: Ending, result: AnyResult | null): object {
  const { exit, file = '', problems } = ending
  const how = { ok: false, exit } satisfies Ended
  const why = {
    error: ending,
    problems: problems.map(({ line, column, path, code, message, hint }) => ({
      ...{ file, line, column, path, code, message },
      ...(hint !== undefined && { hint }),
    })),
  } satisfies Partial<Ended>
  return { ...how, ...result, ...why }
}

/** Whatever was thrown, as the end of a command (null = not known). A bug of ours is told without its stack. */
export function endingOf(thrown: unknown, verb: VerbName | null): Ending {
  if (thrown instanceof Interrupted) {
    const { message } = thrown
    const afterwards = verb === null ? null : goesOn(verb)
    return {
      ...{ code: 'interrupted', exit: exitOf(thrown), message },
      ...(afterwards !== null && {
        hint: `run the same command to resume watching; ${afterwards}`,
      }),
      problems: [],
    }
  }
  if (!(thrown instanceof TinystacksError)) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return { code: 'internal-error', exit: 1, message, hint: 'please report it', problems: [] }
  }
  const { code, exit, message, hint, file, problems } = thrown
  return {
    ...{ code, exit, message },
    ...(hint !== undefined && { hint }),
    ...(file !== undefined && { file }),
    problems,
  }
}

/** 128 and the signal's number, as shells tell it. */
function exitOf({ signal }: Interrupted): 130 | 143 {
  return signal === 'SIGINT' ? 130 : 143
}
