/** The bastion of a stage that uses a database it does not make: in with `allowFrom`, out without. */
import { EC2, type IpPermission } from '@aws-sdk/client-ec2'
import { RDS } from '@aws-sdk/client-rds'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'
import { canTunnel, databaseThrough, sshIn } from './tunnel.ts'

const sandbox = useSandbox({ engines: 'auto' })
const checkout = useCheckout()

const LOGIN = { username: 'app', password: 'long-enough-1', dbname: 'orders' }

let ec2: EC2
let rds: RDS
/** The existing database's own group, its subnets, and its port as its clients are told. */
let there: { vpc: string; subnets: readonly string[]; group: string; port: number }

beforeEach(async () => {
  const settings = clientSettings(sandbox())
  ec2 = new EC2(settings)
  rds = new RDS(settings)
  const { Subnets = [] } = await ec2.describeSubnets({})
  const vpc = Subnets[0]?.VpcId ?? ''
  const { GroupId: group = '' } = await ec2.createSecurityGroup({
    GroupName: 'legacy',
    Description: 'of the existing database',
    VpcId: vpc,
  })
  const subnets = Subnets.flatMap(({ SubnetId }) => SubnetId ?? [])
  await rds.createDBSubnetGroup({
    DBSubnetGroupName: 'legacy',
    DBSubnetGroupDescription: 'legacy',
    SubnetIds: subnets,
  })
  await rds.createDBInstance({
    DBInstanceIdentifier: 'legacy-orders',
    DBInstanceClass: 'db.t4g.micro',
    AllocatedStorage: 20,
    Engine: 'postgres',
    MasterUsername: LOGIN.username,
    MasterUserPassword: LOGIN.password,
    DBName: LOGIN.dbname,
    DBSubnetGroupName: 'legacy',
    VpcSecurityGroupIds: [group],
  })
  const port = await vi.waitFor(
    async () => {
      const { DBInstanceStatus, Endpoint } = (await legacy()) ?? {}
      if (DBInstanceStatus !== 'available') throw new Error(`it is ${String(DBInstanceStatus)}`)
      return Endpoint?.Port ?? 0
    },
    { timeout: 20_000 },
  )
  there = { vpc, subnets, group, port }
})

afterEach(() => {
  ec2.destroy()
  rds.destroy()
})

async function legacy() {
  const { DBInstances } = await rds.describeDBInstances({ DBInstanceIdentifier: 'legacy-orders' })
  return DBInstances?.[0]
}

function write(allowFrom: boolean, bastion: boolean): void {
  const [first = '', second = ''] = there.subnets
  checkout.write(`version: 1
stack: pier
region: us-east-1
stages:
  dev:
    protected: false
    network: { vpc: ${there.vpc}, subnets: [${first}, ${second}]${bastion ? `, bastionSubnet: ${first}` : ''} }
    databases: { postgres: { existing: { identifier: legacy-orders, allowFrom: ${String(allowFrom)} } } }
${bastion ? '    bastion: { allow: [203.0.113.0/24] }\n' : ''}`)
}

function run(...argv: readonly string[]): Promise<Finished> {
  return runCli(checkout.path(), sandbox().environment, ...argv)
}

async function plan(): Promise<StagePlan> {
  const { stdout, stderr } = await run('plan', '--json')
  const [stage] = stdout === '' ? [] : (JSON.parse(stdout) as Plan).stages
  if (!stage) throw new Error(stderr)
  return stage
}

async function deploy(): Promise<StageOutputs> {
  const { code, stdout, stderr } = await run('deploy', '--json')
  expect(code, stderr).toBe(0)
  const [only] = (JSON.parse(stdout) as { outputs: StageOutputs[] }).outputs
  if (!only) throw new Error(stderr)
  return only
}

/** The rules of the existing database's group: port and admitted groups. */
async function rules(): Promise<readonly (readonly [number | undefined, string | undefined])[]> {
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupIds: [there.group] })
  return (SecurityGroups?.[0]?.IpPermissions ?? []).flatMap(
    ({ FromPort, UserIdGroupPairs = [] }: IpPermission) =>
      UserIdGroupPairs.map(({ GroupId }) => [FromPort, GroupId] as const),
  )
}

/** The group that the bastion wears. */
async function bastionGroup({ bastion }: StageOutputs): Promise<string> {
  const { Reservations } = await ec2.describeInstances({ InstanceIds: [bastion?.instance ?? ''] })
  return Reservations?.[0]?.Instances?.[0]?.SecurityGroups?.[0]?.GroupId ?? ''
}

story('the rules in the existing database’s own group', (scene) => {
  let outputs: StageOutputs
  let before: Awaited<ReturnType<typeof legacy>>

  scene('are none without allowFrom, and plan and outputs say what the tunnel lacks', async () => {
    before = await legacy()
    write(false, true)
    const [row] = (await plan()).databases
    expect(row?.reason).toMatch(/the tunnel through the bastion works once that group admits/)
    outputs = await deploy()
    expect(await rules()).toEqual([])
    expect(outputs.notes).toEqual([
      expect.stringContaining(`admits ${await bastionGroup(outputs)} on port ${there.port}`),
    ])
  })

  scene('admit clients and bastion with it, on its port', async () => {
    write(true, true)
    const { databases } = await plan()
    expect(databases).toMatchObject([{ impact: 'existing', data: 'kept', consent: null }])
    expect(databases[0]?.reason).toContain("admit this stage's clients and its bastion")
    outputs = await deploy()
    expect([...(await rules())].sort()).toEqual(
      [outputs.clientSecurityGroup, await bastionGroup(outputs)]
        .map((group) => [there.port, group])
        .sort(),
    )
    expect(outputs.notes).toBeUndefined()
    expect((await plan()).action).toBe('none')
  })

  scene('follow the database into a group that somebody exchanged for its own', async () => {
    const groups = async (...VpcSecurityGroupIds: readonly string[]): Promise<void> => {
      await rds.modifyDBInstance({
        DBInstanceIdentifier: 'legacy-orders',
        VpcSecurityGroupIds: [...VpcSecurityGroupIds],
      })
    }
    const { GroupId = '' } = await ec2.createSecurityGroup({
      ...{ GroupName: 'other', Description: 'by hand', VpcId: there.vpc },
    })
    await groups(GroupId)
    const { action, notes } = await plan()
    expect(action).toBe('update')
    const said = notes.map(({ message }) => message).join('\n')
    for (const group of [GroupId, there.group]) expect(said).toContain(group)
    await groups(there.group)
    expect((await plan()).action).toBe('none')
  })

  scene('go with the bastion, and with allowFrom', async () => {
    write(true, false)
    const { clientSecurityGroup } = await deploy()
    expect(await rules()).toEqual([[there.port, clientSecurityGroup]])
    write(false, false)
    await deploy()
    expect(await rules()).toEqual([])
    expect({ ...(await legacy()), LatestRestorableTime: undefined }).toEqual({
      ...before,
      LatestRestorableTime: undefined,
    })
  })
})

test.skipIf(!canTunnel)(
  'with a rule in the existing database’s own group, the printed line leads to it',
  async () => {
    write(true, true)
    const outputs = await deploy()
    const ssh = sshIn(checkout.path())
    await ssh.fetchKey(sandbox(), outputs)
    const [tunnel] = outputs.bastion?.tunnels ?? []
    const answer = async (): Promise<unknown> => {
      expect(await ssh.shell(tunnel?.command ?? 'false')).toBe(0)
      try {
        return await databaseThrough(tunnel?.localPort ?? 0, LOGIN)
      } finally {
        await ssh.close(outputs)
      }
    }
    expect(await answer()).toBe(LOGIN.dbname)
    write(false, true)
    await deploy()
    await expect(answer()).rejects.toThrow(/ECONNRESET|Connection terminated unexpectedly/)
  },
)
