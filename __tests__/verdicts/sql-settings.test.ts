import { sqlSettingsRows } from './rows/sql-settings.ts'
import { testRows } from './table.ts'

testRows(sqlSettingsRows)
