/** Jobs of workflows on one pull request: side by side, with less permission, denied, told to stop. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useRole } from './denied.ts'
import { saidOfReview, useChanges } from './on-github.ts'
import { REAL_PAUSES, useSandbox } from './support.ts'

const sandbox = useSandbox()
const role = useRole(sandbox)
const { github, checkout, config, file, write, run, plan, deploy, ...changes } = useChanges(sandbox)
const { propose, land, deployDirectly, theComment, headers } = changes

const PROD = '  prod:\n    protected: false\n    databases: { redis: {} }\n'
/** Jobs that write to one comment wait until the other one can be seen. */
const unhurried = { environment: REAL_PAUSES }
const asRole = () => ({ environment: { AWS_ENDPOINT_URL: role().url } })

describe('jobs of a matrix', () => {
  test('that plan and deploy side by side have a comment each, with its own plan and result', async () => {
    const yaml = file('{}', PROD)
    write(yaml)
    const number = github().openPull({ files: { [config()]: yaml } })
    github().setLatency(15)
    const jobs = ['dev', 'prod']
    await Promise.all(jobs.map((stage) => plan(number, { inputs: { stage }, ...unhurried })))
    const planned = headers(number).map((header) => [
      header?.stages,
      Object.keys(header?.planned ?? {}),
    ])
    expect(planned.toSorted()).toEqual(jobs.map((stage) => [[stage], [stage]]))

    github().merge(number)
    const deployed = await Promise.all(
      jobs.map((stage) => deploy({ inputs: { stage }, ...unhurried })),
    )
    for (const one of deployed) {
      expect(one.errors).toEqual([])
      expect(saidOfReview(one)).toEqual([])
    }
    for (const header of headers(number)) {
      const [stage = ''] = header?.stages ?? []
      expect(header?.results).toMatchObject({ [stage]: { kind: 'created' } })
    }
  })

  test('that deploy side by side what one job has planned write both results into its comment', async () => {
    const { number } = await propose(file('{}', PROD))
    github().merge(number)
    github().setLatency(15)
    await Promise.all(['dev', 'prod'].map((stage) => deploy({ inputs: { stage }, ...unhurried })))
    expect(headers(number)).toMatchObject([
      { results: { dev: { kind: 'created' }, prod: { kind: 'created' } } },
    ])
    expect(theComment(number)).toMatch(/Deployed: 2 stages changed/)
  })

  test('with files of their own have a comment each', async () => {
    const { number } = await propose(file('{}'))
    const other = `${config().replace('/tinystacks.yml', '')}-reports/tinystacks.yml`
    mkdirSync(join(checkout.path(), other, '..'))
    writeFileSync(join(checkout.path(), other), file('{}').replace('stack: shop', 'stack: reports'))
    await plan(number, { inputs: { config: other } })
    expect(headers(number).map((header) => header?.config)).toEqual([config(), other])
  })
})

describe('a merge queue', () => {
  test('plans what it is about to merge, and its push deploys the reviewed plan', async () => {
    await deployDirectly(file('{}'))
    const { number } = await propose(file(''))
    const words = /dev\/postgres:remove@[0-9a-z]{13}/.exec(theComment(number))?.[0] ?? ''
    github().enqueue(number)
    expect((await run(github().mergeGroupEvent(number))).code).toBe(3)
    github().setLabels(number, [`tinystacks: allow ${words}`])
    const queued = await run(github().mergeGroupEvent(number))
    expect(queued.code).toBe(0)
    expect(queued.summary).toContain('dev: Postgres will be deleted')
    const landed = await land(number, 'queue')
    expect(landed.errors).toEqual([])
    expect(saidOfReview(landed)).toEqual([])
  })
})

describe('a token that may less', () => {
  test('and to which GitHub hides what it may not write leaves the plan in the summary', async () => {
    github().addToken({ token: 'ghp_reader', login: 'octocat', kind: 'classic', permissions: READ })
    const { number, planned } = await propose(file('{}'), {
      inputs: { 'github-token': 'ghp_reader' },
    })
    expect(planned.code).toBe(0)
    expect(planned.notices.join()).toMatch(/comment was not written.*GitHub answered 404/)
    expect(planned.summary).toContain('new stage')
    expect(github().comments(number)).toEqual([])
  })

  test('and makes no labels still asks for consent, and takes it from a label that a person made', async () => {
    await deployDirectly(file('{}'))
    github().permit({ contents: 'read', pull_requests: 'write' })
    const { number, planned } = await propose(file(''))
    expect(planned.code).toBe(3)
    const label =
      /tinystacks: allow postgres:remove@[0-9a-z]{13}/.exec(theComment(number))?.[0] ?? ''
    expect(github().labels()).toEqual([])
    expect(headers(number)[0]?.labels).toEqual([])
    github().setLabels(number, [label])
    expect((await plan(number)).code).toBe(0)
  })

  test('deploys what loses nothing without comment and deployment, and says so', async () => {
    github().permit({ contents: 'read' })
    const { number } = await propose(file('{}'))
    const landed = await land(number)
    expect(landed.errors).toEqual([])
    expect(landed.notices.join()).toMatch(/could not be read \(GitHub answered 403/)
    expect(landed.notices.join()).toMatch(/GitHub deployments were not created/)
    expect(landed.summary).toContain('Deployed: 1 stage changed')
  })
})

const READ = {
  contents: 'read',
  issues: 'read',
  pull_requests: 'read',
  deployments: 'read',
} as const

describe("a robot's own token", () => {
  test("finds its comments by itself, and trusts nobody else's", async () => {
    github().addToken({ token: 'ghp_robot', login: 'deploy-robot', kind: 'classic' })
    const inputs = { 'github-token': 'ghp_robot' }
    const { number } = await propose(file('{}'), { inputs })
    await plan(number, { inputs })
    theComment(number)
    const landed = await land(number, 'squash', { inputs: { ...inputs, 'require-plan': 'true' } })
    expect(landed.errors).toEqual([])
  })
})

describe('what AWS denies', () => {
  test('to the plan is named with its action, and the first line says that it is not verified', async () => {
    await deployDirectly(file('{}'))
    role().deny('rds:DescribeDBInstances')
    const { number, planned } = await propose(file('{ instance: db.t4g.small }'), asRole())
    expect(planned.code).toBe(0)
    for (const text of [theComment(number), planned.summary, planned.log]) {
      const first = text.split('\n').find((line) => line.includes('Postgres may restart'))
      expect(first).toContain('1 database not verified')
      expect(text).toMatch(/rds:(&#8203;)?DescribeDBInstances denied/)
    }
    expect(planned.warnings.join()).toMatch(/may restart.*rds:DescribeDBInstances denied/)
  })

  test.each([
    ['cloudformation:DescribeStacks', 'cloudformation:DescribeStacks'],
    ['cloudformation:CreateChangeSet', 'cloudformation:CreateChangeSet'],
  ])('without which there is no plan, %s, is why the comment has none', async (action) => {
    await deployDirectly(file('{}'))
    role().deny(action)
    const { number, planned } = await propose(file('{ instance: db.t4g.small }'), asRole())
    expect(planned.code).toBe(1)
    expect(planned.errors.join()).toContain(`AWS denies ${action}`)
    expect(theComment(number)).toContain('There is no plan.')
    expect(theComment(number)).toMatch(
      new RegExp(`AWS denies ${action.replace(':', ':(&#8203;)?')}`),
    )
    expect(headers(number)[0]?.planned).toEqual({})
  })

  test('in the middle of a deploy ends its stage: the comment, the summary and the deployment say so', async () => {
    const { number } = await propose(file('{}', PROD))
    role().denyAfter(1, 'cloudformation:ExecuteChangeSet')
    const landed = await land(number, 'squash', asRole())
    expect(landed.code).toBe(1)
    expect(landed.errors.join()).toMatch(/^prod failed\b/)
    expect(landed.log).toMatch(/^::error .*line=1,.*::prod failed: AWS denies /m)
    // Besides the annotation once, and in one line: nothing is wrapped in a workflow's log.
    const log = landed.log.replaceAll(/^::error .*$/gm, '')
    expect(log.match(/AWS denies cloudformation:ExecuteChangeSet: .*/g)).toEqual([
      expect.stringMatching(/: User: arn:\S+ is not authorized .* allows the \S+ action$/),
    ])
    expect(headers(number)[0]?.results).toMatchObject({
      dev: { kind: 'created' },
      prod: {
        kind: 'failed',
        failure: expect.stringContaining('allow cloudformation:ExecuteChangeSet'),
      },
    })
    for (const text of [theComment(number), landed.summary])
      expect(text).toMatch(/Deploy failed: prod; 1 stage changed/)
    expect(
      github()
        .deployments()
        .map(({ environment, statuses }) => [environment, statuses[0]?.state])
        .toSorted(),
    ).toEqual([
      ['dev', 'success'],
      ['prod', 'failure'],
    ])
  })

  test('before a deploy begins is told in the comment, and changes nothing of the reviewed plan', async () => {
    const { number } = await propose(file('{}'))
    role().deny('cloudformation:DescribeStacks')
    const landed = await land(number, 'squash', asRole())
    expect(landed.code).toBe(1)
    expect(theComment(number)).toMatch(/dev was not started[\s\S]*AWS denies/)
    expect(headers(number)[0]).toMatchObject({
      results: { dev: { kind: 'not-attempted', stack: expect.stringMatching(/-dev$/) } },
      carried: {},
    })
    expect((await deploy()).errors).toEqual([])
  })
})
