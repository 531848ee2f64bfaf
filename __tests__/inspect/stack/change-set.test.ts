import { ChangeSetStatus } from '@aws-sdk/client-cloudformation'
import { describe, expect, test } from 'vitest'
import { prepareChangeSet, validationNotes } from '../../../src/inspect/stack/change-set.ts'
import { inStep } from '../../../src/inspect/stack/in-step.ts'
import type { ResourceChange } from '../../../src/facts/stack/change-set.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { ValidationResult } from '../../../src/facts/stack/validation.ts'
import type { ChangeSet, StackApi } from '../../../src/ports/stacks.ts'
import { INSTANCE, modified } from '../../builders/plan.ts'
import { aChangeSet, aClock, anAws, STACK_ID } from '../../builders/aws.ts'

const REQUEST = {
  stackName: 'shop-dev',
  name: 'tinystacks-1',
  type: 'UPDATE',
  body: '{}',
  tags: {},
} as const

function aws(
  contents: ChangeSet[],
  deletion: StackApi['discardChangeSet'] = () => Promise.resolve(),
  validation: Fact<readonly ValidationResult[]> = { kind: 'read', value: [] },
) {
  const left = [...contents]
  return anAws({
    stacks: {
      createChangeSet: () => Promise.resolve({ id: 'arn:changeSet', stackId: STACK_ID }),
      describeChangeSet: () => {
        const content = left.shift()
        return content ? Promise.resolve(content) : Promise.reject(new Error('described too often'))
      },
      discardChangeSet: deletion,
      validation: () => Promise.resolve(validation),
    },
  })
}

describe('prepareChangeSet', () => {
  test('waits until CloudFormation has worked it out, and leaves it to the caller', async () => {
    const api = aws([aChangeSet({ status: 'CREATE_IN_PROGRESS' }), aChangeSet()])
    const prepared = await prepareChangeSet(api.stacks, aClock(), REQUEST)
    expect(prepared?.handle.id).toBe('arn:changeSet')
    expect(api.made).not.toContain('discardChangeSet')
  })

  test('is looked at without a pause before, and with growing ones between', async () => {
    const clock = aClock()
    await prepareChangeSet(aws([aChangeSet()]).stacks, clock, REQUEST)
    expect(clock.slept).toEqual([])
    const busy = aChangeSet({ status: 'CREATE_IN_PROGRESS' })
    await prepareChangeSet(aws([busy, busy, aChangeSet()]).stacks, clock, REQUEST)
    expect(clock.slept).toEqual([250, 350])
  })

  test('is looked at once the first one that is made beside it is ready', async () => {
    const [clock, together] = [aClock(), inStep()]
    const busy = aChangeSet({ status: 'CREATE_IN_PROGRESS' })
    const [first, late, others] = [
      aws([busy, busy, aChangeSet()]),
      aws([busy, busy, aChangeSet()]),
      [1, 2, 3].map(() => aws([aChangeSet()])),
    ]
    const made = [first, late, ...others].map(async ({ stacks }) => {
      const prepared = await prepareChangeSet(stacks, clock, REQUEST, together)
      return prepared?.content.status
    })
    expect(await Promise.all(made)).toEqual(made.map(() => 'CREATE_COMPLETE'))
    const looks = [first, late, ...others].map(
      (api) => api.made.filter((call) => call === 'describeChangeSet').length,
    )
    expect(looks).toEqual([3, 3, 1, 1, 1])
    expect(clock.slept).toEqual([250, 350, 250])
  })

  test('is looked at all the same once the first one has failed, and when that one takes long', async () => {
    const together = inStep()
    const busy = Array.from({ length: 12 }, () => aChangeSet({ status: 'CREATE_IN_PROGRESS' }))
    const failing = aws([aChangeSet({ status: 'DELETE_COMPLETE' })])
    const [slow, next] = [aws([...busy, aChangeSet()]), aws([aChangeSet()])]
    const ends = await Promise.allSettled(
      [failing, next].map(({ stacks }) => prepareChangeSet(stacks, aClock(), REQUEST, together)),
    )
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    const clock = aClock()
    const waiting = prepareChangeSet(slow.stacks, clock, REQUEST, together)
    await prepareChangeSet(aws([aChangeSet()]).stacks, aClock(), REQUEST, together)
    expect(slow.made.filter((call) => call === 'describeChangeSet').length).toBeLessThan(12)
    await waiting
  })

  test.each([
    "The submitted information didn't contain changes. Submit different information to create a change set.",
    'No updates are to be performed.',
  ])('gives nothing, and deletes it, when it is empty: %s', async (statusReason) => {
    const api = aws([aChangeSet({ status: 'FAILED', statusReason })])
    expect(await prepareChangeSet(api.stacks, aClock(), REQUEST)).toBeNull()
    expect(api.made.at(-1)).toBe('discardChangeSet')
  })

  test("fails with CloudFormation's reason, and deletes it, when it is refused", async () => {
    const api = aws([aChangeSet({ status: 'FAILED', statusReason: 'Resource Foo is unknown' })])
    await expect(prepareChangeSet(api.stacks, aClock(), REQUEST)).rejects.toMatchObject({
      code: 'change-set-failed',
      exit: 1,
      message: expect.stringContaining('Resource Foo is unknown') as string,
    })
    expect(api.made.at(-1)).toBe('discardChangeSet')
  })

  describe('that its validation refuses', () => {
    const EARLY =
      'The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.'
    const found = (mode: 'fail' | 'warn', property: string | null): ValidationResult => ({
      mode,
      logicalId: 'Postgres',
      type: 'AWS::RDS::DBInstance',
      property,
      reason: `not allowed (${mode})`,
    })
    const refused = async (
      statusReason: string | null,
      validation: Fact<readonly ValidationResult[]>,
    ): Promise<string> => {
      const api = aws([aChangeSet({ status: 'FAILED', statusReason })], undefined, validation)
      const error: unknown = await prepareChangeSet(api.stacks, aClock(), REQUEST).catch(
        (thrown: unknown) => thrown,
      )
      // It is read before it is deleted.
      expect(api.made.slice(-2)).toEqual(['validation', 'discardChangeSet'])
      expect(error).toMatchObject({ code: 'change-set-failed', exit: 1 })
      return (error as Error).message
    }

    test.each([EARLY, null, 'The following hook(s) failed: [Acme::Guard::Hook]'])(
      'says what, by resource and property: %s',
      async (reason) => {
        const value = [found('fail', 'MultiAZ'), found('warn', null), found('fail', null)]
        expect(await refused(reason, { kind: 'read', value })).toBe(
          'CloudFormation refuses the change to shop-dev: Postgres (AWS::RDS::DBInstance), MultiAZ: not allowed (fail); Postgres (AWS::RDS::DBInstance): not allowed (fail)',
        )
      },
    )

    test('says that it could not be read, and sends nobody to an API', async () => {
      const message = await refused(EARLY, {
        kind: 'unread',
        action: 'cloudformation:DescribeEvents',
        why: 'AccessDenied',
      })
      expect(message).toBe(
        'CloudFormation refuses the change to shop-dev: The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]; what exactly it refuses could not be read (cloudformation:DescribeEvents AccessDenied)',
      )
    })

    test('says the reason alone where nothing was found', async () => {
      expect(await refused(EARLY, { kind: 'read', value: [] })).toMatch(/PropertyValidation]\.$/)
    })
  })

  test.each<[string, Partial<ResourceChange>, boolean]>([
    ['an addition', { action: 'Add', replacement: null }, true],
    ['a replacement', { action: 'Modify', replacement: 'True' }, true],
    ['a possible replacement', { action: 'Modify', replacement: 'Conditional' }, false],
    ['a change in place', { action: 'Modify', replacement: 'False' }, false],
    ['a removal', { action: 'Remove', replacement: null }, false],
    ['an action that nobody knows', { action: 'Reshape' as 'Add', replacement: null }, true],
  ])('warnings are asked for where they may be: %s', async (_what, given, asked) => {
    const content = aChangeSet({ changes: [{ ...modified('Postgres', INSTANCE, []), ...given }] })
    const value: readonly ValidationResult[] = [
      {
        mode: 'warn',
        logicalId: 'Vpc',
        type: 'AWS::EC2::VPC',
        property: null,
        reason: 'quota of 5 VPCs',
      },
    ]
    const api = aws([], undefined, { kind: 'read', value })
    const handle = { id: 'arn:changeSet', stackId: STACK_ID }
    const notes = await validationNotes(api.stacks, { handle, content })
    expect(api.made).toEqual(asked ? ['validation'] : [])
    expect(notes.map(({ code, message }) => `${code} ${message}`)).toEqual(
      asked
        ? ['validation-warning CloudFormation warns: VPC (AWS::EC2::VPC): quota of 5 VPCs']
        : [],
    )
  })

  test('warnings that could not be read are not verified', async () => {
    const unread = { kind: 'unread', action: 'cloudformation:DescribeEvents', why: 'AccessDenied' }
    const api = aws([], undefined, unread as Fact<never>)
    const content = aChangeSet({
      changes: [{ ...modified('Postgres', INSTANCE, []), action: 'Add' }],
    })
    const handle = { id: 'arn:changeSet', stackId: STACK_ID }
    expect(await validationNotes(api.stacks, { handle, content })).toMatchObject([
      { code: 'validation-unread', message: expect.stringContaining('not verified') as string },
    ])
  })

  test('deletes it when it cannot be described', async () => {
    const api = aws([])
    await expect(prepareChangeSet(api.stacks, aClock(), REQUEST)).rejects.toThrow(
      'described too often',
    )
    expect(api.made.at(-1)).toBe('discardChangeSet')
  })

  describe('with each status of the service model, and one that it does not have', () => {
    const LOST = { code: 'stack-changed', exit: 3 }
    const ENDS: Readonly<Record<ChangeSetStatus | 'REVIEW_PENDING', object | 'content' | 'waits'>> =
      {
        CREATE_COMPLETE: 'content',
        CREATE_PENDING: 'waits',
        CREATE_IN_PROGRESS: 'waits',
        FAILED: { code: 'change-set-failed', exit: 1 },
        DELETE_PENDING: LOST,
        DELETE_IN_PROGRESS: LOST,
        DELETE_COMPLETE: LOST,
        DELETE_FAILED: LOST,
        REVIEW_PENDING: {
          code: 'change-set-not-ready',
          exit: 1,
          message: expect.stringContaining('REVIEW_PENDING') as string,
        },
      }

    test('there are no others', () => {
      expect(Object.keys(ENDS).toSorted()).toEqual(
        [...Object.values(ChangeSetStatus), 'REVIEW_PENDING'].toSorted(),
      )
    })

    test.each(Object.entries(ENDS))('%s ends as it should', async (status, end) => {
      const api = aws([aChangeSet({ status }), aChangeSet()])
      const prepared = prepareChangeSet(api.stacks, aClock(), REQUEST)
      const polls = () => api.made.filter((call) => call === 'describeChangeSet').length
      if (typeof end === 'string') {
        expect((await prepared)?.content.status).toBe('CREATE_COMPLETE')
        expect(polls()).toBe(end === 'waits' ? 2 : 1)
        return
      }
      await expect(prepared).rejects.toMatchObject(end)
      expect(polls()).toBe(1)
      expect(api.made.at(-1)).toBe('discardChangeSet')
    })
  })

  test('says that somebody else has changed the stack when it was deleted by others', async () => {
    const api = aws([aChangeSet({ status: 'DELETE_COMPLETE' })])
    await expect(prepareChangeSet(api.stacks, aClock(), REQUEST)).rejects.toMatchObject({
      message: expect.stringMatching(/^somebody else has changed the stack shop-dev/) as string,
      hint: expect.stringContaining('run this again') as string,
    })
  })

  test('gives up after half an hour without a result, and deletes it', async () => {
    const waiting = Array.from({ length: 1000 }, () => aChangeSet({ status: 'CREATE_PENDING' }))
    const api = aws(waiting)
    const clock = aClock()
    await expect(prepareChangeSet(api.stacks, clock, REQUEST)).rejects.toMatchObject({
      code: 'change-set-not-ready',
      exit: 1,
      message: expect.stringContaining('half an hour') as string,
    })
    const minutes = clock.slept.reduce((sum, pause) => sum + pause, 0) / 60_000
    expect(minutes).toBeGreaterThan(25)
    expect(minutes).toBeLessThan(31)
    expect(api.made.at(-1)).toBe('discardChangeSet')
  })
})
