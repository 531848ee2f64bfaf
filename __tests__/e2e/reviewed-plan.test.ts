/** The reviewed plan or nothing: what a deploy applies when something has happened between the review and it. */
import {
  DescribeDBInstancesCommand,
  ModifyDBInstanceCommand,
  RDSClient,
  type DBInstance,
} from '@aws-sdk/client-rds'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { useRole } from './denied.ts'
import { saidOfReview, useChanges } from './on-github.ts'
import { useSandbox } from './support.ts'

const sandbox = useSandbox()
const role = useRole(sandbox)
const { github, application, write, file, run, plan, deploy, ...changes } = useChanges(sandbox)
const { propose, land, deployDirectly, theComment, headers } = changes

let rds: RDSClient
beforeEach(() => {
  rds = new RDSClient(clientSettings(sandbox()))
})
afterEach(() => {
  rds.destroy()
})

/** What happens to the instance of `dev` without us, and is over: RDS optimizes storage that has grown. */
async function happens(properties: {
  readonly AllocatedStorage?: number
  readonly EngineVersion?: string
}): Promise<void> {
  const own = async (): Promise<DBInstance | undefined> => {
    const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}))
    return DBInstances.find(({ DBInstanceIdentifier: name }) =>
      name?.startsWith(`${application()}-dev-`),
    )
  }
  await rds.send(
    new ModifyDBInstanceCommand({
      DBInstanceIdentifier: (await own())?.DBInstanceIdentifier,
      ApplyImmediately: true,
      ...properties,
    }),
  )
  await vi.waitUntil(async () => (await own())?.DBInstanceStatus === 'available')
}

/** A deploy to which AWS denies the changes after the first so many. */
const denied = (calls: number) => {
  role().denyAfter(calls, 'cloudformation:ExecuteChangeSet')
  return { environment: { AWS_ENDPOINT_URL: role().url } }
}

describe('what happens by itself after the review', () => {
  test.each([
    ['storage that grows', { AllocatedStorage: 30 }, 'storage: { max: 100 }'],
    ['a minor version', { EngineVersion: '17.4' }, 'version: "17.2"'],
  ])('%s is no other plan: the instance gets its class all the same', async (_, event, more) => {
    await deployDirectly(file(`{ ${more} }`))
    const { number } = await propose(file(`{ ${more}, instance: db.t4g.small }`))
    await happens(event)
    const landed = await land(number)
    expect(landed.errors).toEqual([])
    expect(saidOfReview(landed)).toEqual([])
    expect(landed.outputs['changed']).toBe('true')
  })

  test('storage that grows under a change of storage is none either', async () => {
    await deployDirectly(file('{ storage: { max: 100 } }'))
    const { number } = await propose(file('{ storage: { size: 40, max: 100 } }'))
    await happens({ AllocatedStorage: 30 })
    expect(saidOfReview(await land(number))).toEqual([])
  })
})

describe('a deploy that failed half-way is run again', () => {
  test('after a stage that was made: the reviewed plan of the next one still stands', async () => {
    const stages = (value: string): string =>
      file('{}', `  prod:\n    databases: { postgres: { parameters: { work_mem: "${value}" } } }\n`)
    const { number } = await propose(stages('SUM(Memory,1)'))
    const failed = await land(number)
    expect(failed.code).toBe(1)
    expect(headers(number)[0]?.results).toMatchObject({
      dev: { kind: 'created' },
      prod: { kind: 'failed' },
    })
    const again = await deploy()
    // The same cause again, and not another plan.
    expect(again.code).toBe(1)
    expect(again.errors.join()).toMatch(/prod failed: .*work_mem/)
    expect(headers(number)[0]?.results).toMatchObject({
      dev: { kind: 'created' },
      prod: { kind: 'failed' },
    })
  })

  test('by another pull request: the stage that was made keeps the result of its own deploy', async () => {
    const stages = (postgres: string, value: string): string =>
      file(
        postgres,
        `  prod:\n    protected: false\n    databases: { postgres: { parameters: { work_mem: "${value}" } } }\n`,
      )
    const first = await propose(stages('{}', 'SUM(Memory,1)'))
    expect((await land(first.number)).code).toBe(1)
    const made = headers(first.number)[0]?.results['dev']
    const second = await propose(stages('{ instance: db.t4g.small }', '8192'))
    expect((await land(second.number)).errors).toEqual([])
    expect(headers(second.number)[0]?.results).toMatchObject({
      dev: { kind: 'updated' },
      prod: { kind: 'created' },
    })
    expect(headers(first.number)[0]?.results).toMatchObject({
      dev: made,
      prod: { kind: 'created' },
    })
  })

  test.each<[string, (yaml: string) => string, string, string, number]>([
    [
      'before what it made is protected',
      (yaml) => yaml.replace('    protected: false\n', ''),
      '',
      '{}',
      1,
    ],
    [
      'between a reader and its primary',
      (yaml) => yaml,
      '{ version: "17.2", readReplica: true }',
      '{ version: "17.4", readReplica: true }',
      1,
    ],
  ])('%s: what is left of the reviewed plan is applied', async (_, whole, before, after, calls) => {
    await deployDirectly(whole(file(before)))
    const { number } = await propose(whole(file(after)))
    const failed = await land(number, 'squash', denied(calls))
    expect(failed.code).toBe(1)
    expect(headers(number)[0]?.carried).toEqual({ dev: 'begun' })
    const again = await deploy()
    expect(again.errors).toEqual([])
    expect(again.log).toMatch(
      /what remains of a plan that an earlier deploy began and did not finish/,
    )
    expect(headers(number)[0]).toMatchObject({
      results: { dev: { kind: 'updated' } },
      carried: { dev: 'done' },
    })
  })

  test('with something else in it than is left: it is refused', async () => {
    const yaml = (version: string): string => file(`{ version: "${version}", readReplica: true }`)
    await deployDirectly(yaml('17.2'))
    const { number } = await propose(yaml('17.4'))
    await land(number, 'squash', denied(1))
    write(file('{ version: "17.4", readReplica: true, instance: db.t4g.small }'))
    const again = await deploy()
    expect(again.code).toBe(3)
    expect(again.log).toMatch(/instance\s+reviewed: \(not in the plan\)/)
  })
})

describe('a stage that is applied after another', () => {
  test('stops where its plan becomes heavier than the reviewed one, which its comment can show then', async () => {
    const stages = (west: string): string =>
      file(
        '{}',
        `  west:\n    region: us-west-2\n    protected: false\n    databases: { ${west} }\n`,
      )
    await deployDirectly(stages('redis: {}').replace('      postgres: {}\n', ''))
    // What follows a primary that is not there yet cannot be planned with all that is around it.
    const { number } = await propose(
      stages('redis: { instance: cache.t4g.small }, postgres: { replicaOf: dev }'),
    )
    expect(theComment(number)).toMatch(
      /what else will change in this stage is known only once dev is deployed/,
    )
    const event = github().pullRequestEvent(number)
    const stopped = await land(number)
    expect(stopped.code).toBe(3)
    expect(stopped.errors.join()).toMatch(/\bwest refused\b/)
    expect(stopped.log).toMatch(
      /^west refused in .*\n( {2}.*\n)* {2}.*the plan of what follows .* changed, so it was left as it is/m,
    )
    expect(headers(number)[0]?.results).toMatchObject({
      dev: { kind: 'updated' },
      west: { kind: 'failed' },
    })
    expect((await deploy()).code).toBe(3)
    await run(event, { attempt: 2 })
    expect(theComment(number)).toMatch(/west: Redis will restart/)
    expect((await deploy()).errors).toEqual([])
  })
})

describe('what was carried out', () => {
  test('is not carried out twice, by a new run of the old commit', async () => {
    await deployDirectly(file('{}'))
    const first = await propose(file('{ instance: db.t4g.small }'))
    github().merge(first.number)
    const old = github().pushEvent()
    expect((await run(old)).errors).toEqual([])
    const second = await propose(file('{}'))
    expect((await land(second.number)).errors).toEqual([])

    write(file('{ instance: db.t4g.small }'))
    const again = await run(old)
    expect(again.code).toBe(3)
    expect(again.log).toMatch(/was carried out before, and the stage has changed since/)
  })

  test('keeps its comment, whatever is run again', async () => {
    const { number } = await propose(file('{}'))
    const event = github().pullRequestEvent(number)
    await land(number)
    const told = theComment(number)
    const planned = await run(event, { attempt: 2 })
    expect(planned.notices.join()).toMatch(/its plan was carried out/)
    await deploy()
    expect(theComment(number)).toBe(told)
  })

  test('is as it should be when it is run again at once', async () => {
    const { number } = await propose(file('{}'))
    await land(number)
    const again = await deploy({ attempt: 2 })
    expect(again.code).toBe(0)
    expect(again.outputs['changed']).toBe('false')
  })
})

describe('a plan of the pull request that is made again', () => {
  test('is the way out where the stage has changed since the review', async () => {
    await deployDirectly(file('{}'))
    const { number } = await propose(file('{ instance: db.t4g.small }'))
    const event = github().pullRequestEvent(number)
    await deployDirectly(file('{ storage: { size: 40 } }'))
    write(file('{ instance: db.t4g.small, storage: { size: 80 } }'))
    const refused = await land(number)
    expect(refused.code).toBe(3)
    expect(refused.log).toMatch(/run the workflow of the pull request's plan again/)
    expect((await run(event, { attempt: 2 })).code).toBe(0)
    expect(theComment(number)).toMatch(/`storage\.size` `40` → `80 GiB`/)
    expect((await deploy()).errors).toEqual([])
  })
})

describe('what no pull request shows', () => {
  test('is applied with the consent to exactly this plan, which is said', async () => {
    await deployDirectly(file('{}'))
    write(file(''))
    github().push({ [`${application()}/tinystacks.yml`]: file('') })
    const refused = await deploy()
    expect(refused.code).toBe(3)
    const words = /dev\/postgres:remove@[0-9a-z]{13}/.exec(refused.log)?.[0] ?? ''
    const removed = await deploy({ inputs: { allow: words } })
    expect(removed.errors).toEqual([])
    expect(removed.notices.join()).toMatch(/with the consent that was given to exactly this plan/)
    expect(removed.notices.join()).not.toMatch(/since it loses nothing/)
  })
})
