import { rolledBackRows } from './rows/rolled-back.ts'
import { testRows } from './table.ts'

testRows(rolledBackRows)
