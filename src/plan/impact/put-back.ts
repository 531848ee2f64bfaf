/** What was changed by hand on a Redis, and comes back with an update of something else, if AWS sends it all. */
import { changedByHand, foreignParameterGroup } from '../changes/changed-by-hand.ts'
import { describeChange, type Place } from '../changes/file-words.ts'
import { holdsData } from '../changes/resource-owner.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { PARAMETER_GROUPS } from '../messages/parameters.ts'
import { reasons } from '../messages/reasons.ts'
import type { StageInput } from '../model/input.ts'
import type { Change, Impact } from '../model/types.ts'
import type { PropertyChange } from '../../facts/stack/change-set.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './findings.ts'
import { isGivenAhead } from './nodes-and-failover.ts'

/** The change with what may be put back among its details: what turns failover off decides of the rest. */
export function withPutBack(change: StageChange, input: StageInput): StageChange {
  const details = changedByHand(change, input)
  return details.length === 0 ? change : { ...change, details: [...change.details, ...details] }
}

/** What putting it back does to the database. */
export function putBackFindings(change: StageChange, input: StageInput): readonly Finding[] {
  const live = change.database === null ? null : input.liveDatabases[change.database]
  if (live === null) return []
  const sent = withPutBack(change, input)
  const findings = changedByHand(change, input).map((detail) => findingOf(detail, sent, live))
  const group = foreignParameterGroup(change, input)
  const isUnread = live.facts !== undefined && live.missing !== null && holdsData(change)
  return [
    // Nobody can make a version older by hand: what is not known of its nodes restarts nothing.
    ...(isUnread
      ? [{ impact: 'in-place', cause: 'unread', property: '', verified: false } as const]
      : []),
    ...findings.map((finding): Finding =>
      isGivenAhead(live.kind, finding.property, input)
        ? finding
        : { ...finding, cause: 'put-back' },
    ),
    ...(group === null
      ? []
      : [{ impact: 'in-place', cause: 'put-back', property: GROUP, verified: true } as const]),
  ]
}

/** The property of a parameter group, which has no word in the file. */
const GROUP = 'CacheParameterGroupName'
/** `replicas` says it of a file, where it comes from them. Changed by hand it is a thing of its own. */
const FAILOVER = 'AutomaticFailoverEnabled'

/** The same as changes, each of which only may be, unless a step of its own makes it. */
export function putBackChanges(
  change: StageChange,
  place: Place,
  input: StageInput,
): readonly Change[] {
  const { database } = change
  const isPerhaps = ({ property }: PropertyChange): boolean =>
    database === null || !isGivenAhead(database, property ?? '', input)
  const settings = changedByHand(change, input).flatMap((detail) =>
    describeChange(detail, place, undefined).map((told) => ({
      ...told,
      ...(detail.property === FAILOVER && { property: FAILOVER }),
      ...(told.after !== null && { lastDeploy: told.after }),
      ...(isPerhaps(detail) && { perhaps: true as const }),
    })),
  )
  if (foreignParameterGroup(change, input) === null) return settings
  const { own, another } = PARAMETER_GROUPS
  const path = place.origin?.path
  const line = path === undefined ? null : place.locate([...path, 'parameters']).line
  return [
    ...settings,
    {
      ...{ property: 'parameters', before: another, lastDeploy: own, after: own },
      ...{ line, perhaps: true as const },
    },
  ]
}

/** One sentence: what may be put back, and what that does where it is the heaviest. */
export function putBackReasons(
  findings: readonly Finding[],
  impact: Impact,
  nameOf: (property: string) => string,
): readonly string[] {
  const found = findings.filter(({ cause }) => cause === 'put-back')
  if (found.length === 0) return []
  const names = new Set(found.map(({ property }) => NAMES[property] ?? nameOf(property)))
  const decides = !findings.some((one) => one.impact === impact && one.cause !== 'put-back')
  return [reasons.putBack([...names], decides ? impact : 'in-place')]
}

const NAMES: Readonly<Record<string, string>> = {
  [GROUP]: 'the parameter group',
  [FAILOVER]: 'automatic failover',
}
