/** What holds rows and goes with a stack that is deleted. */
import { storageMessages } from '../messages/changes.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import type { DatabaseKind } from '../../engines/table.ts'
import type { RedisFacts, SqlFacts } from '../../facts/databases.ts'
import type { Fact } from '../../facts/fact.ts'
import { valueOf } from '../../facts/live.ts'
import type { Template, TemplateResource } from '../../template/types.ts'
import { databaseNamed, isDataType } from '../changes/resource-owner.ts'
import type { DataOutcome, RefusalText } from '../model/types.ts'
import { waitsWithAnything } from '../refusals/storage-cooldown.ts'

/** A resource that holds rows and goes with its stack. */
export type ResourceToDelete = {
  readonly logicalId: string
  readonly database: DatabaseKind
  readonly identifier: string
  readonly data: DataOutcome
  /** It is a copy of another database, as the template has it. */
  readonly follows?: boolean
  /** Absent for a Redis. */
  readonly live?: Fact<SqlFacts>
  /** Of a Redis, which has neither protection nor replicas elsewhere. */
  readonly group?: Fact<RedisFacts>
}

type Facts = {
  readonly live?: Fact<SqlFacts> | undefined
  readonly group?: Fact<RedisFacts> | undefined
}

/** What becomes of a resource's rows when its stack is deleted. */
function dataOutcomeOf(resource: TemplateResource | undefined): DataOutcome {
  if (isCopy(resource)) return 'kept'
  switch (resource?.DeletionPolicy) {
    case 'Retain':
    case 'RetainExceptOnCreate':
      return 'kept'
    case 'Delete':
      return 'lost'
    default:
      return 'snapshot'
  }
}

function isCopy(resource: TemplateResource | undefined): boolean {
  return resource?.Properties['SourceDBInstanceIdentifier'] !== undefined
}

/** The resources of a deployed stack that hold rows, by the template it was deployed with. */
export function resourcesToDelete(
  resources: readonly { logicalId: string; physicalId: string; type: string }[],
  template: Template,
): readonly ResourceToDelete[] {
  return resources.flatMap(({ logicalId, physicalId, type }) => {
    const database = databaseNamed(logicalId)
    if (!isDataType(type) || database === null) return []
    const resource = template.Resources[logicalId]
    const one = { logicalId, database, identifier: physicalId, data: dataOutcomeOf(resource) }
    return [isCopy(resource) ? { ...one, follows: true } : one]
  })
}

/** Whether AWS no longer has it. */
export function isGone({ live, group }: Facts): boolean {
  return (live ?? group)?.kind === 'absent'
}

/** Whether RDS refuses to delete it. */
export function isProtected({ live }: Facts): boolean {
  return valueOf(live)?.deletionProtection === true
}

/** The databases whose protection cannot be lifted yet, because RDS optimizes their storage. */
export function optimizedMeanwhile(toDelete: readonly ResourceToDelete[]): readonly RefusalText[] {
  return toDelete.filter(waitsToUnprotect).map(optimizing)
}

/** Whether it keeps its protection for now: that is lifted by an update of its own, as a deploy lifts it (ADR 18). */
export function waitsToUnprotect({ live }: ResourceToDelete): boolean {
  const running = valueOf(live)
  return running?.deletionProtection === true && waitsWithAnything(running)
}

/** Why it does. */
export function optimizing({ database }: ResourceToDelete): RefusalText {
  return storageMessages.waitsForOptimizing(DATABASE_NAME[database])
}
