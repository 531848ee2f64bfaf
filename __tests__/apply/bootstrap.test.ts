import { expect, test } from 'vitest'
import { rolesStack, type RolesContext } from '../../src/apply/bootstrap.ts'

/** A stack that shows these statuses, one a look; then none. */
function contextOf(...statuses: readonly string[]) {
  const left = [...statuses]
  const slept: number[] = []
  const describe = async () => {
    const status = left.shift()
    return status === undefined ? null : { id: 'id', name: 'tinystacks-shop', status }
  }
  const context = {
    aws: { region: 'us-east-1', now: () => new Date(0), stacks: { describe } },
    clock: { now: () => new Date(0), sleep: async (pause: number) => void slept.push(pause) },
  } as unknown as RolesContext
  return { context, slept }
}

test('an operation of another run is waited for', async () => {
  const { context, slept } = contextOf(
    'CREATE_IN_PROGRESS',
    'CREATE_IN_PROGRESS',
    'CREATE_COMPLETE',
  )
  expect(await rolesStack(context, 'tinystacks-shop')).toMatchObject({ status: 'CREATE_COMPLETE' })
  expect(slept).toHaveLength(2)
})

test('a stack with nothing but a change set is none', async () => {
  expect(await rolesStack(contextOf('REVIEW_IN_PROGRESS').context, 'tinystacks-shop')).toBe(null)
  expect(await rolesStack(contextOf().context, 'tinystacks-shop')).toBe(null)
})

test.each([
  ['ROLLBACK_COMPLETE', 'delete it: aws cloudformation delete-stack'],
  ['UPDATE_ROLLBACK_FAILED', 'see its events'],
])('a stack in %s is not changed', async (status, hint) => {
  await expect(rolesStack(contextOf(status).context, 'tinystacks-shop')).rejects.toMatchObject({
    code: 'stack-not-settled',
    hint: expect.stringContaining(hint) as unknown,
  })
})
