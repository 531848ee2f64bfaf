/** The reader beside a primary: what a change set does to it, told in its database's row. */
import { isSql, type DatabaseKind, type SqlKind } from '../../engines/table.ts'
import { readerReasons } from '../messages/readers.ts'
import { describeChange } from '../changes/file-words.ts'
import type { ResourceChange } from '../../facts/facts.ts'
import { findingsOf, heavier, isAlreadySo } from './findings.ts'
import type { LiveDatabase } from '../changes/live-database.ts'
import type { StageChange } from '../changes/stage-change.ts'
import type { Finding } from './finding.ts'
import type { StageInput } from '../model/input.ts'
import { missingReader, valueOf } from '../../facts/live.ts'
import { readersFirst } from '../refusals/reader-refusals.ts'
import { restartsAtOnce } from './reason.ts'
import { READER_OUTCOMES, type Change, type Impact, type ReaderOutcome } from '../model/types.ts'

/** What AWS says of a kind's reader. */
export function liveReader(kind: SqlKind, input: StageInput): LiveDatabase {
  const fact = input.live.readers?.[kind]
  return {
    kind,
    facts: valueOf(fact),
    missing: missingReader(input.live, kind),
    absent: fact?.kind === 'absent',
    waits: input.liveDatabases[kind].waits,
  }
}

/**
 * What a changed reader does to its database: nothing more than a change while it runs, since the
 * primary and the rows stay as they are. `primary`: what happens to the primary itself.
 */
export function readerFindings(
  change: StageChange,
  input: StageInput,
  primary: Impact,
): readonly Finding[] {
  const outcome = outcomeOf(change, input, primary)
  return outcome === null ? [] : [{ impact: 'in-place', cause: 'reader', ...outcome }]
}

type ReaderChange = Pick<Finding, 'verified' | 'waits'> & { readonly property: ReaderOutcome }

function outcomeOf(change: StageChange, input: StageInput, primary: Impact): ReaderChange | null {
  if (change.action === 'Add') return { property: 'made', verified: true }
  if (change.action === 'Remove') return { property: 'removed', verified: true }
  const kind = sqlKindOf(change)
  if (kind === null) return null
  const side = liveReader(kind, input)
  const stays = {
    ...change,
    details: change.details.filter((each) => !follows(each, primary)),
    effective: change.effective.filter((each) => !follows(each, primary)),
  }
  if (stays.details.length === 0 && change.details.length > 0) return null
  const findings = findingsOf(stays, side)
  const impact = findings.reduce<Impact>((sum, each) => heavier(sum, each.impact), 'none')
  if (impact === 'none') return null
  const verified = findings.every((finding) => finding.verified)
  if (impact === 'in-place') return { property: 'changed', verified }
  if (impact !== 'restart' && impact !== 'failover') return { property: 'replaced', verified }
  const heaviest = findings.filter((finding) => finding.impact === impact)
  return {
    property: 'restarted',
    verified,
    ...(side.waits && { waits: !restartsAtOnce(heaviest) }),
  }
}

/** What happens to the reader, of everything that does. */
export function readerOutcome(findings: readonly Finding[]): ReaderOutcome | null {
  const outcomes = findings.filter(isReaderFinding).map(({ property }) => property)
  return READER_OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? null
}

/** A source that keeps its name stays the source, even where CloudFormation does not rule the other out. */
function follows({ property, evaluation }: ResourceChange['details'][number], primary: Impact) {
  return (
    property === 'SourceDBInstanceIdentifier' && evaluation === 'Dynamic' && primary !== 'replace'
  )
}

/** A reader's changes in the file's words: those that its primary does not make as well. */
export function readerChanges(
  change: StageChange,
  input: StageInput,
  known: readonly Change[],
): readonly Change[] {
  const kind = sqlKindOf(change)
  if (kind === null) return []
  const path = ['stages', input.stage.name, 'databases', kind, 'readReplica']
  if (change.action !== 'Modify') {
    const [before, after] = change.action === 'Add' ? ['false', 'true'] : ['true', 'false']
    return [{ property: 'readReplica', before, after, line: input.locate(path).line }]
  }
  const { facts, ...side } = liveReader(kind, input)
  const origin = input.rendered.origins[change.logicalId]
  return change.effective
    .filter((detail) => detail.evaluation === 'Static' && !isAlreadySo(detail, { ...side, facts }))
    .flatMap((detail) =>
      describeChange(detail, { type: change.type, origin, locate: input.locate }, facts),
    )
    .filter(({ property }) => known.every((each) => each.property !== property))
    .map((each) => ({ ...each, property: `readReplica.${each.property}` }))
}

/** One sentence for each thing that happens to a database's reader. */
export function readerSentences(
  kind: DatabaseKind,
  input: StageInput,
  findings: readonly Finding[],
): readonly string[] {
  const own = findings.filter(isReaderFinding)
  const first = readersFirst(input).some((each) => each === kind)
  return [
    ...(first ? [readerReasons.first] : []),
    ...own.map((finding) => sentenceOf(finding, kind, input)),
    ...(own.some(({ verified }) => !verified) ? [readerReasons.notVerified] : []),
  ]
}

function sentenceOf(
  { property, waits }: Finding & { property: ReaderOutcome },
  kind: DatabaseKind,
  { stage, live }: StageInput,
): string {
  if (property !== 'restarted' || waits === undefined) return readerReasons[property]
  if (!waits) return readerReasons.restartedAtOnce
  const running = isSql(kind) ? valueOf(live.readers?.[kind]) : undefined
  return readerReasons.restartedInWindow(
    stage.databases[kind]?.maintenanceWindow ?? running?.maintenanceWindow ?? null,
  )
}

function isReaderFinding(finding: Finding): finding is Finding & { property: ReaderOutcome } {
  return finding.cause === 'reader'
}

function sqlKindOf({ database: kind }: StageChange): SqlKind | null {
  return kind !== null && isSql(kind) ? kind : null
}
