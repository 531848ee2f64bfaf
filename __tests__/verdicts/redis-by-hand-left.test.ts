/** The same where CloudFormation sends the changes alone (EC-55). */
import { redisByHand } from './rows/redis-by-hand.ts'
import { testRows } from './table.ts'

testRows(redisByHand('left'), { sendsOnlyChanges: true })
