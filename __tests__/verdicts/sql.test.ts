import { sqlRows } from './rows/sql.ts'
import { testRows } from './table.ts'

testRows(sqlRows)
