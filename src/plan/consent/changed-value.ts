import { isSql, type DatabaseKind } from '../../engines/table.ts'
import { majorOf } from '../../engines/versions.ts'
import type { Change } from '../model/types.ts'

/**
 * What a property is changed from and to, as a plan is recognized by. The value before is the last deploy's, which
 * the change set has, so that it only counts where somebody changed the database by hand: then what is agreed to is
 * another change. What grows by itself, storage and minor versions, is no other one.
 */
export function changedValue(
  { property, before, after, lastDeploy }: Change,
  database: DatabaseKind,
): Pick<Change, 'property' | 'after'> & Partial<Pick<Change, 'before'>> {
  if (lastDeploy === undefined) return { property, after }
  const name = property.replace(/^readReplica\./, '')
  const isGrown =
    name === 'storage.size' ||
    (name === 'version' && isSameMajor(before ?? '', lastDeploy ?? '', database))
  return isGrown ? { property, after } : { property, after, before }
}

function isSameMajor(one: string, other: string, kind: DatabaseKind): boolean {
  return isSql(kind)
    ? majorOf(kind, one) === majorOf(kind, other)
    : one.split('.')[0] === other.split('.')[0]
}
