/** Changes of an instance that interrupt nobody, and that clients notice all the same. */
import { GP3_STRIPED_FROM } from '../../config/limits.ts'
import { reasons } from '../messages/reasons.ts'
import type { LiveDatabase } from '../changes/live-database.ts'
import { runsAlready } from '../changes/live-values.ts'
import type { StageChange } from '../changes/stage-change.ts'

/**
 * What a changed instance will be slower or faster for. Sources: RDS guide, "Settings for DB instances" (Multi-AZ: a
 * possible performance impact), "Converting a DB instance to a Multi-AZ deployment" (write latency, until the standby's
 * volumes are filled), "Amazon RDS DB instance storage" (the baseline of gp3).
 */
export function performanceWords(
  rows: readonly StageChange[],
  { facts }: LiveDatabase,
): readonly string[] {
  const details = rows
    .flatMap(({ effective }) => effective)
    .filter((detail) => !runsAlready(detail, facts))
  const changed = (name: string) => details.find(({ property }) => property === name)
  const standby = changed('MultiAZ')
  const size = changed('AllocatedStorage')
  const running = facts !== undefined && 'allocatedStorage' in facts ? facts : undefined
  const type = changed('StorageType')?.after ?? running?.storageType
  const before = running?.allocatedStorage ?? Number(size?.before ?? Number.NaN)
  const isStriped =
    type === 'gp3' && before < GP3_STRIPED_FROM && Number(size?.after ?? 0) >= GP3_STRIPED_FROM
  return [
    ...(standby === undefined ? [] : [reasons.standby(standby.after === 'true')]),
    ...(isStriped ? [reasons.striped(GP3_STRIPED_FROM)] : []),
  ]
}
