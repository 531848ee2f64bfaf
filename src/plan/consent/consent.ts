/** What a stage's plan asks consent for, and the words that give it. */
import type { DatabaseKind } from '../../engines/table.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { identityRefusals as words } from '../messages/consent.ts'
import { identityOf, type Identity } from './consent-identity.ts'
import { consentToken, type Subject } from './consent-token.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { losesData, losesRestorableTime } from '../model/loss.ts'
import { refusalAt } from '../refusals/refusals.ts'
import type { Consent, ConsentKind, Refusal } from '../model/types.ts'
import { consentToResume, type Underway } from './underway.ts'

/** What a database's plan asks consent for, the heaviest alone; null = nothing. */
export function consentKind(
  verdict: DatabaseVerdict,
  { interruptions }: Pick<ResolvedStage, 'interruptions'>,
): ConsentKind | null {
  const { impact, reader } = verdict
  if (losesData(verdict)) return impact === 'replace' ? 'replace' : 'remove'
  if (impact === 'promote') return 'promote'
  if (verdict.moves) return 'move'
  if (losesRestorableTime(verdict)) return 'backups'
  if (interruptions !== 'ask') return null
  if (impact === 'failover' || impact === 'restart') return impact
  // Whoever reads there is interrupted, though the primary goes on.
  return reader === 'restarted' || reader === 'replaced' ? 'reader' : null
}

/** A database whose plan asks for consent. */
export type DatabaseAsk = {
  readonly database: DatabaseKind
  readonly kind: ConsentKind
  readonly identity: Identity
}

/**
 * The databases whose plans ask. None does in a plan that was not checked against AWS. `begun`: what this is the
 * rest of.
 */
export function databaseAsks(
  verdicts: readonly DatabaseVerdict[],
  input: Pick<StageInput, 'basis' | 'stage' | 'deployed' | 'live'>,
  begun: Underway | null,
): readonly DatabaseAsk[] {
  if (input.basis === 'file') return []
  return verdicts.flatMap((verdict) => {
    const { database } = verdict
    const kind = consentToResume(consentKind(verdict, input.stage), database, begun)
    return kind === null ? [] : [{ database, kind, identity: identityOf(database, kind, input) }]
  })
}

/** Consent is tied to one very database: where AWS does not tell which one it is, none can be given. */
export function unidentified(
  asks: readonly DatabaseAsk[],
  { stage, locate }: Pick<StageInput, 'stage' | 'locate'>,
): readonly Refusal[] {
  const refuse = refusalAt(stage, locate)
  return asks.flatMap(({ database, identity }) => {
    if (identity.kind === 'known') return []
    const text =
      identity.kind === 'unread'
        ? words.unread(identity.action, identity.why)
        : words.untold(identity.missing)
    return [refuse(database, [], text)]
  })
}

/** The consent that a database's plan asks for; null = none, or none can be given. */
export function consentFor(
  database: DatabaseKind,
  asks: readonly DatabaseAsk[],
  { stage }: Pick<StageInput, 'stage'>,
  fingerprint: string,
): Consent | null {
  const ask = asks.find((one) => one.database === database)
  if (ask === undefined || ask.identity.kind !== 'known') return null
  const subject = { stage: stage.name, database, kind: ask.kind }
  return consentOf(subject, fingerprint, ask.identity.value)
}

/** Those that the stage as a whole asks for. */
export function stageConsents(
  { basis, stage, asks = [] }: Pick<StageInput, 'basis' | 'stage' | 'asks'>,
  fingerprint: string,
): readonly Consent[] {
  if (basis === 'file') return []
  return asks.map((ask) =>
    consentOf(
      { stage: stage.name, database: null, kind: ask.kind },
      fingerprint,
      // A stack that is to be made has no id: what it is tied to tells it apart.
      JSON.stringify([ask.stack, ask.from, ask.to]),
    ),
  )
}

/** Which are given is judged beside the plan: given.ts. */
function consentOf(subject: Subject, fingerprint: string, identity: string): Consent {
  const words = consentToken(subject, fingerprint, identity)
  return { kind: subject.kind, words, given: false }
}
