import { listed, reasons } from '../render/words.ts'
import type { Finding, LiveSide } from './findings.ts'
import type { Impact } from './types.ts'

/** One sentence: why a modified database has its impact, then what is not known or comes along. */
export function reasonFor(
  impact: Impact,
  findings: readonly Finding[],
  live: LiveSide,
  word: (property: string) => string,
  window: string | null,
): string {
  const heaviest = findings.filter((finding) => finding.impact === impact)
  const names = (cause: Finding['cause'], among: readonly Finding[] = heaviest) =>
    listed([
      ...new Set(
        among
          .filter((finding) => finding.cause === cause && finding.property !== '')
          .map((finding) => word(finding.property)),
      ),
    ])
  const has = (cause: Finding['cause']) => heaviest.some((finding) => finding.cause === cause)
  const changed = names('property')
  const unknown = names('unknown')
  return [
    ...(has('property') ? [sentence(impact, changed)] : []),
    ...(has('parameters') ? [reasons.parameters] : []),
    ...(has('undecided') ? [reasons.undecided] : []),
    ...(has('unknown')
      ? [unknown === '' ? reasons.withoutDetails : reasons.unknownProperty(unknown)]
      : []),
    ...lighter(impact, findings, names),
    ...(findings.some(({ cause }) => cause === 'secret') ? [reasons.secretReplaced] : []),
    ...(has('parameters-pending') ? [reasons.parametersPending] : []),
    ...queued(findings, live),
    ...(live.waits && (impact === 'restart' || impact === 'failover')
      ? [reasons.window(window)]
      : []),
    ...unverified(findings, live),
  ].join('; ')
}

function sentence(impact: Impact, names: string): string {
  switch (impact) {
    case 'restart':
      return reasons.restart(names)
    case 'failover':
      return reasons.failover(names)
    case 'promote':
      return reasons.promote
    case 'replace':
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

function queued(findings: readonly Finding[], live: LiveSide): readonly string[] {
  const set = findings.filter((finding) => finding.cause === 'pending')
  if (set.length > 0)
    return [reasons.pending(listed(set.map((finding) => queuedWord(finding.property, live))))]
  const waiting = live.waits ? Object.keys(live.facts?.pending ?? {}) : []
  return waiting.length === 0
    ? []
    : [reasons.pendingInWindow(listed(waiting.map((property) => queuedWord(property, live))))]
}

/** The value of a queued modification is shown, a password's never. */
function queuedWord(property: string, live: LiveSide): string {
  const value = live.facts?.pending[property]
  return value === undefined || /password|secret|token/i.test(property)
    ? property
    : `${property} ${value}`
}

function unverified(findings: readonly Finding[], live: LiveSide): readonly string[] {
  if (live.absent) return [reasons.absent]
  if (live.missing === null) return []
  const told = reasons.notVerified(live.missing.action, live.missing.why)
  const raises = findings.some((finding) => finding.cause === 'unread')
  return [raises ? `${told}: ${reasons.restartNotRuledOut}` : told]
}
