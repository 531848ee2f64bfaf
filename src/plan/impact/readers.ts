/** The reader beside a primary: what a change set does to it, told in its database's row. */
import { isSql, type DatabaseKind, type SqlKind } from '../../engines/table.ts'
import { readerReasons } from '../messages/readers.ts'
import { describeChange } from '../changes/file-words.ts'
import { parametersByHand } from '../changes/parameters-by-hand.ts'
import { isReader } from '../changes/resource-owner.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import { findingsOf, heavier } from './findings.ts'
import type { LiveDatabase } from '../changes/live-database.ts'
import { runsAlready } from '../changes/live-values.ts'
import type { StageChange } from '../changes/stage-change.ts'
import type { Finding } from './finding.ts'
import type { StageInput } from '../model/input.ts'
import { missingReader, valueOf } from '../../facts/live.ts'
import { readersFirst } from '../refusals/reader-refusals.ts'
import { parameterFindings } from './parameter-findings.ts'
import { READER_OUTCOMES, type Change, type Impact, type ReaderOutcome } from '../model/types.ts'

/** What AWS says of a kind's reader. */
export function liveReader(
  kind: SqlKind,
  input: Pick<StageInput, 'live' | 'liveDatabases'>,
): LiveDatabase {
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
 * What becomes of a database's reader, which is nothing more to the database itself than a change while it runs: the
 * primary and the rows stay as they are. It uses its primary's parameter group. `primary`: what happens to the
 * primary itself.
 */
export function readerFindings(
  kind: DatabaseKind,
  own: readonly StageChange[],
  input: StageInput,
  primary: Impact,
): readonly Finding[] {
  if (!isSql(kind)) return []
  const live = liveReader(kind, input)
  const inherited = own
    .filter((change) => !isReader(change))
    .flatMap((change) =>
      parameterFindings(change, {
        parameters: input.checked?.parameters[kind],
        live,
        byHand: parametersByHand(kind, input),
      }),
    )
  const changes = own.filter(isReader)
  const outcomes =
    changes.length > 0
      ? changes.map((change) => outcomeOf(change, live, primary, inherited))
      : [hasReader(kind, input) ? restartOf(inherited) : null]
  return outcomes.flatMap((outcome) =>
    outcome === null ? [] : [{ impact: 'in-place', cause: 'reader', ...outcome }],
  )
}

/** Whether there is a reader that this plan leaves where it is. */
export function hasReader(kind: SqlKind, { deployed, stage }: StageInput): boolean {
  const isDeployed = (deployed?.databases[kind].reader.identifier ?? null) !== null
  return isDeployed && stage.databases[kind]?.readReplica === true
}

type ReaderChange = Pick<Finding, 'verified'> & { readonly property: ReaderOutcome }

function outcomeOf(
  change: StageChange,
  live: LiveDatabase,
  primary: Impact,
  inherited: readonly Finding[],
): ReaderChange | null {
  if (change.action === 'Add') return { property: 'made', verified: true }
  if (change.action === 'Remove') return { property: 'removed', verified: true }
  const stays = {
    ...change,
    details: change.details.filter((each) => !follows(each, primary)),
    effective: change.effective.filter((each) => !follows(each, primary)),
  }
  if (stays.details.length === 0 && change.details.length > 0) return restartOf(inherited)
  const findings = [...findingsOf(stays, live), ...inherited]
  const impact = findings.reduce<Impact>((sum, each) => heavier(sum, each.impact), 'none')
  if (impact === 'none') return null
  const verified = findings.every((finding) => finding.verified)
  if (impact === 'in-place') return { property: 'changed', verified }
  const isRestart = impact === 'restart' || impact === 'failover'
  return { property: isRestart ? 'restarted' : 'replaced', verified }
}

/** What changed parameters alone do to it, where it is not changed itself. */
function restartOf(inherited: readonly Finding[]): ReaderChange | null {
  const restarts = inherited.filter(({ impact }) => impact === 'restart')
  if (restarts.length === 0) return null
  return { property: 'restarted', verified: restarts.some(({ verified }) => verified) }
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
  const { facts } = liveReader(kind, input)
  const origin = input.rendered.origins[change.logicalId]
  return change.effective
    .filter((detail) => detail.evaluation === 'Static' && !runsAlready(detail, facts))
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
  { property }: Finding & { property: ReaderOutcome },
  kind: DatabaseKind,
  { stage, live, liveDatabases }: StageInput,
): string {
  if (property !== 'restarted' || !liveDatabases[kind].waits) return readerReasons[property]
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
