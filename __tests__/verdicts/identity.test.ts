import { identityRows } from './rows/identity.ts'
import { testRows } from './table.ts'

testRows(identityRows)
