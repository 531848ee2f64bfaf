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
  cloud.done.length = 0
  cloud.refused.clear()
})

const create = (TemplateBody: string, rest: object = {}): Promise<unknown> =>
  cloud.client.createStack({ StackName: stack, TemplateBody, ...rest })

describe('creating a stack', () => {
  it('CFN-18 makes resources in the order of their references and DependsOn', async () => {
    await create(
      template({
        Last: vpc({}, { DependsOn: 'Middle' }),
        Middle: group({ VpcId: { 'Fn::Sub': '${First}' } }),
        First: vpc(),
      }),
    )
    expect(await cloud.settled(stack)).toBe('CREATE_COMPLETE')
    expect(cloud.done).toEqual(['create First', 'create Middle', 'create Last'])
  })

  it('CFN-18 makes what does not depend on each other at the same time', async () => {
    await create(template({ A: vpc(), B: vpc() }))
    await cloud.settled(stack)
    const events = await cloud.events(stack)
    expect(events.indexOf('B CREATE_IN_PROGRESS')).toBeLessThan(events.indexOf('A CREATE_COMPLETE'))
  })

  it('CFN-19 tells each step as an event, newest first, with the physical id once there is one', async () => {
    await create(template({ Net: vpc() }), { ClientRequestToken: 'token-1' })
    await cloud.settled(stack)
    const { StackEvents } = await cloud.client.describeStackEvents({ StackName: stack })
    expect(StackEvents![0]).toMatchObject({
      ResourceStatus: 'CREATE_COMPLETE',
      LogicalResourceId: stack,
    })
    const told = StackEvents!
      .reverse()
      .map((event) => [event.LogicalResourceId, event.ResourceStatus, event.ResourceStatusReason])
    expect(told).toEqual([
      [stack, 'CREATE_IN_PROGRESS', 'User Initiated'],
      ['Net', 'CREATE_IN_PROGRESS', undefined],
      ['Net', 'CREATE_IN_PROGRESS', 'Resource creation Initiated'],
      ['Net', 'CREATE_COMPLETE', undefined],
      [stack, 'CREATE_COMPLETE', undefined],
    ])
    expect(StackEvents!.every(({ ClientRequestToken }) => ClientRequestToken === 'token-1')).toBe(
      true,
    )
    expect(StackEvents!.at(-2)!.PhysicalResourceId).toMatch(/^Net-/)
  })

  it('CFN-20 rolls back what it made when a resource fails, dependents first', async () => {
    cloud.refused.add('create Bad')
    await create(
      template({
        Net: vpc(),
        Sg: group({ VpcId: { Ref: 'Net' } }),
        Bad: vpc({}, { DependsOn: 'Sg' }),
      }),
    )
    expect(await cloud.settled(stack)).toBe('ROLLBACK_COMPLETE')
    expect(cloud.done).toEqual(['create Net', 'create Sg', 'create Bad', 'remove Sg', 'remove Net'])
    const events = await cloud.rawEvents(stack)
    const failure = events.find(({ ResourceStatus }) => ResourceStatus === 'CREATE_FAILED')
    expect(failure?.ResourceStatusReason).toMatch(
      /^Resource handler returned message: "create of Bad is refused" \(RequestToken: .*, HandlerErrorCode: InvalidRequest\)$/,
    )
    const rollback = events.find(({ ResourceStatus }) => ResourceStatus === 'ROLLBACK_IN_PROGRESS')
    expect(rollback?.ResourceStatusReason).toBe(
      'The following resource(s) failed to create: [Bad]. Rollback requested by user.',
    )
  })

  it('CFN-20 a resource that was under way when another failed is cancelled, and removed', async () => {
    cloud.refused.add('create Bad')
    await create(template({ Bad: vpc(), Other: vpc() }))
    expect(await cloud.settled(stack)).toBe('ROLLBACK_COMPLETE')
    const reasons = (await cloud.rawEvents(stack)).map(
      ({ ResourceStatusReason }) => ResourceStatusReason,
    )
    expect(reasons).toContain('Resource creation cancelled')
    expect(cloud.done).toContain('remove Other')
  })

  it('CFN-21 OnFailure DO_NOTHING leaves what was made; RollbackStack removes it', async () => {
    cloud.refused.add('create Bad')
    await create(template({ Net: vpc(), Bad: vpc({}, { DependsOn: 'Net' }) }), {
      OnFailure: 'DO_NOTHING',
    })
    expect(await cloud.settled(stack)).toBe('CREATE_FAILED')
    expect(cloud.done).not.toContain('remove Net')
    await cloud.client.rollbackStack({ StackName: stack })
    expect(await cloud.settled(stack)).toBe('ROLLBACK_COMPLETE')
    expect(cloud.done).toContain('remove Net')
  })

  it('CFN-21 OnFailure DELETE leaves no stack', async () => {
    cloud.refused.add('create Bad')
    await create(template({ Bad: vpc() }), { OnFailure: 'DELETE' })
    await cloud.deleted(stack)
    await expect(cloud.client.describeStacks({ StackName: stack })).rejects.toThrow(
      'does not exist',
    )
  })

  it('CFN-22 Retain outlives the rollback of the first create, RetainExceptOnCreate does not', async () => {
    cloud.refused.add('create Bad')
    await create(
      template({
        Kept: vpc({}, { DeletionPolicy: 'Retain' }),
        Gone: vpc({}, { DeletionPolicy: 'RetainExceptOnCreate' }),
        Bad: vpc({}, { DependsOn: ['Kept', 'Gone'] }),
      }),
    )
    expect(await cloud.settled(stack)).toBe('ROLLBACK_COMPLETE')
    expect(cloud.done).toContain('remove Gone')
    expect(cloud.done).not.toContain('remove Kept')
    expect(await cloud.events(stack)).toContain('Kept DELETE_SKIPPED')
  })

  it('CFN-62 with RetainExceptOnCreate the rollback deletes what Retain would keep', async () => {
    cloud.refused.add('create Bad')
    const body = template({
      Kept: vpc({}, { DeletionPolicy: 'Retain' }),
      Bad: vpc({}, { DependsOn: ['Kept'] }),
    })
    await create(body, { RetainExceptOnCreate: true })
    expect(await cloud.settled(stack)).toBe('ROLLBACK_COMPLETE')
    expect(cloud.done).toContain('remove Kept')
  })

  it('CFN-63 a resource fails whose type is not to be made now', async () => {
    cloud.sandbox.switches.failsToCreate = 'AWS::EC2::VPC'
    await create(template({ Net: vpc() }))
    expect(await cloud.settled(stack)).toBe('ROLLBACK_COMPLETE')
    cloud.sandbox.switches.failsToCreate = ''
    expect(cloud.done).not.toContain('create Net')
  })

  it('CFN-32 a stack in ROLLBACK_COMPLETE can only be deleted', async () => {
    cloud.refused.add('create Bad')
    await create(template({ Bad: vpc() }))
    await cloud.settled(stack)
    await expect(
      cloud.client.updateStack({ StackName: stack, TemplateBody: template({ Bad: vpc() }) }),
    ).rejects.toThrow(/is in ROLLBACK_COMPLETE state and can not be updated/)
    await cloud.client.deleteStack({ StackName: stack })
    await cloud.deleted(stack)
  })

  it('CFN-5 a type that AWS has and the sandbox has not fails saying so', async () => {
    await create(template({ Queue: { Type: 'AWS::SQS::Queue' } }))
    expect(await cloud.settled(stack)).toBe('ROLLBACK_COMPLETE')
    const reasons = (await cloud.rawEvents(stack)).map(
      ({ ResourceStatusReason }) => ResourceStatusReason,
    )
    expect(reasons).toContain('The sandbox does not simulate the resource type AWS::SQS::Queue.')
  })

  it('CFN-17 refuses properties that the type does not have, lacks or has in another type', async () => {
    await create(
      template({
        Bad: { Type: 'AWS::EC2::SecurityGroup', Properties: { Descriptoin: 'x' } },
        Worse: instance({ MaxAllocatedStorage: 'plenty', Tags: 'none' }),
      }),
    )
    expect(await cloud.settled(stack)).toBe('ROLLBACK_COMPLETE')
    const reasons = (await cloud.rawEvents(stack)).map(
      ({ ResourceStatusReason }) => ResourceStatusReason,
    )
    expect(reasons).toContain(
      'Properties validation failed for resource Bad with message:\n#: required key [GroupDescription] not found\n#: extraneous key [Descriptoin] is not permitted',
    )
    expect(reasons).toContain(
      'Properties validation failed for resource Worse with message:\n#/MaxAllocatedStorage: expected type: Integer, found: String\n#/Tags: expected type: JSONArray, found: String',
    )
    expect(cloud.done).toEqual([])
  })

  it('CFN-50 a key pair and a replication group get no tags of CloudFormation', async () => {
    const body = template({
      Key: { Type: 'AWS::EC2::KeyPair', Properties: { KeyName: 'bastion' } },
      Redis: {
        Type: 'AWS::ElastiCache::ReplicationGroup',
        Properties: { ReplicationGroupDescription: 'sessions' },
      },
    })
    await create(body, { Tags: [{ Key: 'team', Value: 'shop' }] })
    expect(await cloud.settled(stack)).toBe('CREATE_COMPLETE')
    for (const id of ['Key', 'Redis']) expect(cloud.tags.get(id)).toEqual({ team: 'shop' })
  })

  it('CFN-38 resources get the tags of the stack and those of CloudFormation', async () => {
    await create(template({ Net: vpc() }), { Tags: [{ Key: 'team', Value: 'a & <b>' }] })
    await cloud.settled(stack)
    expect(cloud.tags.get('Net')).toMatchObject({
      team: 'a & <b>',
      'aws:cloudformation:stack-name': stack,
      'aws:cloudformation:logical-id': 'Net',
    })
    expect(cloud.tags.get('Net')!['aws:cloudformation:stack-id']).toMatch(
      /^arn:aws:cloudformation:us-east-1:/,
    )
  })

  it('CFN-31 the same ClientRequestToken makes one stack; another one of that name is refused', async () => {
    await create(template({ Net: vpc() }), { ClientRequestToken: 'once' })
    await create(template({ Net: vpc() }), { ClientRequestToken: 'once' })
    await cloud.settled(stack)
    expect(cloud.done).toEqual(['create Net'])
    await expect(create(template({ Net: vpc() }))).rejects.toMatchObject({
      name: 'AlreadyExistsException',
      message: `Stack [${stack}] already exists`,
    })
  })

  it('CFN-16 refuses names and bodies that AWS refuses', async () => {
    const body = template({ Net: vpc() })
    const named = (StackName: string): Promise<unknown> =>
      cloud.client.createStack({ StackName, TemplateBody: body })
    await expect(named('1x')).rejects.toThrow(
      /regular expression pattern: \[a-zA-Z\]\[-a-zA-Z0-9\]\*/,
    )
    await expect(named('a'.repeat(129))).rejects.toThrow(/length less than or equal to 128/)
    const long = template({ Net: vpc() }, { Description: 'x'.repeat(51_200) })
    await expect(create(long)).rejects.toThrow(/length less than or equal to 51200/)
  })

  it('CFN-15 wants IAM resources acknowledged', async () => {
    const role = (properties: object): string =>
      template({
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: {}, ...properties },
        },
      })
    await expect(create(role({}))).rejects.toMatchObject({
      name: 'InsufficientCapabilitiesException',
      message: 'Requires capabilities : [CAPABILITY_IAM]',
    })
    await expect(
      create(role({ RoleName: 'x' }), { Capabilities: ['CAPABILITY_IAM'] }),
    ).rejects.toThrow('Requires capabilities : [CAPABILITY_NAMED_IAM]')
    await create(role({}), { Capabilities: ['CAPABILITY_NAMED_IAM'] })
    expect(await cloud.settled(stack)).toBe('CREATE_COMPLETE')
  })

  it('CFN-39 outputs are evaluated, and an export name belongs to one stack', async () => {
    const outputs = {
      Outputs: { Id: { Value: { Ref: 'Net' }, Description: 'd', Export: { Name: 'net' } } },
    }
    await create(template({ Net: vpc() }, outputs))
    await cloud.settled(stack)
    const { Stacks } = await cloud.client.describeStacks({ StackName: stack })
    expect(Stacks![0]!.Outputs).toEqual([
      {
        OutputKey: 'Id',
        OutputValue: expect.stringMatching(/^Net-/),
        Description: 'd',
        ExportName: 'net',
      },
    ])
    const other = `${stack}-other`
    await cloud.client.createStack({
      StackName: other,
      TemplateBody: template({ Net: vpc() }, outputs),
    })
    expect(await cloud.settled(other)).toBe('ROLLBACK_COMPLETE')
    const importing = `${stack}-import`
    await cloud.client.createStack({
      StackName: importing,
      TemplateBody: template({ Sg: group({ VpcId: { 'Fn::ImportValue': 'net' } }) }),
    })
    await cloud.settled(importing)
    expect(cloud.seen.get('Sg')!['VpcId']).toMatch(/^Net-/)
  })
})
