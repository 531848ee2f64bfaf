/** The reader beside a primary: what a change set does to it, told in its database's row. */
import type { DatabaseKind, SqlKind } from '../config/resolved.ts'
import { readerReasons, readerRefusals as words } from '../render/words.ts'
import { READER_IDS, SQL_IDS } from '../template/logical-ids.ts'
import { databaseOf } from './attribution.ts'
import { describeChange } from './changes.ts'
import { effectiveDetails } from './effective.ts'
import type { ResourceChange } from './facts.ts'
import { findingsOf, heavier, isAlreadySo } from './findings.ts'
import type { Finding, LiveSide } from './findings.ts'
import type { StageInput } from './input.ts'
import { SQL_KINDS, missingReader, valueOf } from './live.ts'
import { refuser } from './refusals.ts'
import type { Change, Impact, Refusal } from './types.ts'
import { majorOf } from './versions.ts'

/** What happens to a reader. */
export type ReaderFate = 'made' | 'removed' | 'replaced' | 'restarted' | 'changed'

/** The live side of a kind's reader. */
export function readerSide(kind: SqlKind, input: StageInput): LiveSide {
  const fact = input.live.readers?.[kind]
  return {
    kind,
    facts: valueOf(fact),
    missing: missingReader(input.live, kind),
    absent: fact?.kind === 'absent',
    waits: false,
  }
}

/**
 * What a changed reader does to its database: nothing more than a change while it runs, since the
 * primary and the rows stay as they are. `primary`: what happens to the primary itself.
 */
export function readerFindings(
  change: ResourceChange,
  input: StageInput,
  primary: Impact,
): readonly Finding[] {
  const fate = fateOf(change, input, primary)
  return fate === null ? [] : [{ impact: 'in-place', cause: 'reader', ...fate }]
}

type Told = { readonly property: ReaderFate; readonly verified: boolean }

function fateOf(change: ResourceChange, input: StageInput, primary: Impact): Told | null {
  if (change.action === 'Add') return { property: 'made', verified: true }
  if (change.action === 'Remove') return { property: 'removed', verified: true }
  const kind = sqlKindOf(change, input)
  if (kind === null) return null
  const side = readerSide(kind, input)
  const stays = { ...change, details: change.details.filter((each) => !follows(each, primary)) }
  if (stays.details.length === 0 && change.details.length > 0) return null
  const findings = findingsOf(stays, input.changes ?? [], input.rendered, side)
  const impact = findings.reduce<Impact>((sum, each) => heavier(sum, each.impact), 'none')
  if (impact === 'none') return null
  const verified = findings.every((finding) => finding.verified)
  if (impact === 'in-place') return { property: 'changed', verified }
  const restarts = impact === 'restart' || impact === 'failover'
  return { property: restarts ? 'restarted' : 'replaced', verified }
}

/** A source that keeps its name stays the source, even where CloudFormation does not rule the other out. */
function follows({ property, evaluation }: ResourceChange['details'][number], primary: Impact) {
  return (
    property === 'SourceDBInstanceIdentifier' && evaluation === 'Dynamic' && primary !== 'replace'
  )
}

/** A reader's changes in the file's words: those that its primary does not make as well. */
export function readerChanges(
  change: ResourceChange,
  input: StageInput,
  known: readonly Change[],
): readonly Change[] {
  const kind = sqlKindOf(change, input)
  if (kind === null) return []
  const path = ['stages', input.stage.name, 'databases', kind, 'readReplica']
  if (change.action !== 'Modify') {
    const [before, after] = change.action === 'Add' ? ['false', 'true'] : ['true', 'false']
    return [{ property: 'readReplica', before, after, line: input.locate(path).line }]
  }
  const { facts, ...side } = readerSide(kind, input)
  const origin = input.rendered.origins[change.logicalId]
  return effectiveDetails(change, input.changes ?? [], input.rendered)
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
    ...own.map(({ property }) => readerReasons[property]),
    ...(own.some(({ verified }) => !verified) ? [readerReasons.notVerified] : []),
  ]
}

function isReaderFinding(finding: Finding): finding is Finding & { property: ReaderFate } {
  return finding.cause === 'reader'
}

/**
 * The readers that are upgraded in an update of their own before their primary: RDS refuses it the
 * other way round (DBUpgradeDependencyFailure), and CloudFormation changes a primary before what
 * refers to it. A major version of PostgreSQL takes the readers of the region along instead.
 */
export function readersFirst(input: Upgrades): readonly SqlKind[] {
  return SQL_KINDS.filter(
    (kind) => waitsForReaders(kind, input) && versionChange(changeOf(READER_IDS[kind], input)),
  )
}

type Upgrades = Pick<StageInput, 'changes' | 'live' | 'stage'>

/** Whether the primary gets a version that RDS refuses as long as a reader is older. */
function waitsForReaders(kind: SqlKind, input: Upgrades): boolean {
  const wanted = input.stage.databases[kind]
  const change = versionChange(changeOf(SQL_IDS[kind].instance, input))
  if (wanted === undefined || change === undefined) return false
  const before = valueOf(input.live[kind])?.engineVersion ?? change.before
  if (before === wanted.version) return false
  return kind === 'mysql' || before === null || isMinor(kind, before, wanted.version)
}

function isMinor(kind: SqlKind, before: string, after: string): boolean {
  return majorOf(kind, before) === majorOf(kind, after)
}

function changeOf(id: string, { changes }: Upgrades): ResourceChange | undefined {
  return (changes ?? []).find(({ logicalId }) => logicalId === id)
}

function versionChange(change: ResourceChange | undefined) {
  return change?.action === 'Modify'
    ? change.details.find(({ property }) => property === 'EngineVersion')
    : undefined
}

/** What must not be done to a reader, or because of one. */
export function readerRefusals(input: StageInput): readonly Refusal[] {
  return SQL_KINDS.flatMap((kind) => {
    const change = changeOf(READER_IDS[kind], input)
    if (change === undefined || change.action === 'Add') return []
    const refuse = refuser(input.stage, input.locate)
    const live = valueOf(input.live.readers?.[kind])
    if (live?.replicaSource === null) {
      return [refuse(kind, ['readReplica'], words.promoted(live.identifier))]
    }
    const wanted = input.stage.databases[kind]
    if (wanted === undefined || !waitsForReaders(kind, input)) return []
    if (change.action === 'Remove') return [refuse(kind, ['version'], words.removedWithUpgrade)]
    const running = valueOf(input.live[kind])?.engineVersion
    return running === undefined || isMinor(kind, running, wanted.version)
      ? []
      : [refuse(kind, ['version'], words.mysqlMajor(wanted.version))]
  })
}

function sqlKindOf(change: ResourceChange, input: StageInput): SqlKind | null {
  const kind = databaseOf(change, input)
  return kind === null || kind === 'redis' ? null : kind
}
