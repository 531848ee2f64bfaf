import { redisByHand } from './rows/redis-by-hand.ts'
import { testRows } from './table.ts'

testRows(redisByHand('put-back'))
