/** The whole way of a change through the built action: planned on its pull request, merged, deployed. */
import { describe, expect, test } from 'vitest'
import { parseHeader } from '../../src/review/header.ts'
import type { MergeMethod } from '../stand-ins/github/index.ts'
import { saidOfReview, useChanges } from './on-github.ts'
import { useSandbox } from './support.ts'

const sandbox = useSandbox()
const { github, checkout, config, write, file, run, plan, deploy, ...changes } = useChanges(sandbox)
const { propose, amend, land, deployDirectly, theComment } = changes

describe('a pull request', () => {
  test('gets one comment, kept up to date with each push, that shows what happens to each database', async () => {
    await deployDirectly(file('{}'))
    const { number, planned } = await propose(file('{ storage: { size: 40 } }'))
    expect(planned.code).toBe(0)
    expect(theComment(number)).toMatch(/^<!-- tinystacks:1 /)
    expect(theComment(number)).toMatch(/Postgres will change while running\. No data will be lost/)
    expect(theComment(number)).toMatch(/`storage\.size` `20` → `40 GiB`/)
    expect(theComment(number)).toContain('```mermaid')

    const { head, planned: again } = await amend(
      number,
      file('{ storage: { size: 40 }, instance: db.t4g.small }'),
    )
    expect(theComment(number)).toMatch(/Postgres will restart\. No data will be lost/)
    expect(parseHeader(theComment(number))).toMatchObject({ sha: head, config: config() })
    expect(again.warnings.join()).toMatch(/dev Postgres will restart/)
    expect(again.summary).toContain('Postgres will restart. No data will be lost.')
  })

  test('whose file is not valid gets the problems, and no old plan', async () => {
    await deployDirectly(file('{}'))
    const { number } = await propose(file('{ storage: { size: 40 } }'))
    const { code, errors } = (await amend(number, file('{ storage: { size: 4 } }'))).planned
    expect(code).toBe(2)
    expect(errors.join()).toMatch(/storage/)
    expect(theComment(number)).toMatch(/There is no plan[\s\S]*tinystacks\.yml:9:/)
    expect(parseHeader(theComment(number))?.planned).toEqual({})
  })

  test('of which each job plans a stage has a comment a job', async () => {
    const { number } = await propose(file('{}', '  prod: { databases: { redis: {} } }\n'), {
      inputs: { stage: 'dev' },
    })
    await plan(number, { inputs: { stage: 'prod' } })
    await plan(number, { inputs: { stage: 'dev' } })
    const stages = github()
      .comments(number)
      .map(({ body }) => parseHeader(body)?.stages)
    expect(stages).toEqual([['dev'], ['prod']])
  })

  test('that the token may not write to is planned all the same, with a notice', async () => {
    github().permit({ contents: 'read', pull_requests: 'read', issues: 'read' })
    const { number, planned } = await propose(file('{}'))
    expect(planned.code).toBe(0)
    expect(planned.notices.join()).toMatch(
      /comment was not written.*Resource not accessible by integration.*pull-requests: write/,
    )
    expect(planned.summary).toContain('new stage')
    expect(github().comments(number)).toEqual([])
  })

  test('gets no comment where none is wanted', async () => {
    const { number, planned } = await propose(file('{}'), { inputs: { comment: 'false' } })
    expect(planned.code).toBe(0)
    // What a stage that is new was tied to before is told by the file before the change; without git, GitHub is asked
    // for the commit that it is in, and whether the folder is a link.
    expect(
      github()
        .calls()
        .map(({ operation }) => operation),
    ).toEqual(['git/get-commit', 'repos/get-content', 'repos/get-content'])
    expect(planned.notices.join()).toMatch(/comment was not written.*`comment` is `false`/)
    expect(planned.summary).toContain('new stage')
    expect(github().comments(number)).toEqual([])
  })
})

describe('the merge', () => {
  test.each<MergeMethod>(['squash', 'rebase', 'merge'])(
    'by %s deploys the reviewed plan, and the comment says what became of it',
    async (method) => {
      const { number } = await propose(file('{}'))
      const deployed = await land(number, method)
      expect(deployed.errors).toEqual([])
      expect(saidOfReview(deployed)).toEqual([])
      expect(deployed.outputs['changed']).toBe('true')
      expect(parseHeader(theComment(number))?.results['dev']).toMatchObject({ kind: 'created' })
      expect(theComment(number)).toMatch(/dev[\s\S]*created/)
    },
  )

  test('is shown as a deployment of each stage that changes, and of no other', async () => {
    const { number } = await propose(file('{}'))
    await land(number)
    expect(github().deployments()).toMatchObject([
      { environment: 'dev', statuses: [{ state: 'success' }, { state: 'in_progress' }] },
    ])
    const again = await deploy()
    expect(again.outputs['changed']).toBe('false')
    expect(again.errors).toEqual([])
    expect(github().deployments()).toHaveLength(1)
  })

  test('whose plan has become another is refused, with what differs, until the workflow says otherwise', async () => {
    await deployDirectly(file('{}'))
    const { number } = await propose(file('{ instance: db.t4g.small }'))
    // Somebody else's change is deployed in between.
    await deployDirectly(file('{ storage: { size: 40 } }'))
    write(file('{ instance: db.t4g.small, storage: { size: 80 } }'))
    const refused = await land(number)
    expect(refused.code).toBe(3)
    expect(refused.errors.join()).toMatch(/dev: the plan is not the one that was reviewed/)
    expect(refused.log).toMatch(
      /Postgres storage\.size\s+reviewed: \(not in the plan\)\s+now: 40 → 80/,
    )
    expect(refused.summary).toMatch(/the plan differs from the one that pull request/)
    expect(parseHeader(theComment(number))?.results['dev']).toMatchObject({ kind: 'refused' })

    const applied = await deploy({ inputs: { 'on-plan-change': 'apply' } })
    expect(applied.errors).toEqual([])
    expect(applied.notices.join()).toMatch(
      /differs .* applied nevertheless, since it loses nothing/,
    )
  })

  test('of nothing that was reviewed is refused where a plan is required', async () => {
    write(file('{}'))
    github().push({ [config()]: file('{}') })
    const refused = await deploy({ inputs: { 'require-plan': 'true' } })
    expect(refused.code).toBe(3)
    expect(refused.log).toContain('the commit came with no pull request')
    const applied = await deploy()
    expect(applied.code).toBe(0)
    expect(applied.notices.join()).toMatch(/no pull request shows a plan of it/)
  })

  test('of several pull requests at once, from a queue, deploys the plans of each', async () => {
    const stages = (dev: string, prod: string): string =>
      file(dev, `  prod: { protected: false, databases: { postgres: ${prod} } }\n`)
    await deployDirectly(stages('{}', '{}'))
    const first = await propose(stages('{ storage: { size: 40 } }', '{}'))
    const second = await propose(stages('{}', '{ storage: { size: 40 } }'))
    const shas = [first, second].map(({ number }) => github().merge(number, 'squash'))
    write(stages('{ storage: { size: 40 } }', '{ storage: { size: 40 } }'))
    const { payload, environment } = github().pushEvent()
    const deployed = await run({
      environment,
      payload: { ...payload, commits: shas.map((id) => ({ id })) },
    })
    expect(deployed.errors).toEqual([])
    expect(saidOfReview(deployed)).toEqual([])
  })
})

describe('consent', () => {
  const removal = async () => {
    await deployDirectly(file('{}'))
    const { number, planned } = await propose(file(''))
    const words = /dev\/(postgres:remove@[0-9a-z]{13})/.exec(theComment(number))?.[1] ?? ''
    return { number, planned, label: `tinystacks: allow ${words}` }
  }

  test('is given by the label that was made ready, and only for that very plan', async () => {
    const { number, planned, label } = await removal()
    expect(planned.code).toBe(3)
    expect(
      github()
        .labels()
        .map(({ name }) => name),
    ).toContain(label)
    expect(theComment(number)).toContain(label)

    github().setLabels(number, [label])
    const agreed = await plan(number)
    expect(agreed.code).toBe(0)
    const landed = await land(number)
    expect(landed.errors).toEqual([])
    const taken = /dev-shop\d+-postgres-before-[0-9a-f]{8}-\d{14}/
    for (const text of [theComment(number), landed.summary]) {
      expect(text).toMatch(new RegExp(`${taken.source} was taken before anything changed`))
      expect(text).toMatch(new RegExp(`restoreFrom: &#123; snapshot: ${taken.source} &#125;`))
    }
  })

  test('is void as soon as the plan changes, and its label is taken away', async () => {
    const { number, label } = await removal()
    const yaml = file('').replace('redis: {}', 'redis: { instance: cache.t4g.small }')
    const { planned: again } = await amend(number, yaml)
    expect(again.code).toBe(3)
    expect(
      github()
        .labels()
        .map(({ name }) => name),
    ).not.toContain(label)
  })

  test('is asked for again by the same label, which is not made again', async () => {
    const { number, label } = await removal()
    github().pushToPull(number)
    github().resetCalls()
    expect((await plan(number)).code).toBe(3)
    expect(theComment(number)).toContain(label)
    expect(parseHeader(theComment(number))?.labels).toEqual([label])
    expect(
      github()
        .calls()
        .map(({ operation }) => operation),
    ).toEqual(['issues/list-comments', 'issues/get-comment', 'pulls/get', 'issues/update-comment'])
  })

  test('is not asked for by a plan that is overtaken: no label is made for it', async () => {
    await deployDirectly(file('{}'))
    write(file(''))
    const number = github().openPull({ files: { [config()]: file('') } })
    const event = github().pullRequestEvent(number)
    github().pushToPull(number)
    const late = await run(event)
    expect(late.notices.join()).toMatch(/a newer commit or run has replaced this one/)
    expect(github().labels()).toEqual([])
  })

  test('to another account than the base branch has is asked of a new stage, and its push as well', async () => {
    const tied = (account: string): string =>
      file('{}').replace('region:', `account: "${account}"\nregion:`)
    github().push({ [config()]: tied('210987654321') })
    const { number, planned } = await propose(tied('123456789012'))
    expect(planned.code).toBe(3)
    const [label = ''] = parseHeader(theComment(number))?.labels ?? []
    expect(label).toMatch(/^tinystacks: allow account@[0-9a-z]{13}$/)
    expect(theComment(number)).toContain('the file no longer ties the stage to the account it had')
    expect((await land(number)).code).toBe(3)
    github().setLabels(number, [label])
    expect((await deploy()).errors).toEqual([])
  })

  test('in the form that names no kind is refused with the reason', async () => {
    const { number } = await removal()
    github().setLabels(number, ['tinystacks: allow dev/postgres@3f9c1a2b'])
    const { code, errors } = await plan(number)
    expect(code).toBe(3)
    expect(errors.join()).toMatch(/the old form, .*write `allow: dev\/postgres:remove@/)
  })

  test('of a bare name is refused with the reason', async () => {
    const { number } = await removal()
    github().setLabels(number, ['tinystacks: allow dev/postgres'])
    const { code, errors } = await plan(number)
    expect(code).toBe(3)
    expect(errors.join()).toMatch(/a name alone .*write `allow: dev\/postgres:remove@/)
  })
})
