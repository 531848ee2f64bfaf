import { byFamily, type DatabaseKind } from '../../engines/table.ts'
import { handlingOfGroup } from './caches.ts'
import type { Handling } from './handling.ts'
import { handlingOfInstance } from './instances.ts'

/** What may be done with a database in this status: an instance of RDS, or a replication group. */
export function handlingOf(kind: DatabaseKind, status: string): Handling {
  return byFamily(kind, {
    sql: () => handlingOfInstance(status),
    cache: () => handlingOfGroup(status),
  })
}
