import { expect, test } from 'vitest'
import { plainReason } from '../../../src/aws/stacks/plain-reason.ts'

const ID = '0a1b2c3d-0000-4000-8000-000000000000'
const CALL = `(Service: Rds, Status Code: 400, Request ID: ${ID}) (SDK Attempt Count: 1)`
const handled = (message: string): string =>
  `Resource handler returned message: "${message}" (RequestToken: ${ID}, HandlerErrorCode: InvalidRequest)`

test.each([
  [
    'of RDS',
    handled(`Cannot upgrade postgres from 17.6 to 16.3 ${CALL}`),
    'Cannot upgrade postgres from 17.6 to 16.3',
  ],
  ['of the handler itself', handled('Resource is immutable'), 'Resource is immutable'],
  ['with quotes', handled(`Resource "a" (of b) exists ${CALL}`), 'Resource "a" (of b) exists'],
  ['of a service alone', `No such key. ${CALL}`, 'No such key.'],
  ['without a frame', 'Resource creation cancelled', 'Resource creation cancelled'],
  [
    'in brackets',
    'The following resource(s) failed to create: [A].',
    'The following resource(s) failed to create: [A].',
  ],
  ['that says nothing else', '(Service: Rds)', '(Service: Rds)'],
])('a reason %s is shown without who said it and how', (_what, reason, shown) => {
  expect(plainReason(reason)).toBe(shown)
})
