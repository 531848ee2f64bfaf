import { createPrivateKey, createPublicKey } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Properties } from '../../../sandbox/contract.ts'
import type { Bastions, Door } from '../../../sandbox/machines.ts'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { recordedEngines, testAws, testWorld, type TestAws } from '../builders/world.ts'

let test: TestAws
let stage: ReturnType<typeof stageOf>
let doors: Map<string, Door>

/** Bastions that only write down what they were asked. */
function recordedBastions(): Bastions {
  return {
    reserve: () => Promise.resolve({ address: '127.77.1.2' }),
    open: (address, door) => {
      doors.set(address, door)
      return Promise.resolve()
    },
    shut: (address) => {
      doors.delete(address)
      return Promise.resolve()
    },
    close: () => Promise.resolve(),
  }
}

beforeEach(() => {
  doors = new Map()
  const world = testWorld({ engines: recordedEngines('running') })
  test = testAws({ ...world, bastions: recordedBastions() })
  stage = stageOf(test)
})

async function answer(service: string, action: string, params = {}): Promise<unknown> {
  return test.call(service, action, params)
}

async function privateKeyOf(keyName: string): Promise<string> {
  const { KeyPairId } = stage.attributes('AWS::EC2::KeyPair', keyName)
  const found = (await answer('ssm', 'GetParameter', {
    Name: `/ec2/keypair/${String(KeyPairId)}`,
    WithDecryption: true,
  })) as { Parameter: { Value: string; Type: string } }
  expect(found.Parameter.Type).toBe('SecureString')
  return found.Parameter.Value
}

const group = (vpc: string, name: string, more: Properties = {}): Promise<string> =>
  stage.make('AWS::EC2::SecurityGroup', name, { GroupDescription: name, VpcId: vpc, ...more })

/** A VPC with a way out, a key pair and an instance in it, whose role is the agent's. */
async function host(more: Properties = {}): Promise<{
  vpc: string
  subnets: string[]
  sg: string
  instance: string
}> {
  const { vpc, subnets } = await stage.publicNetwork()
  const sg = await group(vpc, 'bastion')
  await stage.make('AWS::EC2::KeyPair', 'Key', { KeyName: 'ours', KeyType: 'ed25519' })
  const instance = await stage.make('AWS::EC2::Instance', 'Host', {
    ImageId: 'ami-0123456789abcdef0',
    InstanceType: 't4g.nano',
    KeyName: 'ours',
    SubnetId: subnets[0],
    SecurityGroupIds: [sg],
    IamInstanceProfile: await stage.agentProfile(),
    ...more,
  })
  return { vpc, subnets, sg, instance }
}

async function address(instance: string): Promise<{ ip: string; association: string }> {
  const ip = await stage.make('AWS::EC2::EIP', 'Address', { Domain: 'vpc' })
  const { AllocationId } = stage.attributes('AWS::EC2::EIP', ip)
  const association = await stage.make('AWS::EC2::EIPAssociation', 'Association', {
    AllocationId,
    InstanceId: instance,
  })
  return { ip, association }
}

describe('a key pair', () => {
  it('EC2-14 leaves a real private key in SSM, and takes it along', async () => {
    const name = await stage.make('AWS::EC2::KeyPair', 'Key', { KeyName: 'ours' })
    const key = await privateKeyOf(name)
    expect(createPublicKey(createPrivateKey(key)).asymmetricKeyType).toBe('rsa')
    const { KeyPairId } = stage.attributes('AWS::EC2::KeyPair', name)
    await stage.remove('AWS::EC2::KeyPair', name)
    await expect(
      answer('ssm', 'GetParameter', { Name: `/ec2/keypair/${String(KeyPairId)}` }),
    ).rejects.toMatchObject({ code: 'ParameterNotFound' })
  })

  it('EC2-14 of the type ed25519 has the form of OpenSSH', async () => {
    await stage.make('AWS::EC2::KeyPair', 'Key', { KeyName: 'ours', KeyType: 'ed25519' })
    expect(await privateKeyOf('ours')).toMatch(
      /^-----BEGIN OPENSSH PRIVATE KEY-----\n(?:[A-Za-z0-9+/=]{1,70}\n)+-----END OPENSSH PRIVATE KEY-----\n$/,
    )
  })

  it('EC2-14 whose public key is brought along has no private one', async () => {
    await stage.make('AWS::EC2::KeyPair', 'Key', {
      KeyName: 'theirs',
      PublicKeyMaterial: 'ssh-ed25519 AAAAC3Nz ada@example.com',
    })
    await expect(privateKeyOf('theirs')).rejects.toMatchObject({ code: 'ParameterNotFound' })
  })

  it('EC2-14 has a name of its own', async () => {
    await stage.make('AWS::EC2::KeyPair', 'Key', { KeyName: 'ours' })
    await expect(
      stage.make('AWS::EC2::KeyPair', 'Other', { KeyName: 'ours' }),
    ).rejects.toMatchObject({ code: 'InvalidKeyPair.Duplicate' })
  })
})

describe('an instance', () => {
  it.each<[string, Properties]>([
    ['InvalidKeyPair.NotFound', { KeyName: 'nobody' }],
    ['InvalidSubnetID.NotFound', { SubnetId: 'subnet-0' }],
    ['InvalidGroup.NotFound', { SecurityGroupIds: ['sg-0'] }],
    ['InvalidAMIID.Malformed', { ImageId: 'linux' }],
    ['InvalidParameterValue', { InstanceType: 'tiny' }],
    ['InvalidParameterValue', { IamInstanceProfile: 'nobody' }],
    ['InvalidUserData.Malformed', { UserData: '#cloud-boothook' }],
  ])('EC2-15 wants what it names to be there: %s', async (code, properties) => {
    await expect(host(properties)).rejects.toMatchObject({ code })
  })

  it('EC2-15 is described while it runs, and gone afterwards', async () => {
    const { instance, sg } = await host()
    const { reservationSet } = (await answer('ec2', 'DescribeInstances')) as {
      reservationSet: { instancesSet: object[] }[]
    }
    expect(reservationSet.flatMap((one) => one.instancesSet)).toMatchObject([
      { instanceId: instance, instanceState: { name: 'running' }, groupSet: [{ groupId: sg }] },
    ])
    await expect(stage.remove('AWS::EC2::SecurityGroup', sg)).rejects.toMatchObject({
      code: 'DependencyViolation',
    })
    await stage.remove('AWS::EC2::Instance', instance)
    await stage.remove('AWS::EC2::SecurityGroup', sg)
    await expect(
      answer('ec2', 'DescribeInstances', { InstanceId: [instance] }),
    ).rejects.toMatchObject({ code: 'InvalidInstanceID.NotFound' })
  })
})

describe('an address', () => {
  it('EC2-16 answers for the instance it is given to, and for nobody afterwards', async () => {
    const { instance } = await host()
    const { ip, association } = await address(instance)
    expect(ip).toBe('127.77.1.2')
    expect([...doors.keys()]).toEqual([ip])
    await stage.remove('AWS::EC2::EIPAssociation', association)
    expect(doors.size).toBe(0)
  })

  it('EC2-16 is metadata only where no ssh server can be run, and says why', async () => {
    test = testAws({
      ...testWorld(),
      bastions: {
        ...recordedBastions(),
        reserve: () => Promise.resolve({ unavailable: 'no sshd here' }),
      },
    })
    stage = stageOf(test)
    const { instance } = await host()
    expect((await address(instance)).ip).toMatch(/^198\.51\.100\./)
    expect(test.said).toEqual(['metadata only: no sshd here'])
    expect(doors.size).toBe(0)
  })

  it('EC2-16 needs an internet gateway, and goes to one instance at a time', async () => {
    const { vpc, subnets } = await stage.network()
    await group(vpc, 'none')
    const instance = await stage.make('AWS::EC2::Instance', 'Host', {
      ImageId: 'ami-0123456789abcdef0',
      InstanceType: 't4g.nano',
      SubnetId: subnets[0],
    })
    await expect(address(instance)).rejects.toMatchObject({ code: 'Gateway.NotAttached' })
  })
})

describe('what a host reaches', () => {
  type Rules = { readonly in: boolean; readonly out: boolean; readonly port?: number }

  /** A host with an address, and a Postgres that these rules admit it to, on its port unless said. */
  async function stageWith(rules: Rules): Promise<Door> {
    const { port = 5432 } = rules
    const { vpc, subnets, sg, instance } = await host()
    const { ip } = await address(instance)
    if (!rules.out) {
      const open = (await answer('ec2', 'DescribeSecurityGroupRules', {
        Filter: [{ Name: 'group-id', Value: [sg] }],
      })) as { securityGroupRuleSet: { securityGroupRuleId: string }[] }
      await answer('ec2', 'RevokeSecurityGroupEgress', {
        GroupId: sg,
        SecurityGroupRuleId: open.securityGroupRuleSet.map((rule) => rule.securityGroupRuleId),
      })
    }
    const database = await group(vpc, 'database', {
      SecurityGroupIngress: rules.in
        ? [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, SourceSecurityGroupId: sg }]
        : [],
    })
    const subnetGroup = await stage.make('AWS::RDS::DBSubnetGroup', 'Subnets', {
      DBSubnetGroupDescription: 'all',
      SubnetIds: subnets,
    })
    await stage.make('AWS::RDS::DBInstance', 'Postgres', {
      ...POSTGRES,
      DBSubnetGroupName: subnetGroup,
      VPCSecurityGroups: [database],
    })
    const door = doors.get(ip)
    if (door === undefined) throw new Error('no door')
    return door
  }

  it.each([
    [{ in: true, out: true }, ['127.0.0.1:54321']],
    [{ in: false, out: true }, []],
    [{ in: true, out: false }, []],
    // The real engine's own, which clients are told.
    [{ in: true, out: true, port: 54321 }, ['127.0.0.1:54321']],
    [{ in: true, out: true, port: 3306 }, []],
  ])('EC2-17 is what the groups of both sides let pass: %o', async (rules, endpoints) => {
    expect((await stageWith(rules)).permitOpen()).toEqual(endpoints)
  })
})

describe('who may log in', () => {
  /** What the agents do in the background is done. */
  const reported = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

  const run = (instance: string, commands: readonly string[]): Properties => ({
    Name: 'AWS-RunShellScript',
    Targets: [{ Key: 'InstanceIds', Values: [instance] }],
    Parameters: { commands },
  })

  it('SSM-6 is the key an instance was launched with', async () => {
    const { instance } = await host()
    const { ip } = await address(instance)
    expect(doors.get(ip)?.authorizedKeys()).toEqual([
      expect.stringMatching(/^ssh-ed25519 [A-Za-z0-9+/=]+$/),
    ])
  })

  it('SSM-6 and those that an association writes, under its options, as long as it does', async () => {
    const { instance } = await host()
    const { ip } = await address(instance)
    const granted = run(instance, [
      `options='restrict,permitopen="a:1"'`,
      `printf '%s %s\\n' "$options" 'ssh-rsa AAAA' >> keys`,
    ])
    const revoked = run(instance, [`options='restrict,permitopen="a:1"'`])
    const id = await stage.make('AWS::SSM::Association', 'Keys', granted)
    await reported()
    expect(doors.get(ip)?.authorizedKeys()).toEqual([
      expect.stringMatching(/^restrict,permitopen="a:1" ssh-ed25519 /),
      'restrict,permitopen="a:1" ssh-rsa AAAA',
    ])
    await stage.change('AWS::SSM::Association', id, granted, revoked)
    await reported()
    expect(doors.get(ip)?.authorizedKeys()).toHaveLength(1)
  })

  it.each<[string, number, Properties]>([
    ['once it has an address', 2, {}],
    ['never without the role of the agent', 1, { IamInstanceProfile: undefined }],
  ])('SSM-7 an association reaches a host %s', async (_when, keys, more) => {
    const { instance } = await host(more)
    await stage.make('AWS::SSM::Association', 'Keys', run(instance, ["k 'ssh-rsa AAAA'"]))
    await reported()
    const { ip } = await address(instance)
    await reported()
    expect(doors.get(ip)?.authorizedKeys()).toHaveLength(keys)
  })

  it('SSM-8 Systems Manager tells who is registered, and what became of the newest version', async () => {
    const { instance } = await host()
    const granted = run(instance, ["k 'ssh-rsa AAAA'"])
    const id = await stage.make('AWS::SSM::Association', 'Keys', granted)
    const told = async (): Promise<unknown> => {
      await reported()
      const filter = { Key: 'InstanceIds', Values: [instance] }
      return Promise.all([
        answer('ssm', 'DescribeInstanceInformation', { Filters: [filter] }),
        answer('ssm', 'DescribeAssociation', { AssociationId: id }),
        answer('ssm', 'DescribeInstanceAssociationsStatus', { InstanceId: instance }),
      ])
    }
    const status = (version: string, Status: string) => [
      { AssociationDescription: { AssociationVersion: version } },
      { InstanceAssociationStatusInfos: [{ AssociationVersion: version, Status }] },
    ]
    expect(await told()).toMatchObject([{ InstanceInformationList: [] }, ...status('1', 'Pending')])
    await address(instance)
    const there = { InstanceInformationList: [{ InstanceId: instance, PingStatus: 'Online' }] }
    expect(await told()).toMatchObject([there, ...status('1', 'Success')])
    await stage.change('AWS::SSM::Association', id, granted, run(instance, []))
    expect(await told()).toMatchObject([there, ...status('2', 'Success')])
    await expect(
      answer('ssm', 'DescribeAssociation', { AssociationId: 'none' }),
    ).rejects.toMatchObject({ code: 'AssociationDoesNotExist' })
  })

  it('SSM-5 no document but the known ones is applied', async () => {
    await expect(
      stage.make('AWS::SSM::Association', 'Keys', { ...run('i-1', []), Name: 'Ours' }),
    ).rejects.toMatchObject({ code: 'InvalidDocument' })
  })
})
