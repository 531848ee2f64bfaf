import { DEFAULTS } from '../defaults.generated.ts'
import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenRedis } from './check.ts'

/** Several zones mean automatic failover, which needs a second node (ElastiCache API). */
export function checkRedis(file: TinystacksFile): readonly Finding[] {
  return writtenRedis(file).flatMap(({ path, value }): Finding[] => {
    if (value.multiAz !== true) return []
    if ((value.replicas ?? DEFAULTS.redis.replicas) > 0) return []
    return [
      {
        path: [...path, 'multiAz'],
        at: 'value',
        message: '`multiAz: true` needs a replica that can take over',
        hint: 'write `replicas: 1` beside it',
        about: [[...path, 'replicas']],
      },
    ]
  })
}
