/** What `connect` says where a database of the sandbox is not reached. */
import { EC2 } from '@aws-sdk/client-ec2'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { beforeAll, expect, test, vi } from 'vitest'
import { connect } from '../../src/commands/connect.ts'
import { foundTargets, oneTarget } from '../../src/commands/shared/connect/targets.ts'
import { withWayOut } from '../../src/commands/shared/connect/way-out.ts'
import { load } from '../../src/commands/shared/load.ts'
import { notProved } from '../../src/connect/messages/failures.ts'
import { noBastion } from '../../src/connect/messages/words.ts'
import type { TinystacksError } from '../../src/errors.ts'
import type { TunnelFailure } from '../../src/ports/tunnel.ts'
import { contextOf } from '../builders/context.ts'
import { useTerminal } from './asking.ts'
import { openTunnels } from '../../src/local/tunnel/open-tunnels.ts'
import { installPlugin, LISTENING } from '../stand-ins/tls/plugin.ts'
import { aMachine } from './connect-machine.ts'

const { deploy, stacks, sandbox } = useTerminal()
let ec2: EC2
let secrets: SecretsManager
beforeAll(() => {
  ec2 = new EC2({})
  secrets = new SecretsManager({})
})

const file = (stack: string, bastion = '\n    bastion: { allow: [203.0.113.0/24] }'): string =>
  `version: 1\nstack: ${stack}\nregion: us-east-1\nstages:\n  prod:\n    protected: false\n` +
  `    databases: { postgres: {} }${bastion}\n`

/** Deploys it, and gives its outputs. */
async function deployed(stack: string, bastion?: string) {
  const text = file(stack, bastion)
  expect((await deploy(text)).failure).toBeNull()
  const outputs = (await stacks().describe(`${stack}-prod`))?.outputs ?? {}
  return { text, output: (name: string): string => outputs[name] ?? '' }
}

async function failure(
  text: string,
  machine: Parameters<typeof aMachine>[0] = {},
  open = aMachine(machine).openTunnels,
): Promise<TinystacksError> {
  const context = contextOf(text, { words: ['prod/postgres'] })
  return connect({
    ...context,
    connecting: () => Promise.resolve({ ...aMachine(machine), openTunnels: open }),
  }).then(
    () => {
      throw new Error('it connected')
    },
    (error: unknown) => error as TinystacksError,
  )
}

/** What comes of an error that the sandbox, whose databases are on this machine, does not lead to. */
async function explained(text: string, error: TinystacksError): Promise<TinystacksError> {
  const context = contextOf(text, { words: ['prod/postgres'] })
  const loaded = load(context)
  const target = await oneTarget(context, await foundTargets(context, loaded))
  const machine = { platform: 'linux', arch: 'x64' }
  return withWayOut(
    context,
    loaded,
    machine,
  )(target, () => Promise.reject(error)).then(
    () => {
      throw new Error('it connected')
    },
    (told: unknown) => told as TinystacksError,
  )
}

const CLOSED = notProved('prod/postgres', 'db.internal', { kind: 'closed' })

type Statement = Readonly<Record<'Effect' | 'Resource', string>> &
  Readonly<Partial<Record<'Action' | 'NotAction', string>>>

let denied = 0

const UNREACHABLE: TunnelFailure = { kind: 'unreachable', said: 'connection timed out' }

test('a bastion that is stopped is said before ssh is started, and pinned by its key when it runs', async () => {
  const { text, output } = await deployed('power')
  const instance = output('BastionInstance')
  const seen: string[] = []
  await failure(text, { tunnel: UNREACHABLE, asked: (keys) => seen.push(...keys) })
  expect(seen).toEqual([expect.stringMatching(/^ssh-ed25519 \S+$/)])
  await ec2.stopInstances({ InstanceIds: [instance] })
  const asked: string[] = []
  const error = await vi.waitFor(async () => {
    const found = await failure(text, { asked: (keys) => asked.push(...keys) })
    expect(found.message).toBe(`the bastion ${instance} is stopped`)
    return found
  })
  expect(error).toMatchObject({
    code: 'connect-bastion-not-running',
    exit: 1,
    hint: expect.stringContaining(
      `aws ec2 start-instances --region us-east-1 --instance-ids ${instance}`,
    ) as string,
  })
  expect(asked).toEqual([])
})

test('an address that AWS does not tell is to be asked for, and the line of the file is named', async () => {
  const { text } = await deployed('address')
  expect(await failure(text, { tunnel: UNREACHABLE })).toMatchObject({
    code: 'address-not-allowed',
    message:
      'the bastion does not answer; it admits 203.0.113.0/24, and the address of this machine is not verified',
    hint: expect.stringMatching(
      /curl https:\/\/checkip\.amazonaws\.com.*tinystacks\.yml:8/,
    ) as string,
  })
})

test('a rule that somebody has removed is named, with the command that gives it back', async () => {
  const { text, output } = await deployed('rule')
  const [, database = ''] = /PostgresSecurityGroup=(sg-\w+)/.exec(output('SecurityGroups')) ?? []
  const [, bastion = ''] = /BastionSecurityGroup=(sg-\w+)/.exec(output('SecurityGroups')) ?? []
  const rule = { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432 }
  expect(await explained(text, CLOSED)).toBe(CLOSED)
  await ec2.revokeSecurityGroupIngress({
    GroupId: database,
    IpPermissions: [{ ...rule, UserIdGroupPairs: [{ GroupId: bastion }] }],
  })
  expect(await explained(text, CLOSED)).toMatchObject({
    code: 'bastion-rule-missing',
    cause: CLOSED,
    hint: expect.stringContaining(
      `--group-id ${database} --protocol tcp --port 5432 --source-group ${bastion}`,
    ) as string,
  })
})

test('a secret that waits for its deletion is one', async () => {
  const { text, output } = await deployed('secret')
  await secrets.deleteSecret({ SecretId: output('PostgresSecretArn'), RecoveryWindowInDays: 7 })
  expect(await failure(text)).toMatchObject({
    code: 'secret-being-deleted',
    hint: 'take that back: tinystacks restore-secret --stage prod postgres',
  })
})

test('a program that makes the tunnel has a line that installs it', async () => {
  const { text } = await deployed('plugin', '\n    bastion: { access: session-manager }')
  const missing = { kind: 'no-program', program: 'session-manager-plugin' } as const
  expect(await failure(text, { tunnel: missing })).toMatchObject({
    code: 'program-missing',
    hint: expect.stringContaining('ubuntu_64bit/session-manager-plugin.deb') as string,
  })
})

test.each<[string, Statement, RegExp]>([
  [
    'a Deny statement',
    { Effect: 'Deny', Action: 'ssm:StartSession', Resource: '*' },
    /^a Deny statement forbids ssm:StartSession, and no Allow overrides it: take ssm:StartSession out of that statement$/,
  ],
  [
    'no statement for the instance',
    { Effect: 'Allow', Action: 'ssm:StartSession', Resource: 'arn:aws:ssm:*::document/*' },
    /^allow ssm:StartSession: add \{.*:instance\/i-\w+".*\} to the role's policy, as in connect\.json/,
  ],
  [
    'no statement for the document',
    { Effect: 'Allow', Action: 'ssm:StartSession', Resource: 'arn:aws:ec2:*:*:instance/*' },
    /^allow ssm:StartSession: add \{.*document\/AWS-StartPortForwardingSessionToRemoteHost"/,
  ],
])('a session that nobody may begin is refused with the way out: %s', async (_, statement, way) => {
  const { text } = await deployed(
    `denied-${String(++denied)}`,
    '\n    bastion: { access: session-manager }',
  )
  const arn = 'arn:aws:iam::123456789012:role/person'
  const others: Statement = { Effect: 'Allow', NotAction: 'ssm:StartSession', Resource: '*' }
  sandbox().givePolicies({
    ...{ arn, accessKeys: ['AKIADENIED'] },
    policies: [{ Version: '2012-10-17', Statement: [others, statement] }],
  })
  const plugin = installPlugin(LISTENING)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIADENIED')
  const error = await failure(text, {}, openTunnels)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'sandbox')
  plugin.remove()
  expect(error).toMatchObject({ code: 'access-denied', exit: 1 })
  expect(error.message).toContain('ssm:StartSession')
  expect(error.hint).toMatch(way)
})

test('a bastion of Session Manager that is stopped is said to be, and not to lack its agent', async () => {
  const { text, output } = await deployed('asleep', '\n    bastion: { access: session-manager }')
  const instance = output('BastionInstance')
  await ec2.stopInstances({ InstanceIds: [instance] })
  const plugin = installPlugin(LISTENING)
  const error = await failure(text, {}, openTunnels)
  plugin.remove()
  expect(error).toMatchObject({
    ...{ code: 'connect-bastion-not-running', exit: 1 },
    message: expect.stringMatching(`^the bastion ${instance} is stop`) as string,
    hint: expect.stringContaining('aws ec2 start-instances') as string,
  })
})

test('without a bastion there is a line to write, and where', async () => {
  const { text } = await deployed('none', '')
  expect(await explained(text, noBastion('prod'))).toMatchObject({
    code: 'no-bastion',
    hint: expect.stringMatching(
      /bastion: \{ access: session-manager \}.*tinystacks\.yml:5/,
    ) as string,
  })
})
