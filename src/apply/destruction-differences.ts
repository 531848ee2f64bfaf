/** How a stack differs from the one whose deletion was agreed. */
import { byFamily } from '../engines/table.ts'
import { groupIdentity, instanceIdentity } from '../facts/physical-identity.ts'
import { isBusy } from '../facts/stack/stack-state.ts'
import type { Destruction } from '../inspect/destruction.ts'
import { agreedMessages } from '../plan/messages/agreed.ts'
import { destroyMessages as words } from '../plan/messages/deploy/destroy.ts'
import { DATABASE_NAME } from '../plan/messages/plan.ts'
import { isGone, isProtected, type ResourceToDelete } from '../plan/removal/resources-to-delete.ts'
import { listed } from '../text/phrases.ts'

/** What differs from the stack whose deletion was agreed. */
export function differencesOf(agreed: Destruction, now: Destruction): readonly string[] {
  const known = new Set(agreed.resources.map(nameOf))
  const others = now.resources.filter((resource) => !known.has(nameOf(resource)))
  const policies = now.resources
    .map(({ logicalId }) => logicalId)
    .filter((logicalId) => policyOf(agreed, logicalId) !== policyOf(now, logicalId))
  return [
    ...(isBusy(now.found.status) ? [words.busy(now.found.status)] : []),
    ...now.plan.refusals.map(({ message }) => message),
    ...(others.length > 0
      ? [words.otherResources(listed(others.map(({ logicalId }) => logicalId)))]
      : []),
    ...(policies.length > 0 ? [words.otherPolicies(listed(policies))] : []),
    ...otherDatabasesAmong(agreed.toDelete, now.toDelete),
    ...now.toDelete
      .filter(isProtected)
      .map(({ database }) => agreedMessages.protectedAgain(DATABASE_NAME[database])),
  ]
}

/** A sentence for each database that is not one of the agreed ones: another with its name, or a missing one. */
export function otherDatabasesAmong(
  agreed: readonly ResourceToDelete[],
  now: readonly ResourceToDelete[],
): readonly string[] {
  return now
    .filter((one) => !agreed.some((known) => isSameDatabase(known, one)))
    .map(({ database, identifier }) => words.otherDatabase(DATABASE_NAME[database], identifier))
}

/** What happens to the resource when its stack is deleted. */
function policyOf({ target }: Destruction, logicalId: string): string | undefined {
  return target.rendered.template.Resources[logicalId]?.DeletionPolicy
}

function nameOf({ logicalId, physicalId, type }: Destruction['resources'][number]): string {
  return `${type} ${logicalId} ${physicalId}`
}

function isSameDatabase(agreed: ResourceToDelete, now: ResourceToDelete): boolean {
  if (agreed.logicalId !== now.logicalId || agreed.identifier !== now.identifier) return false
  if (isGone(agreed)) return isGone(now)
  const identity = identityIn(now)
  return identity !== null && identity === identityIn(agreed)
}

/** Tells it from another of its name; null = nobody has read it. */
export function identityIn({ live, group, database }: ResourceToDelete): string | null {
  return byFamily(database, {
    sql: () => instanceIdentity(live),
    cache: () => groupIdentity(group),
  })
}
