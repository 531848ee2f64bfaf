/** A deploy waits until the bastion is as described, and says why where it is not. */
import { describe, expect, test } from 'vitest'
import { bastionFailure } from '../../../src/apply/steps/check-bastion.ts'
import type { ResolvedStage } from '../../../src/config/resolved.ts'
import type { LiveFacts } from '../../../src/facts/databases.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { Applied } from '../../../src/ports/aws.ts'
import type { StackResource } from '../../../src/facts/stack/stack.ts'
import { decode } from '../../../src/template/index.ts'
import { aClock, anAws, aStack } from '../../builders/aws.ts'
import { denied, planInput, read } from '../../builders/plan.ts'
import { aBastion, aStage } from '../../builders/stage.ts'

const SSH = aStage({ bastion: aBastion() })
const SESSIONS = aStage({ bastion: aBastion({ access: 'session-manager' }) })
const KEYS: StackResource = {
  logicalId: 'BastionKeys',
  physicalId: 'association-1',
  type: 'AWS::SSM::Association',
}

type Answers = {
  readonly stage?: ResolvedStage
  /** Whether this deploy changes the bastion. */
  readonly waits?: boolean
  readonly resources?: readonly StackResource[]
  /** Each look's answer; the last one stays. */
  readonly applied?: readonly Fact<Applied>[]
  readonly registered?: readonly Fact<boolean>[]
  readonly outputs?: Readonly<Record<string, string>>
  /** What the plan was made of. */
  readonly seen?: LiveFacts
}

async function check(answers: Answers) {
  const { stage = SSH, waits = true, resources = [KEYS] } = answers
  const { applied = [], registered = [read(true)], seen = {} } = answers
  const notices: string[] = []
  const clock = aClock()
  const aws = anAws({
    stacks: { resources: () => Promise.resolve(resources) },
    hosts: { applied: inTurn(applied), isRegistered: inTurn(registered) },
  })
  const stack = decode(aStack({ outputs: answers.outputs ?? { BastionInstance: 'i-1' } }))
  const failure = await bastionFailure(
    { aws, clock, onNotice: (text) => notices.push(text) },
    { inspection: { stage, input: { ...planInput({ stage }), deployed: stack, seen } }, stack },
    { waits },
  )
  return { failure, notices, slept: clock.slept.length, made: aws.made }
}

function inTurn<T>(answers: readonly T[]): () => Promise<T> {
  const left = [...answers]
  return () => {
    const [next] = left.length > 1 ? left.splice(0, 1) : left
    return next === undefined ? Promise.reject(new Error('unexpected look')) : Promise.resolve(next)
  }
}

describe('a bastion reached by ssh', () => {
  test('is waited for until its association is applied', async () => {
    const applied = [read<Applied>('pending'), read<Applied>('pending'), read<Applied>('applied')]
    expect(await check({ applied })).toMatchObject({
      failure: null,
      notices: [],
      slept: 2,
    })
  })

  test('whose agent never registers is a failure, with what it needs', async () => {
    const { failure, slept } = await check({
      applied: [read('pending')],
      registered: [read(false)],
    })
    expect(failure).toMatch(/i-1 has not registered.*needs a way out to Systems Manager/)
    expect(slept).toBeGreaterThan(100)
  })

  test('whose agent is registered and applies nothing is one too: a removed key may still work', async () => {
    const { failure } = await check({ applied: [read('pending')] })
    expect(failure).toContain('a key that was removed may still get through')
  })

  test('whose association failed is not waited for', async () => {
    const { failure, slept } = await check({ applied: [read('failed')] })
    expect(failure).toContain("could not apply the file's keys")
    expect(slept).toBe(0)
  })

  test.each([
    ['the stack has none', { resources: [] }],
    ['somebody deleted it', { applied: [{ kind: 'absent' } as const] }],
  ])('without its association is a failure: %s', async (_why, answers) => {
    expect((await check(answers)).failure).toContain('does not exist any more')
  })

  test('that may not be looked at is not verified, and says what to allow', async () => {
    const { failure, notices } = await check({ applied: [denied('ssm:DescribeAssociation')] })
    expect(failure).toBeNull()
    expect(notices).toEqual([expect.stringMatching(/not verified.*allow ssm:DescribeAssociation/)])
  })
})

describe('a bastion for Session Manager', () => {
  test('is waited for until its agent has registered, and has no association', async () => {
    const registered = [read(false), read(true)]
    expect(await check({ stage: SESSIONS, registered })).toMatchObject({
      failure: null,
      made: ['isRegistered', 'isRegistered'],
    })
  })

  test('whose agent never registers is a failure', async () => {
    const { failure } = await check({ stage: SESSIONS, registered: [read(false)] })
    expect(failure).toContain('has not registered')
  })

  test('that may not be looked at is not verified', async () => {
    const registered = [denied('ssm:DescribeInstanceInformation')]
    const { failure, notices } = await check({ stage: SESSIONS, registered })
    expect(failure).toBeNull()
    expect(notices.join()).toContain('allow ssm:DescribeInstanceInformation')
  })
})

test('what an earlier deploy left undone fails the next one, which does not wait for it', async () => {
  const { failure, slept } = await check({ waits: false, applied: [read('pending')] })
  expect(failure).not.toBeNull()
  expect(slept).toBe(0)
})

test.each([
  ['the file has none', { stage: aStage() }],
  ['the stack has none', { outputs: {} }],
])('no bastion is looked at where %s', async (_why, answers) => {
  expect(await check(answers)).toMatchObject({ failure: null, made: [] })
})

describe('a bastion that was gone when the plan was made', () => {
  test.each([SSH, SESSIONS])('is not asked for', async (stage) => {
    const seen: LiveFacts = { bastion: { kind: 'absent' } }
    expect(await check({ stage, seen })).toEqual({ failure: null, notices: [], slept: 0, made: [] })
  })

  test('is waited for as any other where nobody could look', async () => {
    const seen: LiveFacts = { bastion: denied('ec2:DescribeInstances') }
    const { failure } = await check({ stage: SESSIONS, seen, registered: [read(false)] })
    expect(failure).toMatch(/has not registered/)
  })
})
