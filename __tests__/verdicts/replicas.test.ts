import { replicas } from './rows/replicas.ts'
import { testRows } from './table.ts'

testRows(replicas)
