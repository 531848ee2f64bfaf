/** Databases that exist already, used by a stage that never touches them. */
import { expect } from 'vitest'
import { messagesOf } from '../builders/plan.ts'
import { story } from './story.ts'
import { useLegacy } from './legacy.ts'

const { sandbox, there, write, run, plan, deploy } = useLegacy()

type Outputs = { environment: Record<string, string>; secrets: Record<string, string> }

async function outputs(): Promise<Outputs> {
  const { stdout } = await run('outputs', '--json')
  const all = JSON.parse(stdout) as { stages: Record<string, Outputs> }
  return all.stages['dev'] ?? { environment: {}, secrets: {} }
}

/** Everything AWS tells of the databases that the stage does not make. */
const everything = async (): Promise<unknown> => {
  const { rds, cache } = there().here
  const { DBInstances = [] } = await rds.describeDBInstances({
    DBInstanceIdentifier: 'legacy-orders',
  })
  return {
    instance: { ...DBInstances[0], LatestRestorableTime: undefined },
    clusters: (await rds.describeDBClusters({})).DBClusters,
    groups: (await cache.describeReplicationGroups({})).ReplicationGroups,
  }
}

const groupOf = async (): Promise<string> => {
  const { DBInstances } = await there().here.rds.describeDBInstances({
    DBInstanceIdentifier: 'legacy-orders',
  })
  return DBInstances?.[0]?.VpcSecurityGroups?.[0]?.VpcSecurityGroupId ?? ''
}
const clientsAdmitted = async (): Promise<readonly (string | undefined)[]> => {
  const { SecurityGroups } = await there().here.ec2.describeSecurityGroups({
    GroupIds: [await groupOf()],
  })
  return (SecurityGroups?.[0]?.IpPermissions ?? [])
    .filter(({ FromPort }) => FromPort === 3306)
    .flatMap(({ UserIdGroupPairs }) => (UserIdGroupPairs ?? []).map(({ GroupId }) => GroupId))
}

story('a stage that uses databases it does not make', (scene) => {
  let before: unknown

  scene('is planned with what is wired', async () => {
    before = await everything()
    write(`mysql: { existing: { identifier: legacy-orders, secret: "${there().secrets.good}", allowFrom: true } }
postgres: { existing: { identifier: legacy-shop } }
redis: { existing: { identifier: legacy-sessions } }`)
    const { databases, refusals } = await plan()
    expect(refusals).toEqual([])
    expect(
      databases.map(({ database, impact, data, consent }) => [database, impact, data, consent]),
    ).toEqual([
      ['postgres', 'existing', 'kept', null],
      ['mysql', 'existing', 'kept', null],
      ['redis', 'existing', 'kept', null],
    ])
    const [postgres, mysql] = databases
    expect(postgres?.reason).toContain('no secret is given: the application gets no variables')
    expect(mysql?.verified).toBe(true)
    expect(mysql?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ property: 'host', before: null, line: 9 }),
        expect.objectContaining({ property: 'secret', after: there().secrets.good }),
      ]),
    )
  })

  scene(
    'gives the application what is live of them, and credentials only where there is a secret',
    async () => {
      await deploy()
      const { environment, secrets } = await outputs()
      const { DBInstances } = await there().here.rds.describeDBInstances({
        DBInstanceIdentifier: 'legacy-orders',
      })
      const { DBClusters } = await there().here.rds.describeDBClusters({})
      expect(environment).toMatchObject({
        MYSQL_HOST: DBInstances?.[0]?.Endpoint?.Address,
        MYSQL_PORT: '3306',
        MYSQL_DATABASE: 'orders',
        PG_HOST: DBClusters?.[0]?.Endpoint,
        PG_READER_HOST: DBClusters?.[0]?.ReaderEndpoint,
        PG_DATABASE: 'shop',
        REDIS_TLS: 'false',
      })
      expect(secrets).toEqual({
        MYSQL_USERNAME: `${there().secrets.good}:username::`,
        MYSQL_CREDENTIALS_SECRET: `${there().secrets.good}:password::`,
      })
    },
  )

  scene('has a rule for its clients, and nothing else was touched', async () => {
    const { Stacks } = await there().here.cfn.describeStacks({ StackName: 'shop-dev' })
    const client = Stacks?.[0]?.Outputs?.find(
      ({ OutputKey }) => OutputKey === 'ClientSecurityGroup',
    )
    expect(await clientsAdmitted()).toEqual([client?.OutputValue])
    const { StackResourceSummaries } = await there().here.cfn.listStackResources({
      StackName: 'shop-dev',
    })
    expect(
      StackResourceSummaries?.map(({ LogicalResourceId }) => LogicalResourceId).sort(),
    ).toEqual(['ClientSecurityGroup', 'MysqlExistingAccess'])
    expect(await everything()).toEqual(before)
  })

  scene('is no change the second time, and its secret is not read again', async () => {
    await sandbox().resetCalls()
    const { stdout } = await run('deploy', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ stages: [{ result: { kind: 'unchanged' } }] })
    expect(
      Object.keys(await sandbox().calls()).filter((name) => /secrets|Create/.test(name)),
    ).toEqual([])
  })

  scene('loses its rule with allowFrom', async () => {
    write(`mysql: { existing: { identifier: legacy-orders, secret: "${there().secrets.good}" } }
postgres: { existing: { identifier: legacy-shop } }
redis: { existing: { identifier: legacy-sessions } }`)
    await deploy()
    expect(await clientsAdmitted()).toEqual([])
  })

  scene('says what it no longer uses', async () => {
    write(`mysql: { existing: { identifier: legacy-orders } }
postgres: { existing: { identifier: legacy-shop } }`)
    const { notes } = await plan()
    expect(notes).toContainEqual(
      expect.objectContaining({
        code: 'existing-no-longer-used',
        message: expect.stringContaining('us-east-1/legacy-sessions') as string,
      }),
    )
    await deploy()
    expect((await outputs()).secrets).toEqual({})
  })

  scene('makes one of its own in its place, and the other stays as it is', async () => {
    write(`mysql: {}
postgres: { existing: { identifier: legacy-shop } }`)
    const { databases, notes } = await plan()
    expect(databases[1]).toMatchObject({
      ...{ database: 'mysql', impact: 'create', moves: true },
      consent: { kind: 'move' },
    })
    expect(databases[1]?.reason).toContain(
      'applications will move from legacy-orders, 20 GiB, to an empty database',
    )
    expect(databases[1]?.reason).toContain('us-east-1/legacy-orders, in use until now')
    expect(messagesOf(notes)).toContainEqual(
      expect.stringContaining('write restoreFrom: { snapshot: legacy-orders-move }'),
    )
    expect((await run('deploy')).code).toBe(3)
    await deploy('--allow', databases[1]?.consent?.words ?? '')
    expect((await outputs()).environment['MYSQL_DATABASE']).toBe('shop')
    expect(await everything()).toEqual(before)
  })

  scene('gives its own up for another only with consent', async () => {
    write(`mysql: { existing: { identifier: legacy-orders } }
postgres: { existing: { identifier: legacy-shop } }`)
    const { databases } = await plan()
    expect(databases[1]).toMatchObject({ impact: 'remove', data: 'snapshot', moves: true })
    expect(databases[1]?.reason).toMatch(
      /will use legacy-orders instead: applications will move there from \S+, 20 GiB, and find none/,
    )
    expect((await run('deploy')).code).toBe(3)
    await deploy('--allow', databases[1]?.consent?.words ?? '')
    expect((await outputs()).environment['MYSQL_DATABASE']).toBe('orders')
  })

  scene('leaves them alone when it is deleted', async () => {
    await there().here.cfn.updateTerminationProtection({
      StackName: 'shop-dev',
      EnableTerminationProtection: false,
    })
    await there().here.cfn.deleteStack({ StackName: 'shop-dev' })
    await expect
      .poll(() =>
        there()
          .here.cfn.describeStacks({ StackName: 'shop-dev' })
          .then(
            () => 'there',
            () => 'gone',
          ),
      )
      .toBe('gone')
    expect(await everything()).toEqual(before)
  })
})
