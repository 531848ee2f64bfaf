import { ENGINES, familyOf } from '../../engines/table.ts'
import { DEFAULTS } from '../defaults.generated.ts'
import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenDatabases, writtenRedis } from './check.ts'

/** The rules for Redis that the schema cannot express. */
export function checkRedis(file: TinystacksFile): readonly Finding[] {
  return [...checkFailover(file), ...checkApply(file)]
}

/** AWS::ElastiCache::ReplicationGroup has no ApplyImmediately: its handler applies every change at once. */
function checkApply(file: TinystacksFile): readonly Finding[] {
  return writtenDatabases(file)
    .filter(({ kind, value }) => value.apply === 'window' && !familyOf(kind).has.window)
    .map(({ kind, path }) => ({
      code: 'redis-cannot-wait',
      path: [...path, 'apply'],
      at: 'value',
      message: `changes to ${ENGINES[kind].title} cannot wait for the window, because CloudFormation applies them at once`,
      hint: 'remove `apply`',
    }))
}

/** Several zones mean automatic failover, which needs a second node (ElastiCache API). */
function checkFailover(file: TinystacksFile): readonly Finding[] {
  return writtenRedis(file).flatMap(({ kind, path, value }): Finding[] => {
    if (value.multiAz !== true) return []
    if ((value.replicas ?? DEFAULTS[kind].replicas) > 0) return []
    return [
      {
        code: 'multi-az-needs-replica',
        path: [...path, 'multiAz'],
        at: 'value',
        message: '`multiAz: true` needs a replica that can take over',
        hint: 'add `replicas: 1`',
        about: [[...path, 'replicas']],
      },
    ]
  })
}
