import type { Row } from '../row.ts'
import { aroundRows } from './around.ts'
import { comesAndGoes } from './comes-and-goes.ts'
import { identityRows } from './identity.ts'
import { readers } from './readers.ts'
import { replicas } from './replicas.ts'
import { redisByHand } from './redis-by-hand.ts'
import { redisRows } from './redis.ts'
import { rolledBackRows } from './rolled-back.ts'
import { sqlSettingsRows } from './sql-settings.ts'
import { sqlRows } from './sql.ts'

/** Every row of the table. A list of your own goes here. */
export const ROWS: readonly Row[] = [
  ...sqlRows,
  ...sqlSettingsRows,
  ...redisRows,
  ...redisByHand('put-back'),
  ...replicas,
  ...readers,
  ...comesAndGoes,
  ...identityRows,
  ...aroundRows,
  ...rolledBackRows,
]
