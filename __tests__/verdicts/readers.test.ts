import { readers } from './rows/readers.ts'
import { testRows } from './table.ts'

testRows(readers)
