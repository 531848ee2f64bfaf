/** What `connect` says of databases that do not answer, whoever made them, from the verb's first call to its last. */
import { EC2 } from '@aws-sdk/client-ec2'
import { beforeAll, describe, expect, test } from 'vitest'
import { connect as connectTo } from '../../src/aws/index.ts'
import { connect } from '../../src/commands/connect.ts'
import type { TinystacksError } from '../../src/errors.ts'
import type { Aws } from '../../src/ports/aws.ts'
import type { NotProved } from '../../src/ports/proof.ts'
import { contextOf } from '../builders/context.ts'
import { useTerminal } from './asking.ts'
import { legacy, makeLegacy, makeSecret } from './connect-legacy.ts'
import { aMachine } from './connect-machine.ts'

const { deploy, sandbox } = useTerminal()

const OWN = `version: 1
stack: own
region: us-east-1
stages:
  prod:
    protected: false
    databases: { postgres: { readReplica: true }, mysql: {}, redis: {} }
    bastion: { allow: [203.0.113.0/24] }
  reports:
    region: us-west-2
    protected: false
    databases: { postgres: { replicaOf: prod } }
    bastion: { allow: [203.0.113.0/24] }
`

let files: { readonly own: string; readonly moved: string }

beforeAll(async () => {
  const { Subnets = [] } = await new EC2({}).describeSubnets({})
  const ids = Subnets.flatMap(({ SubnetId }) => SubnetId ?? [])
  await makeLegacy(ids)
  files = { own: OWN, moved: legacy(Subnets[0]?.VpcId ?? '', ids, await makeSecret()) }
  for (const file of Object.values(files)) expect((await deploy(file)).failure).toBeNull()
})

/** As AWS names its databases: those of the sandbox are on this machine, where nothing is proved. */
async function withNames(region: string): Promise<Aws> {
  const aws = connectTo(region)
  const named = (value: string): string => value.replace(/\.localhost$/, '.amazonaws.com')
  return Promise.resolve({
    ...aws,
    stacks: {
      ...aws.stacks,
      describe: async (name) => {
        const stack = await aws.stacks.describe(name)
        if (stack === null) return null
        const outputs = Object.entries(stack.outputs).map(([key, value]) => [key, named(value)])
        return { ...stack, outputs: Object.fromEntries(outputs) as typeof stack.outputs }
      },
    },
  })
}

const LATE: NotProved = { kind: 'timed-out', seconds: 15 }

/** What `connect` is called with for these words. */
function contextFor(file: keyof typeof files, words: string) {
  const [word = '', flag] = words.split(' ')
  const options = { words: [word], ...(flag === '--reader' && { reader: true }) }
  return contextOf(files[file], options, { connect: withNames })
}

/** The error of `connect WORD`, where what is proved is this. */
async function told(
  file: keyof typeof files,
  words: string,
  proof: NotProved = LATE,
): Promise<TinystacksError> {
  const context = contextFor(file, words)
  const machine = aMachine({ proof })
  return connect({ ...context, connecting: () => Promise.resolve(machine) }).then(
    () => {
      throw new Error('it connected')
    },
    (error: unknown) => error as TinystacksError,
  )
}

/** Where the stage of these words is. */
function regionOf(words: string): string {
  return words.startsWith('reports/') ? 'us-west-2' : 'us-east-1'
}

async function identifierOf(region: string, stack: string, output: string): Promise<string> {
  return (await connectTo(region).stacks.describe(stack))?.outputs[output] ?? output
}

describe('a database that does not serve', () => {
  test.each<[keyof typeof files, string, 'rds' | 'elasticache', string, string, string, string]>([
    [
      'own',
      'prod/postgres',
      'rds',
      'own-prod',
      'PostgresIdentifier',
      'stopped',
      'start it: aws rds start-db-instance',
    ],
    [
      'own',
      'prod/postgres --reader',
      'rds',
      'own-prod',
      'PostgresReaderIdentifier',
      'stopped',
      'start it: aws rds start-db-instance',
    ],
    [
      'own',
      'prod/mysql',
      'rds',
      'own-prod',
      'MysqlIdentifier',
      'upgrading',
      'wait until AWS is done with it',
    ],
    [
      'own',
      'prod/redis',
      'elasticache',
      'own-prod',
      'RedisIdentifier',
      'create-failed',
      'describe-events --source-type replication-group',
    ],
    [
      'own',
      'reports/postgres',
      'rds',
      'own-reports',
      'PostgresIdentifier',
      'stopped',
      'start it: aws rds start-db-instance',
    ],
    [
      'moved',
      'prod/mysql',
      'rds',
      '',
      'legacy-orders',
      'stopped',
      'start it: aws rds start-db-instance --db-instance-identifier legacy-orders',
    ],
    [
      'moved',
      'prod/redis',
      'elasticache',
      '',
      'legacy-sessions',
      'create-failed',
      'describe-events --source-type replication-group --source-identifier legacy-sessions',
    ],
  ])('%s: %s', async (file, words, service, stack, name, status, hint) => {
    const region = regionOf(words)
    const identifier = stack === '' ? name : await identifierOf(region, stack, name)
    const given = { service, region, identifier }
    sandbox().giveStatus({ ...given, status })
    const error = await told(file, words)
    sandbox().giveStatus({ ...given, status: 'available' })
    const shown = words.replace(' --', ' ')
    expect(error).toMatchObject({
      ...{ code: 'database-not-serving', exit: 1, message: `${shown} is ${status}` },
      hint: expect.stringContaining(hint) as string,
    })
  })
})

describe('a rule that is missing', () => {
  test.each<[keyof typeof files, string, string, string]>([
    ['own', 'prod/postgres', 'Postgres', 'somebody removed it'],
    ['own', 'prod/postgres --reader', 'Postgres', 'somebody removed it'],
    ['own', 'prod/mysql', 'MySQL', 'somebody removed it'],
    ['own', 'prod/redis', 'Redis', 'somebody removed it'],
    ['own', 'reports/postgres', 'Postgres', 'somebody removed it'],
    [
      'moved',
      'prod/postgres',
      'Postgres',
      'write `allowFrom: true` into `existing` at tinystacks.yml:9',
    ],
    [
      'moved',
      'prod/mysql',
      'MySQL',
      'write `allowFrom: true` into `existing` at tinystacks.yml:10',
    ],
    [
      'moved',
      'prod/redis',
      'Redis',
      'write `allowFrom: true` into `existing` at tinystacks.yml:11',
    ],
    [
      'moved',
      'single/redis',
      'Redis',
      '`allowFrom: true` at tinystacks.yml:18 adds it with the next deploy',
    ],
  ])('%s: %s', async (file, words, title, hint) => {
    const undo = await withoutRules(regionOf(words))
    const error = await told(file, words, { kind: 'database-refuses', said: 'timed out' })
    await undo()
    expect(error).toMatchObject({
      ...{ code: 'bastion-rule-missing', exit: 1 },
      message: expect.stringMatching(
        `^the security group of ${title}, sg-\\w+, has no rule`,
      ) as string,
      hint: expect.stringContaining(
        `aws ec2 authorize-security-group-ingress --region ${regionOf(words)} `,
      ) as string,
    })
    expect(error.hint).toContain(hint)
  })

  /** Takes away what lets anybody in on a database's port, and gives back how to undo that. */
  async function withoutRules(region: string): Promise<() => Promise<void>> {
    const ec2 = new EC2({ region })
    const { SecurityGroups = [] } = await ec2.describeSecurityGroups({})
    const taken = SecurityGroups.flatMap(({ GroupId, IpPermissions = [] }) =>
      IpPermissions.filter(({ FromPort = 0 }) => FromPort > 1000 || FromPort === 0).map(
        ({ FromPort, ToPort, IpProtocol, IpRanges, UserIdGroupPairs = [] }) => ({
          GroupId,
          IpPermissions: [
            {
              ...{ FromPort, ToPort, IpProtocol, IpRanges },
              UserIdGroupPairs: UserIdGroupPairs.map((pair) => ({ GroupId: pair.GroupId })),
            },
          ],
        }),
      ),
    )
    for (const rule of taken) await ec2.revokeSecurityGroupIngress(rule)
    return async () => {
      for (const rule of taken) await ec2.authorizeSecurityGroupIngress(rule)
    }
  }
})

test.each([
  ['prod/postgres', /^prod\/postgres: \S+$/],
  ['prod/postgres --reader', /^prod\/postgres reader \(only takes reads\): \S+$/],
  ['reports/postgres', /^reports\/postgres \(only takes reads\): \S+$/],
])('before its client starts it is said what %s takes', async (words, line) => {
  const said: string[] = []
  const context = contextFor('own', words)
  const reporter = { ...context.reporter, line: (text: string) => void said.push(text) }
  const machine = aMachine({ proof: { kind: 'proved', caFile: '/ca.pem', expires: '' } })
  await connect({ ...context, reporter, connecting: () => Promise.resolve(machine) })
  expect(said).toEqual([expect.stringMatching(line)])
})

test('an address outside of `allow` is told, with the line to write', async () => {
  const context = contextFor('own', 'prod/postgres')
  const connectFrom = async (region: string): Promise<Aws> => {
    const aws = await withNames(region)
    const ownAddress = () => Promise.resolve({ kind: 'read', value: '192.0.2.1' } as const)
    return { ...aws, reach: { ...aws.reach, ownAddress } }
  }
  const machine = aMachine({ tunnel: { kind: 'unreachable', said: 'connection timed out' } })
  const run = connect({
    ...{ ...context, connect: connectFrom },
    connecting: () => Promise.resolve(machine),
  })
  await expect(run).rejects.toMatchObject({
    code: 'address-not-allowed',
    message:
      'your address, 192.0.2.1 as AWS sees it, is not in `allow` of the bastion, which admits 203.0.113.0/24',
    hint: 'write at tinystacks.yml:8 and deploy: allow: [203.0.113.0/24, 192.0.2.1/32]',
  })
})

test('one whose secret the file does not name is said to have none', async () => {
  expect(await told('moved', 'single/mysql')).toMatchObject({
    ...{ code: 'no-login', message: 'the stack has no secret of single/mysql' },
    hint: 'name it in the file: `existing: { secret: arn:… }`, and deploy the stage',
  })
})

test('an existing database in another VPC is told as one', async () => {
  expect(await told('moved', 'far/mysql')).toMatchObject({
    code: 'database-in-another-vpc',
    message: expect.stringMatching(
      /^far\/mysql is in vpc-\w+, and the bastion i-\w+ in vpc-\w+$/,
    ) as string,
    hint: expect.stringContaining('unless they are peered') as string,
  })
})

test.each<[NotProved, RegExp, RegExp]>([
  [
    { kind: 'wrong-ca', issuer: 'Corp Proxy CA' },
    /^prod\/postgres: this is not proved to be \S+\.amazonaws\.com: its certificate is signed by Corp Proxy CA, which is none of the authorities of AWS$/,
    /--ca FILE/,
  ],
  [
    { kind: 'wrong-host', names: ['other.c0ffee.us-east-1.rds.amazonaws.com'] },
    /the certificate is that of other\.c0ffee\.us-east-1\.rds\.amazonaws\.com$/,
    /another database answers in its place/,
  ],
  [
    { kind: 'bastion-refuses', said: 'administratively prohibited: open failed' },
    /the bastion leads nobody there: administratively prohibited: open failed$/,
    /deploy the stage/,
  ],
])('what answers instead is told: %j', async (proof, message, hint) => {
  expect(await told('own', 'prod/postgres', proof)).toMatchObject({
    ...{ code: 'not-proved', exit: 1 },
    message: expect.stringMatching(message) as string,
    hint: expect.stringMatching(hint) as string,
  })
})
