import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import { databasesOf, isSqlDatabase } from '../../config/resolved.ts'
import type { Locate, ResolvedStage } from '../../config/resolved.ts'
import { identityMessages as words } from '../messages/around/ownership.ts'
import { TAGS } from '../../template/tags.ts'
import { deployedRole, type DeployedStage } from '../../template/state/deployed-stage.ts'
import { isOfFile, type Identity } from './identity.ts'
import type { Note, OrphanedStack, Refusal } from '../model/types.ts'

/** Stacks of the file that no stage of it names, and where they were looked for. */
export type OrphanScan = {
  readonly orphans: readonly DeployedStage[]
  /** Regions whose stacks were read. */
  readonly searchedRegions: readonly string[]
  readonly unread: readonly {
    readonly region: string
    readonly action: string
    readonly why: string
  }[]
}

/** A stack that was never live, or that goes, holds nothing that could be missed. */
const HOLDS_NOTHING = new Set([
  'REVIEW_IN_PROGRESS',
  'ROLLBACK_COMPLETE',
  'DELETE_IN_PROGRESS',
  'DELETE_COMPLETE',
])

/** The stacks of this file that no stage names any more: renamed, moved, or taken out. */
export function orphansAmong(
  stacks: readonly DeployedStage[],
  file: Identity,
  stages: readonly ResolvedStage[],
): readonly DeployedStage[] {
  return stacks.filter(
    (stack) =>
      isOfFile(stack, file) &&
      !HOLDS_NOTHING.has(stack.status) &&
      !stages.some(({ stackName, region }) => stackName === stack.name && region === stack.region),
  )
}

/** The same as a plan shows them. */
export function orphanedStacks({ orphans }: OrphanScan): readonly OrphanedStack[] {
  return orphans.map((stack) => ({
    stack: stack.name,
    region: stack.region,
    stage: stack.tags[TAGS.stage] ?? '',
    databases: databasesIn(stack),
  }))
}

/**
 * Refuses a stage that would start empty while a database of its kind lives on in a stack that no
 * stage names. Who writes a `stackName` has said that another stage's stack is not meant; of the
 * stage's own, which was moved or given another name, no line of the file says that.
 */
export function orphanRefusals(
  stage: ResolvedStage,
  { orphans }: OrphanScan,
  locate: Locate,
): readonly Refusal[] {
  const empty = databasesOf(stage).filter(
    (database) =>
      database.restoreFrom === null && !(isSqlDatabase(database) && database.replicaOf !== null),
  )
  const alike = orphans.filter((orphan) =>
    empty.some(({ kind }) => databasesIn(orphan).includes(kind)),
  )
  const own = alike.filter(({ tags }) => tags[TAGS.stage] === stage.name)
  const meant = own.length > 0 ? own : alike
  if (meant.length === 0 || (own.length === 0 && writesStackName(stage, locate))) return []
  const text = words.startsEmpty(
    stage,
    meant.map(({ name, region, tags }) => ({
      stack: name,
      region,
      stage: tags[TAGS.stage] ?? '',
    })),
  )
  const { line } = locate(['stages', stage.name])
  return [{ ...text, database: null, property: null, line }]
}

/** Where an earlier stack of a new stage was looked for, and where it was not. */
export function scanNotes({ searchedRegions, unread }: OrphanScan): readonly Note[] {
  return [
    ...(searchedRegions.length > 0 ? [words.looked(searchedRegions)] : []),
    ...unread.map(({ region, action, why }) => words.notLooked(region, action, why)),
  ]
}

function databasesIn(stack: DeployedStage): readonly DatabaseKind[] {
  return DATABASES.filter((kind) => deployedRole(kind, stack) !== 'absent')
}

/** Whether the file says which stack is the stage's. A path that is not written gives its parent's position. */
export function writesStackName({ name }: Pick<ResolvedStage, 'name'>, locate: Locate): boolean {
  const written = locate(['stages', name, 'stackName'])
  const parent = locate(['stages', name])
  return written.line !== parent.line || written.column !== parent.column
}
