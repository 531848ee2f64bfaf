import { expect, test } from 'vitest'
import { protectStack } from '../../../src/apply/steps/protect-stack.ts'
import type { Run } from '../../../src/apply/run.ts'
import { decode } from '../../../src/template/index.ts'
import { anAws, aStack } from '../../builders/aws.ts'

const TEMPLATE = { Resources: {} }

function run(result: Run['result'], terminationProtection: boolean | null): Run {
  return {
    stack: decode(aStack({ terminationProtection })),
    result,
    inspection: { rendered: { template: TEMPLATE }, plan: { stage: 'dev' } },
  } as unknown as Run
}

function aws() {
  return anAws({
    stacks: {
      describe: () => Promise.resolve(aStack({ terminationProtection: true })),
      setTerminationProtection: () => Promise.resolve(),
    },
  })
}

test('a stack that was just created is protected without a look', async () => {
  const api = aws()
  const { kind } = await protectStack({ aws: api }, run('created', null), {
    kind: 'protect-stack',
    to: 'on',
  })
  expect([kind, api.made]).toEqual(['done', ['setTerminationProtection']])
})

test('any other that was listed is looked at before', async () => {
  const api = aws()
  const { kind } = await protectStack({ aws: api }, run('updated', null), {
    kind: 'protect-stack',
    to: 'on',
  })
  expect([kind, api.made]).toEqual(['done-already', ['describe']])
})
