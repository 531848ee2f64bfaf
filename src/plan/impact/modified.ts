import { ENGINES, isSql, type DatabaseKind } from '../../engines/table.ts'
import { reasons } from '../messages/reasons.ts'
import { instanceName, rebootCommand } from '../messages/live/reboot.ts'
import { settingName } from '../messages/settings.ts'
import { holdsData, isReader } from '../changes/resource-owner.ts'
import { describeChange, onePerProperty, wordFor } from '../changes/file-words.ts'
import type { Place } from '../changes/file-words.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import { besideFindings, findingsOf, heavier } from './findings.ts'
import type { LiveDatabase } from '../changes/live-database.ts'
import { runsAlready, valueBefore } from '../changes/live-values.ts'
import { parametersByHand } from '../changes/parameters-by-hand.ts'
import type { StageChange } from '../changes/stage-change.ts'
import type { Finding } from './finding.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { nodesReasons } from './nodes-and-failover.ts'
import {
  hasReader,
  readerChanges,
  readerOutcome,
  readerFindings,
  readerSentences,
} from './readers.ts'
import { remainsReplica } from '../replicas/following.ts'
import { fromSetParameters, groupComesBack } from './parameter-changes.ts'
import { putBackChanges, putBackFindings, putBackReasons, withPutBack } from './put-back.ts'
import { performanceWords } from './performance.ts'
import { reasonFor } from './reason.ts'
import { outcomeOfReplaced } from './removed.ts'
import { IMPACTS } from '../model/types.ts'
import type { Change, Impact } from '../model/types.ts'

/** A database that is there before and after: what the changes of its own resources do to it. */
export function planModified(
  kind: DatabaseKind,
  input: StageInput,
  own: readonly StageChange[],
): DatabaseVerdict {
  const live = input.liveDatabases[kind]
  const rows = own.filter(holdsData)
  const readers = own.filter(isReader)
  const primary = own
    .filter((change) => !isReader(change))
    .flatMap((change) =>
      holdsData(change)
        ? [...findingsOf(withPutBack(change, input), live), ...putBackFindings(change, input)]
        : besideFindings(change, {
            parameters: input.checked?.parameters[kind],
            live,
            byHand: parametersByHand(kind, input),
          }),
    )
  const findings = [...primary, ...readerFindings(kind, own, input, heaviest(primary))]
  const impact = heaviest(findings)
  const reader = readerOutcome(findings)
  const word = (property: string) =>
    own
      .map((change) => wordFor(property, placeOf(change, input)))
      .find((name) => name !== property) ?? property
  const nameOf = (property: string) => settingName(word(property), ENGINES[kind].family)
  const window = input.stage.databases[kind]?.maintenanceWindow ?? runningWindow(live)
  const changes = onePerProperty(
    // The instance first: its EngineVersion says `version` better than its group's Family.
    [...rows, ...own.filter((change) => !holdsData(change) && !isReader(change))].flatMap(
      (change) => [
        ...changesOf(change, input, live),
        ...putBackChanges(change, placeOf(change, input), input),
      ],
    ),
  )
  return {
    database: kind,
    impact,
    data: impact === 'replace' ? outcomeOfReplaced(rows) : 'kept',
    verified: isVerified(findings, impact),
    ...(reader !== null && { reader }),
    changes: [
      ...heaviestFirst(changes, findings, word),
      ...readers.flatMap((change) => readerChanges(change, input, changes)),
    ],
    reason:
      impact === 'none'
        ? whyNothing(own, rows)
        : [
            reasonFor(impact, findings, {
              live,
              nameOf,
              window,
              parameters: input.checked?.parameters[kind],
              isReplica: isSql(kind) && remainsReplica(kind, input),
              reboots: rebootCommands(kind, input),
            }),
            ...putBackReasons(findings, impact, nameOf),
            ...nodesReasons(kind, input),
            ...(impact === 'replace' ? [] : performanceWords(rows, live)),
            ...takenAway(rows, live),
            ...readerSentences(kind, input, findings),
          ]
            .filter((sentence) => sentence !== '')
            .join('; '),
  }
}

/** What stops because its key was taken out of the file. */
function takenAway(rows: readonly StageChange[], { facts }: LiveDatabase): readonly string[] {
  return rows
    .filter(({ replacement }) => replacement !== 'True')
    .flatMap(({ effective }) => effective)
    .filter((detail) => detail.after === null && valueBefore(detail, facts) !== null)
    .flatMap(({ property }) => TAKEN_AWAY[property ?? ''] ?? [])
}

/** RDSH: DisableLogTypes, and a maximum that is the current size (UpdateHandler). */
const TAKEN_AWAY: Readonly<Record<string, string>> = {
  EnableCloudwatchLogsExports: reasons.logsOff,
  MaxAllocatedStorage: reasons.growthOff,
}

/** The commands that restart the instances which use a database's parameters. */
function rebootCommands(kind: DatabaseKind, input: StageInput): readonly string[] {
  const reader = isSql(kind) && hasReader(kind, input) ? (['reader'] as const) : []
  return (['primary', ...reader] as const).map((which) =>
    rebootCommand(input.stage.name, instanceName(kind, which)),
  )
}

/** What the impact comes from stands first: its line is the one to look at. */
function heaviestFirst(
  changes: readonly Change[],
  findings: readonly Finding[],
  word: (property: string) => string,
): readonly Change[] {
  const weight = ({ property }: Change): number =>
    IMPACTS.indexOf(heaviest(findings.filter((finding) => word(finding.property) === property)))
  return changes.toSorted((a, b) => weight(b) - weight(a))
}

function heaviest(findings: readonly Finding[]): Impact {
  return findings.reduce<Impact>((sum, finding) => heavier(sum, finding.impact), 'none')
}

function runningWindow({ facts }: LiveDatabase): string | null {
  return facts !== undefined && 'maintenanceWindow' in facts ? facts.maintenanceWindow : null
}

/** What is not known makes no difference where what is known has the same impact already. */
function isVerified(findings: readonly Finding[], impact: Impact): boolean {
  if (findings.some(({ cause }) => cause === 'unread')) return false
  return (
    findings.every(({ verified }) => verified) ||
    findings.some((finding) => finding.verified && finding.impact === impact)
  )
}

function changesOf(change: StageChange, input: StageInput, live: LiveDatabase): readonly Change[] {
  const place = placeOf(change, input)
  if (!holdsData(change) && !change.type.endsWith('ParameterGroup')) return []
  const changes = change.effective
    .filter((detail) => !runsAlready(detail, live.facts))
    .flatMap((detail) => describeChange(detail, place, live.facts))
  return [
    ...fromSetParameters(live.kind, changes, place, input),
    ...(holdsData(change) ? groupComesBack(live.kind, change, place, input) : []),
  ]
}

function placeOf(change: ResourceChange, input: StageInput): Place {
  const origin = input.rendered.origins[change.logicalId]
  return { type: change.type, origin, locate: input.locate }
}

function whyNothing(own: readonly ResourceChange[], rows: readonly StageChange[]): string {
  if (own.length === 0) return reasons.nothing
  // A change that makes a difference would have an impact: what is left runs already.
  if (rows.some(({ effective }) => effective.length > 0)) return reasons.alreadySo
  const tagsOnly = own.every((change) => change.details.every(isTag))
  return tagsOnly ? reasons.tagsOnly : reasons.aroundIt
}

function isTag({ attribute, property }: ResourceChange['details'][number]): boolean {
  return attribute === 'Tags' || property === 'Tags'
}
