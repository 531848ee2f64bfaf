/** Databases that nobody here made, in a sandbox of the test file's own, and a checkout beside them. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElastiCache } from '@aws-sdk/client-elasticache'
import { RDS } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox, type Finished, type Sandbox } from './support.ts'

const PASSWORD = 'never-to-be-seen-1'

const INSTANCE = {
  DBInstanceClass: 'db.t4g.micro',
  AllocatedStorage: 20,
  MasterUsername: 'app',
  MasterUserPassword: PASSWORD,
}

/** AWS's own clients. */
export type Clients = {
  readonly rds: RDS
  readonly cache: ElastiCache
  readonly ec2: EC2
  readonly secrets: SecretsManager
  readonly cfn: CloudFormation
}

/** What there is besides the databases. */
export type Legacy = {
  readonly here: Clients
  readonly vpc: string
  readonly subnets: readonly string[]
  /** ARNs: `good` has its keys, `lacking` has no user name, `text` is no JSON. */
  readonly secrets: Readonly<Record<'good' | 'lacking' | 'text', string>>
}

function clients({ url }: Sandbox, region: string): Clients {
  const settings = clientSettings({ url }, region)
  return {
    rds: new RDS(settings),
    cache: new ElastiCache(settings),
    ec2: new EC2(settings),
    secrets: new SecretsManager(settings),
    cfn: new CloudFormation(settings),
  }
}

/** The MySQL `legacy-orders`, the Aurora cluster `legacy-shop`, the Redis `legacy-sessions`. */
async function makeDatabases({ rds, cache }: Clients, subnets: readonly string[]): Promise<void> {
  await rds.createDBSubnetGroup({
    DBSubnetGroupName: 'legacy',
    DBSubnetGroupDescription: 'legacy',
    SubnetIds: [...subnets],
  })
  await rds.createDBInstance({
    ...INSTANCE,
    DBInstanceIdentifier: 'legacy-orders',
    Engine: 'mysql',
    DBName: 'orders',
    DBSubnetGroupName: 'legacy',
  })
  await rds.createDBCluster({
    DBClusterIdentifier: 'legacy-shop',
    Engine: 'aurora-postgresql',
    MasterUsername: 'app',
    MasterUserPassword: PASSWORD,
    DatabaseName: 'shop',
    DBSubnetGroupName: 'legacy',
  })
  await cache.createReplicationGroup({
    ReplicationGroupId: 'legacy-sessions',
    ReplicationGroupDescription: 'sessions',
    CacheNodeType: 'cache.t4g.micro',
    Engine: 'redis',
  })
}

async function makeSecrets({ secrets }: Clients): Promise<Legacy['secrets']> {
  const make = async (Name: string, SecretString: string) =>
    (await secrets.createSecret({ Name, SecretString })).ARN ?? ''
  return {
    good: await make('good', JSON.stringify({ username: 'app', password: PASSWORD })),
    lacking: await make('lacking', JSON.stringify({ user: 'app', password: PASSWORD })),
    text: await make('text', PASSWORD),
  }
}

/** `there` is what was made; the rest writes `tinystacks.yml` and runs the CLI on it. */
export function useLegacy() {
  const sandbox = useSandbox()
  const checkout = useCheckout()
  let legacy: Legacy | undefined
  const there = (): Legacy => {
    if (legacy === undefined) throw new Error('nothing is made yet')
    return legacy
  }
  beforeEach(async () => {
    const here = clients(sandbox(), 'us-east-1')
    const { Vpcs } = await here.ec2.describeVpcs({})
    const { Subnets = [] } = await here.ec2.describeSubnets({})
    const subnets = Subnets.slice(0, 2).flatMap(({ SubnetId }) => SubnetId ?? [])
    await makeDatabases(here, subnets)
    const west = clients(sandbox(), 'us-west-2')
    const far = { ...INSTANCE, DBInstanceIdentifier: 'far-away', Engine: 'postgres' }
    await west.rds.createDBInstance(far)
    for (const client of Object.values(west)) client.destroy()
    legacy = { here, vpc: Vpcs?.[0]?.VpcId ?? '', subnets, secrets: await makeSecrets(here) }
  })
  afterEach(() => {
    for (const client of Object.values(there().here)) client.destroy()
  })

  const inVpc = (): string =>
    `network: { vpc: ${there().vpc}, subnets: [${there().subnets.join(', ')}] }`
  const write = (databases: string, network = inVpc()): void => {
    checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    ${network}
    databases:
${databases.replace(/^/gm, '      ')}
`)
  }
  const run = async (...argv: readonly string[]): Promise<Finished> => {
    const finished = await runCli(checkout.path(), sandbox().environment, ...argv)
    // What a secret holds is never seen, whatever the verb.
    expect(`${finished.stdout}${finished.stderr}`).not.toContain(PASSWORD)
    return finished
  }
  const plan = async (): Promise<StagePlan> => {
    const { stdout, stderr } = await run('plan', '--json')
    const [stage] = (JSON.parse(stdout || '{"stages":[]}') as Plan).stages
    if (stage === undefined) throw new Error(`no plan: ${stdout}${stderr}`)
    return stage
  }
  const deploy = async (...argv: readonly string[]): Promise<void> => {
    const { code, stdout, stderr } = await run('deploy', ...argv)
    expect(code, `${stdout}${stderr}`).toBe(0)
  }
  return { sandbox, path: checkout.path, there, write, run, plan, deploy }
}
