import { waitUntilChangeSetCreateComplete } from '@aws-sdk/client-cloudformation'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { instance, startCloud, template, vpc, type TestCloud } from '../builders/cloud.ts'

let cloud: TestCloud
let count = 0
let stack = ''
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.sandbox.close())
beforeEach(() => {
  stack = `stack-${(count += 1)}`
})

async function deployed(TemplateBody: string, rest: object = {}): Promise<void> {
  await cloud.client.createStack({ StackName: stack, TemplateBody, ...rest })
  expect(await cloud.settled(stack)).toBe('CREATE_COMPLETE')
  cloud.done.length = 0
}

const planned = (TemplateBody: string, rest: object = {}): ReturnType<TestCloud['changeSet']> =>
  cloud.changeSet({ StackName: stack, ChangeSetName: `set-${(count += 1)}`, TemplateBody, ...rest })

describe('a change set', () => {
  it('CFN-33 for a new stack leaves it REVIEW_IN_PROGRESS, and creates it when executed', async () => {
    const input = { StackName: stack, ChangeSetName: 'first', ChangeSetType: 'CREATE' } as const
    await cloud.client.createChangeSet({ ...input, TemplateBody: template({ Net: vpc() }) })
    await waitUntilChangeSetCreateComplete(
      { client: cloud.client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 },
      { StackName: stack, ChangeSetName: 'first' },
    )
    expect(await cloud.settled(stack)).toBe('REVIEW_IN_PROGRESS')
    await expect(planned(template({ Net: vpc() }))).rejects.toThrow(
      'REVIEW_IN_PROGRESS state and can not be updated',
    )
    const set = await cloud.client.describeChangeSet({ StackName: stack, ChangeSetName: 'first' })
    expect(set.Changes).toEqual([
      {
        Type: 'Resource',
        ResourceChange: {
          Action: 'Add',
          LogicalResourceId: 'Net',
          ResourceType: 'AWS::EC2::VPC',
          Scope: [],
          Details: [],
        },
      },
    ])
    await cloud.client.executeChangeSet({ StackName: stack, ChangeSetName: 'first' })
    expect(await cloud.settled(stack)).toBe('CREATE_COMPLETE')
    const { Stacks } = await cloud.client.describeStacks({ StackName: stack })
    expect(Stacks![0]!.ChangeSetId).toBe(set.ChangeSetId)
    const executed = await cloud.client.describeChangeSet({ ChangeSetName: set.ChangeSetId! })
    expect(executed.ExecutionStatus).toBe('EXECUTE_COMPLETE')
  })

  it('CFN-33 UPDATE needs a stack, CREATE none', async () => {
    await expect(planned(template({ Net: vpc() }))).rejects.toThrow(
      `Stack [${stack}] does not exist`,
    )
    await deployed(template({ Net: vpc() }))
    await expect(planned(template({ Net: vpc() }), { ChangeSetType: 'CREATE' })).rejects.toThrow(
      'already exists',
    )
  })

  it('CFN-34 without changes fails with the words that clients look for', async () => {
    await deployed(template({ Net: vpc() }))
    expect(await planned(template({ Net: vpc() }))).toEqual({
      status: 'FAILED',
      reason:
        "The submitted information didn't contain changes. Submit different information to create a change set.",
      changes: [],
    })
  })

  it('CFN-17 fails on properties that are wrong, and DescribeEvents says which', async () => {
    await deployed(template({ Net: vpc() }))
    const ChangeSetName = 'invalid'
    const { status, reason } = await planned(
      template({ Net: vpc(), Bad: instance({ Klass: 'x', MultiAZ: 'often' }) }),
      {
        ChangeSetName,
      },
    )
    expect(status).toBe('FAILED')
    expect(reason).toBe(
      'The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.',
    )
    const { OperationEvents } = await cloud.client.describeEvents({
      ChangeSetName,
      StackName: stack,
    })
    const told = OperationEvents!.map(({ ValidationPath, ValidationStatusReason }) => [
      ValidationPath,
      ValidationStatusReason,
    ])
    expect(told).toEqual([
      ['/Resources/Bad/Properties', 'Unsupported property [Klass]'],
      ['/Resources/Bad/Properties/MultiAZ', 'expected type: Boolean, found: String'],
    ])
  })

  it('CFN-60 warns of what no quota has room for, and is ready all the same', async () => {
    await deployed(template({ Net: vpc() }))
    const ChangeSetName = 'many'
    const addresses = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `Address${index + 1}`,
        { Type: 'AWS::EC2::EIP', Properties: {} },
      ]),
    )
    const { status } = await planned(template({ Net: vpc(), ...addresses }), { ChangeSetName })
    expect(status).toBe('CREATE_COMPLETE')
    const { OperationEvents } = await cloud.client.describeEvents({
      ChangeSetName,
      StackName: stack,
    })
    expect(
      OperationEvents!.map((event) => [event.LogicalResourceId, event.ValidationFailureMode]),
    ).toEqual([['Address6', 'WARN']])
  })

  it('CFN-35 executing one deletes the others of the stack', async () => {
    await deployed(template({ Net: vpc() }))
    await planned(template({ Net: vpc({ EnableDnsSupport: true }) }), { ChangeSetName: 'one' })
    await planned(template({ Net: vpc({ EnableDnsHostnames: true }) }), { ChangeSetName: 'two' })
    await cloud.client.executeChangeSet({ StackName: stack, ChangeSetName: 'one' })
    await cloud.settled(stack)
    await expect(
      cloud.client.describeChangeSet({ StackName: stack, ChangeSetName: 'two' }),
    ).rejects.toMatchObject({
      name: 'ChangeSetNotFoundException',
      message: 'ChangeSet [two] does not exist',
    })
    const { Summaries } = await cloud.client.listChangeSets({ StackName: stack })
    expect(Summaries!.map(({ ChangeSetName }) => ChangeSetName)).toEqual(['one'])
  })

  it('CFN-35 an update beside it makes it obsolete, and it cannot be executed', async () => {
    await deployed(template({ Net: vpc() }))
    await planned(template({ Net: vpc({ EnableDnsSupport: true }) }), { ChangeSetName: 'late' })
    await cloud.client.updateStack({
      StackName: stack,
      TemplateBody: template({ Net: vpc(), B: vpc() }),
    })
    await cloud.settled(stack)
    const { ExecutionStatus } = await cloud.client.describeChangeSet({
      StackName: stack,
      ChangeSetName: 'late',
    })
    expect(ExecutionStatus).toBe('OBSOLETE')
    await expect(
      cloud.client.executeChangeSet({ StackName: stack, ChangeSetName: 'late' }),
    ).rejects.toMatchObject({ name: 'InvalidChangeSetStatusException' })
  })

  it('CFN-31 ClientToken makes one change set, ClientRequestToken one execution', async () => {
    await deployed(template({ Net: vpc() }))
    const input = {
      StackName: stack,
      ChangeSetName: 'once',
      ClientToken: 'token',
      TemplateBody: template({ Net: vpc({ EnableDnsSupport: true }) }),
    }
    const first = await cloud.changeSet(input)
    const again = await cloud.client.createChangeSet(input)
    expect(first.status).toBe('CREATE_COMPLETE')
    await expect(
      cloud.client.createChangeSet({ ...input, ClientToken: 'other' }),
    ).rejects.toMatchObject({
      name: 'AlreadyExistsException',
    })
    for (let time = 0; time < 2; time += 1) {
      await cloud.client.executeChangeSet({ ChangeSetName: again.Id!, ClientRequestToken: 'run' })
    }
    await cloud.settled(stack)
    expect(cloud.done).toEqual(['update Net'])
  })

  it('CFN-35 is gone once deleted; deleting it again does nothing', async () => {
    await deployed(template({ Net: vpc() }))
    await planned(template({ Net: vpc({ EnableDnsSupport: true }) }), { ChangeSetName: 'short' })
    const named = { StackName: stack, ChangeSetName: 'short' }
    await cloud.client.deleteChangeSet(named)
    await cloud.client.deleteChangeSet(named)
    await expect(cloud.client.describeChangeSet(named)).rejects.toThrow(
      'ChangeSet [short] does not exist',
    )
  })

  it('CFN-69 gives its name to the next one once it is executed, and is found by its ARN', async () => {
    await deployed(template({ Net: vpc() }))
    const named = { StackName: stack, ChangeSetName: 'again' }
    const make = async (on: object): Promise<string> => {
      await planned(template({ Net: vpc(on) }), named)
      return (await cloud.client.describeChangeSet(named)).ChangeSetId!
    }
    const one = await make({ EnableDnsSupport: true })
    await expect(make({ EnableDnsHostnames: true })).rejects.toMatchObject({
      name: 'AlreadyExistsException',
    })
    await cloud.client.executeChangeSet(named)
    await cloud.settled(stack)
    const two = await make({ EnableDnsHostnames: true })
    expect(two).not.toBe(one)
    const executed = await cloud.client.describeChangeSet({ ChangeSetName: one })
    expect(executed.ExecutionStatus).toBe('EXECUTE_COMPLETE')
    await cloud.client.executeChangeSet(named)
    await cloud.settled(stack)
    expect(cloud.done).toEqual(['update Net', 'update Net'])
  })

  it('CFN-69 gives its name away where its execution failed, too', async () => {
    await deployed(template({ Net: vpc() }))
    cloud.refused.add('create Other')
    const named = { StackName: stack, ChangeSetName: 'refused' }
    await planned(template({ Net: vpc(), Other: vpc() }), named)
    await cloud.client.executeChangeSet(named)
    expect(await cloud.settled(stack)).toBe('UPDATE_ROLLBACK_COMPLETE')
    cloud.refused.clear()
    const { status } = await planned(template({ Net: vpc(), Other: vpc() }), named)
    expect(status).toBe('CREATE_COMPLETE')
  })

  it('CFN-41 is described in pages', async () => {
    const many = Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`V${index}`, vpc()]))
    const { Id } = await cloud.client.createChangeSet({
      StackName: stack,
      ChangeSetName: 'many',
      ChangeSetType: 'CREATE',
      TemplateBody: template(many),
    })
    await waitUntilChangeSetCreateComplete(
      { client: cloud.client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 },
      { ChangeSetName: Id!, StackName: stack },
    )
    const first = await cloud.client.describeChangeSet({ ChangeSetName: Id! })
    const second = await cloud.client.describeChangeSet({
      ChangeSetName: Id!,
      NextToken: first.NextToken,
    })
    expect([first.Changes!.length, second.Changes!.length, second.NextToken]).toEqual([
      100,
      30,
      undefined,
    ])
  })
})
