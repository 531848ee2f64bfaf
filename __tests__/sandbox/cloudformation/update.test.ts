import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { group, instance, startCloud, template, vpc, type TestCloud } from '../builders/cloud.ts'

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
  cloud.refused.clear()
  await cloud.client.createStack({ StackName: stack, TemplateBody, ...rest })
  expect(await cloud.settled(stack)).toBe('CREATE_COMPLETE')
  cloud.done.length = 0
}

async function update(TemplateBody: string, rest: object = {}): Promise<string> {
  await cloud.client.updateStack({ StackName: stack, TemplateBody, ...rest })
  return cloud.settled(stack)
}

describe('updating a stack', () => {
  it('CFN-23 changes in place what the specification changes in place', async () => {
    await deployed(template({ Db: instance() }))
    expect(await update(template({ Db: instance({ DBInstanceClass: 'db.m7g.large' }) }))).toBe(
      'UPDATE_COMPLETE',
    )
    expect(cloud.done).toEqual(['update Db'])
    expect(await cloud.events(stack)).toContain(`${stack} UPDATE_COMPLETE_CLEANUP_IN_PROGRESS`)
  })

  it('CFN-23 replaces where it must: the new one first, the old one in the cleanup', async () => {
    await deployed(template({ Db: instance({ DBName: 'a' }, { UpdateReplacePolicy: 'Snapshot' }) }))
    await update(template({ Db: instance({ DBName: 'b' }, { UpdateReplacePolicy: 'Snapshot' }) }))
    expect(cloud.done).toEqual(['create Db', 'snapshot Db', 'remove Db'])
  })

  it('CFN-23 removes in the cleanup what the template left out, by its DeletionPolicy', async () => {
    await deployed(
      template({
        Net: vpc(),
        Old: vpc(),
        Kept: vpc({}, { DeletionPolicy: 'Retain' }),
        Db: instance(),
      }),
    )
    await update(template({ Net: vpc() }))
    expect([...cloud.done].sort()).toEqual(['remove Db', 'remove Old', 'snapshot Db'])
    const { StackResourceSummaries } = await cloud.client.listStackResources({ StackName: stack })
    expect(StackResourceSummaries!.map(({ LogicalResourceId }) => LogicalResourceId)).toEqual([
      'Net',
    ])
  })

  it('CFN-28 a DBInstance is snapshot by default when deleted, and not when replaced', async () => {
    await deployed(template({ Db: instance({ DBName: 'a' }) }))
    await update(template({ Db: instance({ DBName: 'b' }) }))
    expect(cloud.done).toEqual(['create Db', 'remove Db'])
    await cloud.client.deleteStack({ StackName: stack })
    await cloud.deleted(stack)
    expect(cloud.done.slice(2)).toEqual(['snapshot Db', 'remove Db'])
  })

  it.each([
    ['the engine', { Engine: 'mysql' }, 'create Db'],
    ['more zones', { MultiAZ: true }, 'update Db'],
    ['backups', { BackupRetentionPeriod: 7 }, 'update Db'],
    ['a source given', { SourceDBInstanceIdentifier: 'other' }, 'create Db'],
  ])('CFN-24 the handler decides about %s', async (_what, change, expected) => {
    await deployed(template({ Db: instance() }))
    await update(template({ Db: instance(change) }))
    expect(cloud.done[0]).toBe(expected)
  })

  it('CFN-48 an instance gets a no-change update after the group that it refers to', async () => {
    const parameters = (max: string): object => ({
      Type: 'AWS::RDS::DBParameterGroup',
      Properties: {
        Family: 'postgres17',
        Description: 'own',
        Parameters: { max_connections: max },
      },
    })
    const stackOf = (max: string, own: object = {}): string =>
      template({
        Group: parameters(max),
        Db: instance({ DBParameterGroupName: { Ref: 'Group' }, ...own }),
        Other: instance(),
      })
    await deployed(stackOf('100'))
    expect(await update(stackOf('200'))).toBe('UPDATE_COMPLETE')
    expect(cloud.done).toEqual(['update Group', 'settle Db'])
    expect(await cloud.events(stack)).toEqual(
      expect.arrayContaining(['Db UPDATE_IN_PROGRESS', 'Db UPDATE_COMPLETE']),
    )
    cloud.done.length = 0
    await update(stackOf('300', { DBInstanceClass: 'db.m7g.large' }))
    expect(cloud.done).toEqual(['update Group', 'update Db'])
    cloud.done.length = 0
    cloud.refused.add('settle Db')
    expect(await update(stackOf('400', { DBInstanceClass: 'db.m7g.large' }))).toBe(
      'UPDATE_ROLLBACK_COMPLETE',
    )
  })

  it('CFN-24 taking the source away promotes in place', async () => {
    await deployed(template({ Db: instance({ SourceDBInstanceIdentifier: 'other' }) }))
    await update(template({ Db: instance() }))
    expect(cloud.done).toEqual(['update Db'])
  })

  it('CFN-25 a resource with a name of its own cannot be replaced under that name', async () => {
    await deployed(template({ Db: instance({ DBInstanceIdentifier: 'mine', DBName: 'a' }) }))
    expect(
      await update(template({ Db: instance({ DBInstanceIdentifier: 'mine', DBName: 'b' }) })),
    ).toBe('UPDATE_ROLLBACK_COMPLETE')
    const reasons = (await cloud.rawEvents(stack)).map(
      ({ ResourceStatusReason }) => ResourceStatusReason,
    )
    expect(reasons).toContain(
      'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename mine and update the stack again.',
    )
  })

  it('CFN-26 undoes a failed update: changed ones changed back, new ones removed', async () => {
    const before = template({ Net: vpc(), Sg: group({ VpcId: { Ref: 'Net' } }) })
    await deployed(before)
    cloud.refused.add('create Bad')
    const after = template({
      Net: vpc({ EnableDnsSupport: true }),
      New: vpc(),
      Bad: vpc({}, { DependsOn: ['Net', 'New'] }),
    })
    expect(await update(after, { Tags: [{ Key: 'a', Value: 'b' }] })).toBe(
      'UPDATE_ROLLBACK_COMPLETE',
    )
    expect([...cloud.done].sort()).toEqual([
      'create Bad',
      'create New',
      'remove New',
      'update Net',
      'update Net',
    ])
    expect(cloud.seen.get('Net')).toEqual({ CidrBlock: '10.0.0.0/16' })
    const { Stacks } = await cloud.client.describeStacks({ StackName: stack })
    expect(Stacks![0]!.Tags).toEqual([])
    const { TemplateBody } = await cloud.client.getTemplate({ StackName: stack })
    expect(TemplateBody).toBe(before)
    const events = await cloud.events(stack)
    expect(events.filter((event) => event.startsWith(stack)).slice(-4)).toEqual([
      `${stack} UPDATE_IN_PROGRESS`,
      `${stack} UPDATE_ROLLBACK_IN_PROGRESS`,
      `${stack} UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS`,
      `${stack} UPDATE_ROLLBACK_COMPLETE`,
    ])
  })

  it('CFN-26 keeps the old resource when its replacement fails', async () => {
    await deployed(template({ Db: instance({ DBName: 'a' }) }))
    const id = async (): Promise<string | undefined> =>
      (await cloud.client.describeStackResource({ StackName: stack, LogicalResourceId: 'Db' }))
        .StackResourceDetail!.PhysicalResourceId
    const old = await id()
    cloud.refused.add('create Db')
    expect(await update(template({ Db: instance({ DBName: 'b' }) }))).toBe(
      'UPDATE_ROLLBACK_COMPLETE',
    )
    expect(await id()).toBe(old)
    expect(cloud.done).toEqual(['create Db'])
  })

  it('CFN-26 a rollback that fails waits for ContinueUpdateRollback', async () => {
    await deployed(template({ Net: vpc() }))
    cloud.refused.add('update Net')
    expect(await update(template({ Net: vpc({ EnableDnsSupport: true }) }))).toBe(
      'UPDATE_ROLLBACK_FAILED',
    )
    await cloud.client.continueUpdateRollback({ StackName: stack })
    expect(await cloud.settled(stack)).toBe('UPDATE_ROLLBACK_FAILED')
    cloud.refused.clear()
    await cloud.client.continueUpdateRollback({ StackName: stack })
    expect(await cloud.settled(stack)).toBe('UPDATE_ROLLBACK_COMPLETE')
  })

  it('CFN-64 a rollback goes on without what is left out of it, if that failed', async () => {
    await deployed(template({ Net: vpc(), Other: vpc() }))
    cloud.refused.add('update Net')
    const after = template({ Net: vpc({ EnableDnsSupport: true }), Other: vpc() })
    expect(await update(after)).toBe('UPDATE_ROLLBACK_FAILED')
    const without = (id: string) =>
      cloud.client.continueUpdateRollback({ StackName: stack, ResourcesToSkip: [id] })
    await expect(without('Other')).rejects.toThrow(/not in UPDATE_FAILED state: \[Other\]/)
    cloud.done.length = 0
    await without('Net')
    expect(await cloud.settled(stack)).toBe('UPDATE_ROLLBACK_COMPLETE')
    expect(cloud.done).toEqual([])
    const { StackResourceDetail } = await cloud.client.describeStackResource({
      StackName: stack,
      LogicalResourceId: 'Net',
    })
    expect(StackResourceDetail).toMatchObject({ ResourceStatus: 'UPDATE_COMPLETE' })
    cloud.refused.clear()
    expect(await update(after)).toBe('UPDATE_COMPLETE')
    expect(cloud.done).toEqual(['update Net'])
  })

  it('CFN-27 a removal that is refused is tried three times, dropped, and the update completes', async () => {
    await deployed(template({ Net: vpc(), Db: instance({}, { DeletionPolicy: 'Delete' }) }))
    cloud.refused.add('remove Db')
    expect(await update(template({ Net: vpc() }))).toBe('UPDATE_COMPLETE')
    expect(cloud.done.filter((one) => one === 'remove Db')).toHaveLength(3)
    expect((await cloud.events(stack)).filter((one) => one === 'Db DELETE_FAILED')).toHaveLength(3)
    const { StackResourceSummaries } = await cloud.client.listStackResources({ StackName: stack })
    expect(StackResourceSummaries).toHaveLength(1)
  })

  it('CFN-34 an update without changes is refused', async () => {
    const body = template({ Net: vpc(), Db: instance({ AllocatedStorage: 20 }) })
    await deployed(body, { Tags: [{ Key: 'a', Value: 'b' }] })
    await expect(update(body)).rejects.toThrow('No updates are to be performed.')
    // CloudFormation compares values as text.
    await expect(
      update(template({ Net: vpc(), Db: instance({ AllocatedStorage: '20' }) })),
    ).rejects.toThrow('No updates are to be performed.')
  })

  it('CFN-34 outputs alone are a change', async () => {
    await deployed(template({ Net: vpc() }))
    expect(await update(template({ Net: vpc() }, { Outputs: { A: { Value: 'x' } } }))).toBe(
      'UPDATE_COMPLETE',
    )
    expect(cloud.done).toEqual([])
  })

  it('CFN-38 changed stack tags reach the resources that take tags, a key pair not', async () => {
    const body = template({
      Net: vpc(),
      Key: { Type: 'AWS::EC2::KeyPair', Properties: { KeyName: 'k' } },
    })
    await deployed(body)
    await update(body, { Tags: [{ Key: 'a', Value: 'b' }] })
    expect(cloud.done).toEqual(['update Net'])
    expect(cloud.tags.get('Net')).toMatchObject({ a: 'b' })
  })

  it('CFN-43 the type of a resource cannot change', async () => {
    await deployed(template({ A: vpc() }))
    await expect(update(template({ A: group() }))).rejects.toThrow(
      'Update of resource type is not permitted. The new template modifies resource type of the following resources: [A]',
    )
  })

  it('CFN-21 with DisableRollback a failed update stays, and RollbackStack undoes it', async () => {
    await deployed(template({ Net: vpc() }))
    cloud.refused.add('create Bad')
    const after = template({ Net: vpc(), Bad: vpc() })
    expect(await update(after, { DisableRollback: true })).toBe('UPDATE_FAILED')
    await cloud.client.rollbackStack({ StackName: stack })
    expect(await cloud.settled(stack)).toBe('UPDATE_ROLLBACK_COMPLETE')
  })
})

describe('deleting a stack', () => {
  it('CFN-29 removes dependents first; what fails leaves DELETE_FAILED, and can be retained', async () => {
    await deployed(
      template({
        Base: vpc(),
        Net: vpc({}, { DependsOn: 'Base' }),
        Sg: group({ VpcId: { Ref: 'Net' } }),
      }),
    )
    cloud.refused.add('remove Sg')
    await cloud.client.deleteStack({ StackName: stack })
    expect(await cloud.settled(stack)).toBe('DELETE_FAILED')
    expect(cloud.done).toEqual(['remove Sg'])
    const { Stacks } = await cloud.client.describeStacks({ StackName: stack })
    expect(Stacks![0]!.StackStatusReason).toBe('The following resource(s) failed to delete: [Sg]. ')
    await cloud.client.deleteStack({ StackName: stack, RetainResources: ['Sg'] })
    await cloud.deleted(stack)
    expect(cloud.done).toEqual(['remove Sg', 'remove Net', 'remove Base'])
  })

  it('CFN-30 a protected stack is not deleted', async () => {
    await deployed(template({ Net: vpc() }), { EnableTerminationProtection: true })
    await expect(cloud.client.deleteStack({ StackName: stack })).rejects.toThrow(
      `Stack [${stack}] cannot be deleted while TerminationProtection is enabled`,
    )
    await cloud.client.updateTerminationProtection({
      StackName: stack,
      EnableTerminationProtection: false,
    })
    await cloud.client.deleteStack({ StackName: stack })
    await cloud.deleted(stack)
  })

  it('CFN-40 a deleted stack is found by its id alone, and its name is free', async () => {
    await deployed(template({ Net: vpc() }))
    const { Stacks } = await cloud.client.describeStacks({ StackName: stack })
    const id = Stacks![0]!.StackId!
    await cloud.client.deleteStack({ StackName: stack })
    await cloud.deleted(stack)
    await expect(cloud.client.describeStacks({ StackName: stack })).rejects.toMatchObject({
      name: 'ValidationError',
      message: `Stack with id ${stack} does not exist`,
    })
    expect((await cloud.client.describeStacks({ StackName: id })).Stacks![0]!.StackStatus).toBe(
      'DELETE_COMPLETE',
    )
    expect((await cloud.events(id)).at(-1)).toBe(`${stack} DELETE_COMPLETE`)
    await deployed(template({ Net: vpc() }))
  })

  it('CFN-40 deleting a stack that is not there does nothing', async () => {
    await expect(cloud.client.deleteStack({ StackName: 'never-was' })).resolves.toBeDefined()
  })
})
