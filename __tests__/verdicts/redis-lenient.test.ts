/** Where nobody knows what ElastiCache takes, the same happens on one that takes more (EC-46, EC-47). */
import { comesAndGoes } from './rows/comes-and-goes.ts'
import { redisRows } from './rows/redis.ts'
import { testRows } from './table.ts'

const ABOUT = /replica|zone|Valkey|key of its own/

testRows(
  [
    ...redisRows.filter(({ name }) => ABOUT.test(name)),
    ...comesAndGoes.filter(({ database }) => database === 'redis'),
  ],
  { lenientElastiCache: true },
)
