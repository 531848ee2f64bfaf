import { redisRows } from './rows/redis.ts'
import { testRows } from './table.ts'

testRows(redisRows)
