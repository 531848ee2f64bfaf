import { aroundRows } from './rows/around.ts'
import { testRows } from './table.ts'

testRows(aroundRows)
