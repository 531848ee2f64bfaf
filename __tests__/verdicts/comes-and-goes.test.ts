import { comesAndGoes } from './rows/comes-and-goes.ts'
import { testRows } from './table.ts'

testRows(comesAndGoes)
