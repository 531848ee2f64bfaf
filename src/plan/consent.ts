import type { ResolvedStage } from '../config/resolved.ts'
import { consentWords, offlineWords } from '../render/words.ts'
import type { DatabaseVerdict } from './input.ts'
import { losesData, losesRestorableTime } from './loss.ts'
import type { Consent, ConsentKind, Plan } from './types.ts'
import { consentOfRest, type Underway } from './underway.ts'

/** How many hex digits of a stage's fingerprint stand in the words. */
const DIGITS = 8

/** The consent a database's plan needs: exactly these words, so that it never outlives the plan. */
export function consentFor(
  verdict: DatabaseVerdict,
  stage: ResolvedStage,
  fingerprint: string,
  allow: ReadonlySet<string>,
  begun: Underway | null = null,
): Consent | null {
  const kind = consentOfRest(consentKind(verdict, stage), verdict.database, begun)
  if (kind === null) return null
  const words = `${stage.name}/${verdict.database}@${fingerprint.slice(0, DIGITS)}`
  return { kind, words, given: allow.has(words) }
}

function consentKind(verdict: DatabaseVerdict, stage: ResolvedStage): ConsentKind | null {
  const { impact, reader } = verdict
  if (losesData(verdict)) return 'data-loss'
  if (impact === 'promote') return 'irreversible'
  if (losesRestorableTime(verdict)) return 'backups'
  const interrupts =
    impact === 'restart' ||
    impact === 'failover' ||
    // Whoever reads there is interrupted, though the primary goes on.
    reader === 'restarted' ||
    reader === 'replaced'
  return interrupts && stage.interruptions === 'ask' ? 'interruption' : null
}

/** One message for every given consent that the plan has no use for, with the right words to write. */
export function judgeConsent(plan: Plan, allow: Iterable<string>): readonly string[] {
  const needed = plan.stages.flatMap((stage) =>
    stage.databases.map(({ database, consent }) => ({
      name: `${stage.stage}/${database}`,
      words: consent?.words ?? null,
    })),
  )
  return [...new Set(allow)].flatMap((given) => {
    if (plan.basis === 'file') return [offlineWords.noConsent(given)]
    if (needed.some(({ words }) => words === given)) return []
    const [name = '', ...print] = given.split('@')
    const meant = needed.find((database) => database.name === name)
    if (meant === undefined) return [consentWords.unknown(given)]
    if (meant.words === null) return [consentWords.notNeeded(given, name)]
    return print.length === 0
      ? [consentWords.bare(given, meant.words)]
      : [consentWords.stale(given, meant.words)]
  })
}
