/** What `doctor` finds: one line each, that something is right, wrong, or could not be looked at. */

/** What is looked at, in the order in which it is told. */
export const CHECKS = [
  'file',
  'caller',
  'account',
  'provider',
  'role',
  'trust',
  'rights',
  'quota',
  'workflow',
  'required-check',
  'environment',
  'program',
] as const

export type Check = (typeof CHECKS)[number]

export type Finding = {
  readonly check: Check
  readonly state: 'ok' | 'wrong' | 'not-verified'
  /** One sentence, plain text. */
  readonly message: string
  /** What to do about it, or how to verify it: a command or a line, where one does it; null = nothing. */
  readonly todo: string | null
  /** Where in a file it is; null = in none. */
  readonly place: { readonly file: string; readonly line: number } | null
}

type Place = Finding['place']

/** What is as it has to be. */
export function ok(check: Check, message: string, place: Place = null): Finding {
  return { check, state: 'ok', message, todo: null, place }
}

/** What will fail, or is not safe, and what to do. */
export function wrong(check: Check, message: string, todo: string, place: Place = null): Finding {
  return { check, state: 'wrong', message, todo, place }
}

/** What nobody could look at, why, and how to. */
export function unverified(
  check: Check,
  message: string,
  todo: string,
  place: Place = null,
): Finding {
  return { check, state: 'not-verified', message, todo, place }
}
