import { expect, test } from 'vitest'
import { shortReference } from '../../src/render/short-reference.ts'

const ARN =
  'arn:aws:secretsmanager:us-east-1:123456789012:secret:shop-prod-postgres-5e6f7a8b-AbCdEf'

test.each([
  ['a secret', ARN, '…:secret:shop-prod-postgres-5e6f7a8b-AbCdEf'],
  [
    'a key of it, as ECS has it',
    `${ARN}:username::`,
    '…:secret:shop-prod-postgres-5e6f7a8b-AbCdEf:username',
  ],
  [
    'one of another partition',
    ARN.replace('aws', 'aws-cn'),
    '…:secret:shop-prod-postgres-5e6f7a8b-AbCdEf',
  ],
])('%s is told by its name and key', (_what, reference, short) => {
  expect(shortReference(reference)).toBe(short)
})

test.each([
  'db.example.com',
  '5432',
  '',
  'arn:aws:rds:us-east-1:123456789012:db:orders',
  'arn:aws:secretsmanager:::password::',
])('anything else is left: %s', (value) => {
  expect(shortReference(value)).toBe(value)
})
