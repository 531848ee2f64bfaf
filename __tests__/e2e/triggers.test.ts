/** Runs whose event names no pull request: on a branch, and by a comment. */
import { describe, expect, test } from 'vitest'
import { parseHeader } from '../../src/review/header.ts'
import { saidOfReview, useChanges } from './on-github.ts'
import { commitAll, useSandbox } from './support.ts'

const sandbox = useSandbox()
const { github, checkout, config, write, file, run, ...changes } = useChanges(sandbox)
const { propose, land, deployDirectly, theComment, headers } = changes

describe('a plan on a branch', () => {
  test.each([
    ['that somebody starts by hand', 'dispatchEvent'],
    ['by a push to it', 'pushEvent'],
  ] as const)('%s is in the comment of its pull request', async (_, event) => {
    write(file('{}'))
    const number = github().openPull({ branch: 'grow', files: { [config()]: file('{}') } })
    const planned = await run(github()[event]('grow'), { inputs: { command: 'plan' } })
    expect(planned.errors).toEqual([])
    expect(theComment(number)).toContain('new stage')
    expect(parseHeader(theComment(number))?.sha).toBe(github().pull(number).head.sha)
    expect(saidOfReview(await land(number))).toEqual([])
  })

  test('without a pull request is in the summary, and a notice says so', async () => {
    write(file('{}'))
    const sha = github().push({ [config()]: file('{}') }, 'grow')
    const planned = await run(github().pushEvent('grow'), { inputs: { command: 'plan' } })
    expect(planned.code).toBe(0)
    expect(planned.notices).toEqual([
      `the run is for no pull request: no open pull request has the commit ${sha.slice(0, 7)} as its head; the job's summary has the plan`,
    ])
    expect(planned.summary).toContain('new stage')
  })

  test('whose file is not valid has the problems in the comment', async () => {
    const broken = file('{ storage: { size: 4 } }')
    write(broken)
    const number = github().openPull({ branch: 'grow', files: { [config()]: broken } })
    const planned = await run(github().dispatchEvent('grow'), { inputs: { command: 'plan' } })
    expect(planned.code).toBe(2)
    expect(theComment(number)).toContain('There is no plan')
  })
})

describe('a comment on a pull request', () => {
  /** Checks out the head of a pull request with this file, as a workflow does that a comment starts. */
  const checkOut = (yaml: string, labels: readonly string[] = []): number => {
    write(yaml)
    const sha = commitAll(checkout.path())
    return github().openPull({ sha, labels, files: { [config()]: yaml } })
  }
  const said = (number: number, login: string, command: string) =>
    run(github().commentEvent(number, login), { inputs: { command } })
  const ours = (number: number) => headers(number).filter((header) => header !== null)

  test('by somebody who may write has the plan written to it, and deploys what it shows', async () => {
    const number = checkOut(file('{}'))
    github().setRole('ann', 'write')
    expect((await said(number, 'ann', 'plan')).errors).toEqual([])
    const deployed = await said(number, 'ann', 'deploy')
    expect(deployed.errors).toEqual([])
    expect(saidOfReview(deployed)).toEqual([])
    expect(ours(number)).toMatchObject([{ results: { dev: { kind: 'created' } } }])
    expect(github().deployments()).toMatchObject([{ sha: github().pull(number).head.sha }])
  })

  test('by anybody else is planned without its labels, and in no comment', async () => {
    await deployDirectly(file('{}'))
    const { planned } = await propose(file(''))
    const words = /postgres:remove@[0-9a-z]{13}/.exec(planned.log)?.[0] ?? ''
    const number = checkOut(file(''), [`tinystacks: allow ${words}`])
    const stranger = await said(number, 'mallory', 'plan')
    expect(stranger.code).toBe(3)
    expect(stranger.notices.join()).toMatch(/do not count: mallory may not write/)
    expect(ours(number)).toEqual([])
    github().setRole('ann', 'maintain')
    expect((await said(number, 'ann', 'plan')).code).toBe(0)
  })
})
