/**
 * The words of a consent: `prod/postgres:remove@` and 13 digits, `prod:take-over@` and 13 digits for a
 * whole stage. Stage, database and kind stand in them to be read; what binds them to one plan of one
 * database stands in the digits (ADR 12).
 */
import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import { sha256 } from '../../text/canonical.ts'
import type { ConsentKind } from '../model/types.ts'

/** What is consented to. */
export type Subject = {
  readonly stage: string
  /** null = the stage as a whole. */
  readonly database: DatabaseKind | null
  readonly kind: ConsentKind
}

/** Crockford's base32: no letter of it is taken for a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** 65 bits. A collision within one kind takes 2^65 tries, and 13 digits leave room in a label. */
const DIGITS = 13

/** The words for this subject in this plan. `identity`: of the very things that are touched. */
export function consentToken(subject: Subject, fingerprint: string, identity: string): string {
  const { stage, database, kind } = subject
  const hash = sha256({ stage, database, kind, fingerprint, identity })
  return `${subjectName(subject)}:${kind}@${digits(hash)}`
}

/** `prod/postgres`, or `prod` for the stage as a whole. */
export function subjectName({ stage, database }: Pick<Subject, 'stage' | 'database'>): string {
  return database === null ? stage : `${stage}/${database}`
}

/** The words without the stage, as a label has them: the stage stands in the digits as well. */
export function withoutStage(words: string): string {
  return words.replace(/^[^/:@]+[/:]/, '')
}

/** The first 65 bits of a hash, 5 to a digit. */
function digits(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, 17)}`) >> 3n
  return Array.from({ length: DIGITS }, (_, index) => {
    const five = (bits >> BigInt(5 * (DIGITS - 1 - index))) & 31n
    return ALPHABET.charAt(Number(five))
  }).join('')
}

/** What can be read of words that somebody gave. */
export type ParsedConsent = {
  /** `prod/postgres` or `prod`, and whatever else stands there; null = they name no stage, as those of a label. */
  readonly name: string | null
  /** Of words that name no stage; null = they are for a stage as a whole. */
  readonly database: DatabaseKind | null
  /** As written; null = they name none. */
  readonly kind: string | null
  /** null = there are none. */
  readonly digits: string | null
}

/** Takes words apart; what is no words of ours comes out as a name that fits nothing. */
export function parseConsent(given: string): ParsedConsent {
  const [head = '', ...tail] = given.split('@')
  const digits = tail.length === 0 ? null : tail.join('@')
  const [name = '', ...kinds] = head.split(':')
  const kind = kinds.length === 0 ? null : kinds.join(':')
  const database = DATABASES.find((one) => one === name) ?? null
  // A stage may be called `postgres`, but no database asks for what a whole stage asks for.
  if (kind !== null && database !== null && !isOfStages(kind))
    return { name: null, database, kind, digits }
  if (kind === null && digits !== null && isOfStages(name))
    return { name: null, database: null, kind: name, digits }
  return { name, database: null, kind, digits }
}

/** Whether a kind is one that a stage as a whole asks for. */
function isOfStages(kind: string): boolean {
  return STAGE_KINDS.some((one) => one === kind)
}

const STAGE_KINDS = ['take-over', 'account', 'skip'] as const satisfies readonly ConsentKind[]

/** Whether these are words as they were before they named a kind: a fingerprint's first 8 hex digits. */
export function isOldForm({ kind, digits }: ParsedConsent): boolean {
  return kind === null && digits !== null && /^[0-9a-f]{8}$/.test(digits)
}
