/** The first minute of a bastion, with a real sshd: what its key gets, before and after Systems Manager has run. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBastions } from '../../../sandbox/bastions/index.ts'
import type { Properties } from '../../../sandbox/contract.ts'
import type { Bastions } from '../../../sandbox/machines.ts'
import { makeKey } from '../../../sandbox/services/hosts/key-material.ts'
import { PUBLISH_HOST_KEY } from '../../../src/template/bastion/host-key.ts'
import { authorizedKeys } from '../../../src/template/bastion/keys.ts'
import { userData } from '../../../src/template/bastion/lockdown.ts'
import { aBastion } from '../../builders/stage.ts'
import { canTunnel } from '../../e2e/tunnel.ts'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { listOfEc2, recordedEngines, REGION, testAws, testWorld } from '../builders/world.ts'

const GREETING = 'the database says hello\n'

/** The template's policy, for an instance without a stack. */
const PUBLISHES = {
  ...PUBLISH_HOST_KEY,
  PolicyDocument: {
    ...PUBLISH_HOST_KEY.PolicyDocument,
    Statement: PUBLISH_HOST_KEY.PolicyDocument.Statement.map(({ Condition, ...statement }) => ({
      ...statement,
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: { 'ForAllValues:StringEquals': Condition['ForAllValues:StringEquals'] },
    })),
  },
}

/** UserData as CloudFormation hands it on. */
const USER_DATA = Buffer.from(String(Object.values(userData())[0])).toString('base64')

describe.skipIf(!canTunnel)('as root with openssh-server', () => {
  let bastions: Bastions
  let database: Server
  let other: Server
  let folder: string
  let test: ReturnType<typeof testAws>
  let stage: ReturnType<typeof stageOf>

  beforeEach(async () => {
    bastions = createBastions('auto')
    ;[database, other] = [await greeter(), await greeter()]
    folder = mkdtempSync(join(tmpdir(), 'tinystacks-first-minute-'))
    const engines = {
      ...recordedEngines(),
      start: () => Promise.resolve({ address: '127.0.0.1', port: portOf(database) }),
    }
    test = testAws({ ...testWorld({ engines }), bastions })
    stage = stageOf(test)
  })
  afterEach(async () => {
    await bastions.close()
    database.close()
    other.close()
    rmSync(folder, { recursive: true })
  })

  /** A bastion with its address and a database that admits it; `isOut`: whether its subnet has a way out. */
  async function bastion(properties: Properties, isOut = true): Promise<Host> {
    const { vpc, subnets } = await stage.publicNetwork()
    const sg = await stage.make('AWS::EC2::SecurityGroup', 'Bastion', {
      GroupDescription: 'bastion',
      VpcId: vpc,
    })
    const admitting = await stage.make('AWS::EC2::SecurityGroup', 'Database', {
      GroupDescription: 'database',
      VpcId: vpc,
      SecurityGroupIngress: [
        { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: sg },
      ],
    })
    await stage.make('AWS::RDS::DBSubnetGroup', 'Subnets', {
      DBSubnetGroupDescription: 'all',
      DBSubnetGroupName: 'all',
      SubnetIds: subnets,
    })
    await stage.make('AWS::RDS::DBInstance', 'Postgres', {
      ...POSTGRES,
      DBSubnetGroupName: 'all',
      VPCSecurityGroups: [admitting],
    })
    await stage.make('AWS::EC2::KeyPair', 'Key', { KeyName: 'ours', KeyType: 'ed25519' })
    const launched = {
      ImageId: 'ami-0123456789abcdef0',
      InstanceType: 't4g.nano',
      KeyName: 'ours',
      SubnetId: subnets[isOut ? 0 : 1],
      SecurityGroupIds: [sg],
      IamInstanceProfile: await stage.agentProfile(PUBLISHES),
    }
    const id = await stage.make('AWS::EC2::Instance', 'Host', { ...launched, ...properties })
    const ip = await stage.make('AWS::EC2::EIP', 'Address', { Domain: 'vpc' })
    const { AllocationId } = stage.attributes('AWS::EC2::EIP', ip)
    await stage.make('AWS::EC2::EIPAssociation', 'Given', { AllocationId, InstanceId: id })
    const { KeyPairId } = stage.attributes('AWS::EC2::KeyPair', 'ours')
    const { Parameter } = (await test.call('ssm', 'GetParameter', {
      Name: `/ec2/keypair/${String(KeyPairId)}`,
      WithDecryption: true,
    })) as { Parameter: { Value: string } }
    writeFileSync(join(folder, 'key'), Parameter.Value, { mode: 0o600 })
    return { id, ip, launched }
  }

  /** What Systems Manager runs on it, if it can be reached. */
  async function associate({ id }: Host): Promise<void> {
    const target = {
      kind: 'postgres',
      host: '127.0.0.1',
      port: String(portOf(database)),
      listens: 5432,
      groupId: null,
    } as const
    const { Parameters } = authorizedKeys(aBastion(), [target], []).resource.Properties
    const { commands } = Parameters as { commands: readonly (string | Join)[] }
    await stage.make('AWS::SSM::Association', 'Keys', {
      Name: 'AWS-RunShellScript',
      Targets: [{ Key: 'InstanceIds', Values: [id] }],
      Parameters: {
        commands: commands.map((line) =>
          typeof line === 'string'
            ? line
            : joined(line, { 'AWS::Region': REGION, BastionInstance: id }),
        ),
      },
    })
    await new Promise((resolve) => setImmediate(resolve))
  }

  /** What the ssh client prints. */
  function ssh({ ip }: Host, before: readonly string[], after: readonly string[] = []) {
    const options = ['BatchMode=yes', 'IdentitiesOnly=yes', 'StrictHostKeyChecking=accept-new']
    const files = [`UserKnownHostsFile=${join(folder, 'known')}`, 'ConnectTimeout=10']
    const child = spawn(
      'ssh',
      [
        ...['-F', 'none', '-i', join(folder, 'key')],
        ...[...options, ...files].flatMap((option) => ['-o', option]),
        ...[...before, `ec2-user@${ip}`, ...after],
      ],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    )
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    // An end of input ends a shell and a forwarded connection alike.
    child.stdin.on('error', () => undefined)
    child.stdin.end('echo $((6 * 7))\n')
    return new Promise<string>((resolve) => {
      child.once('close', () => {
        resolve(said)
      })
    })
  }

  /** In which ways the key gets a shell. A terminal is none of them: only an sshd that is root has one to give. */
  async function shells(host: Host): Promise<readonly string[]> {
    const said = {
      command: await ssh(host, [], ['echo $((6 * 7))']),
      login: await ssh(host, ['-T']),
    }
    return Object.entries(said).flatMap(([way, text]) => (/\b42\b/.test(text) ? [way] : []))
  }

  const through = (host: Host, server: Server): Promise<string> =>
    ssh(host, ['-W', `127.0.0.1:${portOf(server)}`])

  it('EC2-18 gives no shell and no tunnel before Systems Manager has run', async () => {
    const host = await bastion({ UserData: USER_DATA })
    expect(await shells(host)).toEqual([])
    expect(await through(host, database)).toBe('')
  })

  it('EC2-18 gives a tunnel and no shell afterwards, to the database alone', async () => {
    const host = await bastion({ UserData: USER_DATA })
    await associate(host)
    expect(await shells(host)).toEqual([])
    expect(await through(host, database)).toBe(GREETING)
    expect(await through(host, other)).toBe('')
  })

  it('EC2-18 gives a shell where the user data does not close it', async () => {
    const host = await bastion({})
    expect(await shells(host)).toEqual(['command', 'login'])
  })

  it('SSM-12 shows the host key that it has published', async () => {
    const host = await bastion({ UserData: USER_DATA })
    await associate(host)
    const [reservation] = await listOfEc2(test, 'DescribeInstances', 'reservationSet')
    const [described] = reservation!['instancesSet'] as {
      tagSet: { key: string; value: string }[]
    }[]
    const tag = described?.tagSet.find(({ key }) => key === 'tinystacks:host-key')
    writeFileSync(join(folder, 'known'), `${host.id} ${tag?.value ?? ''}\n`)
    const pinned = ['-o', `HostKeyAlias=${host.id}`, '-o', 'StrictHostKeyChecking=yes']
    expect(await ssh(host, [...pinned, '-W', `127.0.0.1:${portOf(database)}`])).toBe(GREETING)
    const { publicKey } = makeKey('ed25519')
    writeFileSync(join(folder, 'known'), `${host.id} ${publicKey}\n`)
    expect(await ssh(host, [...pinned, '-W', `127.0.0.1:${portOf(database)}`])).toBe('')
  })

  it('SSM-6 is closed by the association where an earlier version left it open', async () => {
    const host = await bastion({})
    expect(await shells(host)).not.toEqual([])
    await associate(host)
    expect(await shells(host)).toEqual([])
    expect(await through(host, database)).toBe(GREETING)
  })

  it('SSM-7 stays closed where Systems Manager never gets to it', async () => {
    const host = await bastion({ UserData: USER_DATA }, false)
    await associate(host)
    expect(await shells(host)).toEqual([])
    expect(await through(host, database)).toBe('')
  })

  it('EC2-19 stays open there without that user data, until it is stopped and started with it', async () => {
    const host = await bastion({}, false)
    await associate(host)
    expect(await shells(host)).toEqual(['command', 'login'])
    await stage.change('AWS::EC2::Instance', host.id, host.launched, {
      ...host.launched,
      UserData: USER_DATA,
    })
    // ssh would refuse another host key.
    expect(await shells(host)).toEqual([])
  })
})

type Join = { readonly 'Fn::Join': readonly [string, readonly (string | { Ref: string })[]] }

function joined({ 'Fn::Join': [delimiter, parts] }: Join, values: Record<string, string>): string {
  return parts.map((part) => (typeof part === 'string' ? part : values[part.Ref])).join(delimiter)
}

type Host = { readonly id: string; readonly ip: string; readonly launched: Properties }

/** A server that greets whoever comes. */
async function greeter(): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(GREETING)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return server
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port
