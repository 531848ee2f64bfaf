import { join } from 'node:path'
import { testNumberedRules } from '../tooling/numbered-rules.ts'

testNumberedRules(join(import.meta.dirname, '../../sandbox/BEHAVIOUR.md'), import.meta.dirname, [
  'HTTP',
  'CFN',
  'RDS',
  'EC',
  'EC2',
  'SM',
  'SSM',
  'STS',
  'IAM',
  'KMS',
  'SQ',
])
