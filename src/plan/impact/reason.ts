import { FAMILIES } from '../../engines/families.ts'
import { listed } from '../../text/phrases.ts'
import { reasons } from '../messages/reasons.ts'
import type { LiveDatabase } from '../changes/live-database.ts'
import type { Finding } from './finding.ts'
import type { Fact } from '../../facts/fact.ts'
import type { ParameterFacts } from '../../facts/parameters.ts'
import type { Impact } from '../model/types.ts'

export type ReasonContext = {
  readonly live: LiveDatabase
  /** What a property is called in a sentence. */
  readonly nameOf: (property: string) => string
  readonly window: string | null
  /** What was asked about the changed parameters. */
  readonly parameters: Fact<ParameterFacts> | undefined
  /** Whether it is a replica before and after: one in its place has the rows of a primary. */
  readonly isReplica: boolean
  /** Commands that restart the database, and the reader that uses its parameters. */
  readonly reboots: readonly string[]
}

/** One sentence: why a modified database has its impact, then what is not known or comes along. */
export function reasonFor(
  impact: Impact,
  findings: readonly Finding[],
  { live, nameOf, window, parameters, isReplica, reboots }: ReasonContext,
): string {
  const heaviest = findings.filter((finding) => finding.impact === impact)
  const names = (cause: Finding['cause'], among: readonly Finding[] = heaviest) =>
    listed([
      ...new Set(
        among
          .filter((finding) => finding.cause === cause && finding.property !== '')
          .map((finding) => nameOf(finding.property)),
      ),
    ])
  const has = (cause: Finding['cause']) => heaviest.some((finding) => finding.cause === cause)
  const changed = names('property')
  const unknown = names('unknown')
  return [
    ...(has('property') ? [sentence(impact, changed, isReplica)] : []),
    ...(findings.some(({ cause }) => cause === 'parameters')
      ? [parametersUnknown(parameters)]
      : []),
    ...parameterWords(findings),
    ...(isLeftWaiting(impact, findings, live) ? [reasons.parametersWait(listed(reboots))] : []),
    ...(movesEngine(findings, impact) ? [reasons.engineMoves] : []),
    ...(has('undecided') ? [reasons.undecided] : []),
    ...(has('unknown')
      ? [unknown === '' ? reasons.withoutDetails : reasons.unknownProperty(unknown)]
      : []),
    ...lighter(impact, findings, names),
    ...(findings.some(({ cause }) => cause === 'secret') ? [reasons.secretReplaced] : []),
    ...(has('parameters-pending') ? [reasons.parametersPending] : []),
    ...queued(findings, live),
    ...windowWords(heaviest, live, window),
    ...unverified(findings, live),
  ].join('; ')
}

function parametersUnknown(parameters: ReasonContext['parameters']): string {
  return parameters?.kind === 'unread'
    ? `${reasons.parameters}: ${reasons.notVerified(parameters.action, parameters.why)}`
    : reasons.parameters
}

/** Redis OSS becomes Valkey where it stands: the deploy takes a snapshot before. */
function movesEngine(findings: readonly Finding[], impact: Impact): boolean {
  return (
    impact !== 'replace' &&
    findings.some(({ cause, property }) => cause === 'property' && property === 'Engine')
  )
}

function parameterWords(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ cause, impact, names = [] }) => {
    if (cause === 'parameters-at-once') return [reasons.parametersAtOnce(listed(names))]
    if (cause !== 'parameters-at-restart') return []
    return [
      impact === 'restart'
        ? reasons.parametersRestart(listed(names))
        : reasons.parametersAtRestart(listed(names)),
    ]
  })
}

/** Whether values will wait for a restart that nobody brings: RDS does not apply them in the maintenance window. */
function isLeftWaiting(impact: Impact, findings: readonly Finding[], live: LiveDatabase): boolean {
  return (
    live.waits &&
    (impact === 'in-place' || impact === 'none') &&
    findings.some(({ cause, property }) => WAITING.includes(cause) || property === PARAMETER_GROUP)
  )
}

const WAITING: readonly Finding['cause'][] = [
  'parameters',
  'parameters-at-restart',
  'parameters-pending',
]
const PARAMETER_GROUP = FAMILIES.sql.properties.parameterGroup

function windowWords(
  heaviest: readonly Finding[],
  live: LiveDatabase,
  window: string | null,
): readonly string[] {
  const interrupts = heaviest.some(
    ({ impact, cause }) => (impact === 'restart' || impact === 'failover') && cause !== 'pending',
  )
  return live.waits && interrupts ? [reasons.window(window)] : []
}

function sentence(impact: Impact, names: string, isReplica: boolean): string {
  switch (impact) {
    case 'restart':
      return reasons.restart(names)
    case 'failover':
      return reasons.failover(names)
    case 'promote':
      return reasons.promote
    case 'replace':
      if (isReplica) return reasons.replaceReplica(names)
      return names === '' ? reasons.replaceUnnamed : reasons.replace(names)
    default:
      return reasons.inPlace(names)
  }
}

/** Where the impact comes only from what is brought along or unknown, what changes is still said. */
function lighter(
  impact: Impact,
  findings: readonly Finding[],
  names: (cause: Finding['cause'], among: readonly Finding[]) => string,
): readonly string[] {
  if (findings.some((finding) => finding.impact === impact && finding.cause === 'property'))
    return []
  const inPlace = findings.filter((finding) => finding.impact === 'in-place')
  const changed = names('property', inPlace)
  return changed === '' ? [] : [reasons.inPlace(changed)]
}

function queued(findings: readonly Finding[], live: LiveDatabase): readonly string[] {
  const set = findings.filter((finding) => finding.cause === 'pending')
  if (set.length > 0) {
    const words = listed(set.map((finding) => queuedWord(finding.property, live)))
    return [live.waits ? reasons.pendingIfNow(words) : reasons.pending(words)]
  }
  const waiting = live.waits ? Object.keys(live.facts?.pending ?? {}) : []
  return waiting.length === 0
    ? []
    : [reasons.pendingInWindow(listed(waiting.map((property) => queuedWord(property, live))))]
}

/** The value of a queued modification is shown, a password's never. */
function queuedWord(property: string, live: LiveDatabase): string {
  const value = live.facts?.pending[property]
  return value === undefined || /password|secret|token/i.test(property)
    ? property
    : `${property} ${value}`
}

function unverified(findings: readonly Finding[], live: LiveDatabase): readonly string[] {
  if (live.absent) return [reasons.absent]
  if (live.missing === null) return []
  const notVerified = reasons.notVerified(live.missing.action, live.missing.why)
  const raises = findings.some(({ cause, impact }) => cause === 'unread' && impact === 'restart')
  return [raises ? `${notVerified}: ${reasons.restartNotRuledOut}` : notVerified]
}
