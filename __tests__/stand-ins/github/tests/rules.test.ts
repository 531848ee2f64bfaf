import { join } from 'node:path'
import { testNumberedRules } from '../../../tooling/numbered-rules.ts'

testNumberedRules(join(import.meta.dirname, '../README.md'), import.meta.dirname, ['GH'])
