import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import { databasesOf, isSqlDatabase } from '../../config/resolved.ts'
import type { Locate, ResolvedStage } from '../../config/resolved.ts'
import { identityMessages as words } from '../messages/around/ownership.ts'
import { TAGS } from '../../template/tags.ts'
import { deployedRole, type DeployedStage } from '../../template/state/deployed-stage.ts'
import { isOfOtherApplication, isOfPath, type Identity } from './identity.ts'
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

/**
 * The stacks of this file that no stage names any more: renamed, moved, or taken out. Of another application too,
 * as the tags name it.
 */
export function orphansAmong(
  stacks: readonly DeployedStage[],
  file: Identity,
  stages: readonly ResolvedStage[],
): readonly DeployedStage[] {
  return stacks.filter(
    (stack) =>
      isOfPath(stack, file) &&
      !HOLDS_NOTHING.has(stack.status) &&
      !stages.some(({ stackName, region }) => stackName === stack.name && region === stack.region),
  )
}

/** The same as the plan of `application` shows them. */
export function orphanedStacks(
  { orphans }: OrphanScan,
  application: string,
): readonly OrphanedStack[] {
  return orphans.map((stack) => ({
    stack: stack.name,
    region: stack.region,
    stage: stack.tags[TAGS.stage] ?? '',
    ...(isOfOtherApplication(stack, { application }) && {
      application: stack.tags[TAGS.stack] ?? '',
    }),
    databases: databasesIn(stack),
  }))
}

/**
 * Refuses a stage that would start empty while a database of its kind lives on in a stack that no
 * stage names. Who writes a `stackName` has said that another stage's stack is not meant; of the
 * stage's own, which was moved or given another name, no line of the file says that. The stack of another
 * application is never offered to go on with.
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
  const [others, ours] = [
    alike.filter((orphan) => isOfOtherApplication(orphan, stage)),
    alike.filter((orphan) => !isOfOtherApplication(orphan, stage)),
  ]
  const own = ours.filter(({ tags }) => tags[TAGS.stage] === stage.name)
  const isNamed = writesStackName(stage, locate)
  const { line } = locate(['stages', stage.name])
  const place = { database: null, property: null, line }
  if (own.length > 0 || (ours.length > 0 && !isNamed))
    return [{ ...words.startsEmpty(stage, (own.length > 0 ? own : ours).map(named)), ...place }]
  return others.length === 0 || isNamed
    ? []
    : [{ ...words.startsEmptyRenamed(stage, others.map(named)), ...place }]
}

function named({ name, region, tags }: DeployedStage) {
  return {
    stack: name,
    region,
    stage: tags[TAGS.stage] ?? '',
    application: tags[TAGS.stack] ?? '',
  }
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
