/** With which calls the service role goes to CloudFormation. */
import { expect, test } from 'vitest'
import type { Clients } from '../../../src/aws/clients.ts'
import { stackApi } from '../../../src/aws/stacks/stacks.ts'

const ROLE = 'arn:aws:iam::123456789012:role/shop-cloudformation'

/** What each call sends, by its name. */
async function sent(role: string | null): Promise<Readonly<Record<string, unknown>>> {
  const inputs: Record<string, unknown> = {}
  const cloudformation = {
    send: (command: { readonly input: { readonly RoleARN?: string } }) => {
      inputs[command.constructor.name.replace(/Command$/, '')] = command.input.RoleARN
      return Promise.resolve({ Id: 'id', StackId: 'stack' })
    },
  }
  const api = stackApi({ region: 'us-east-1', cloudformation } as unknown as Clients, role)
  const changeSet = await api.createChangeSet({
    ...{ name: 'tinystacks-1', stackName: 'shop', type: 'UPDATE', body: '{}', tags: {} },
  })
  await api.executeChangeSet(changeSet, '1')
  await api.continueRollback('shop', '2')
  await api.rollBack('shop', '3')
  await api.deleteStack('shop', '4')
  await api.deleteChangeSet(changeSet)
  return inputs
}

test('the role goes with all that changes a stack by itself', async () => {
  expect(await sent(ROLE)).toEqual({
    CreateChangeSet: ROLE,
    // It takes none (API, ExecuteChangeSet): the change set has it.
    ExecuteChangeSet: undefined,
    ContinueUpdateRollback: ROLE,
    RollbackStack: ROLE,
    DeleteStack: ROLE,
    DeleteChangeSet: undefined,
  })
})

test('where none is named none is sent, so that a stack keeps its own', async () => {
  expect(Object.values(await sent(null)).filter((role) => role !== undefined)).toEqual([])
})
