/** Pull requests from forks: no credentials of AWS, and a token that only reads. */
import { describe, expect, test } from 'vitest'
import { parseHeader } from '../../src/review/header.ts'
import { useChanges } from './on-github.ts'
import { runAction, useSandbox } from './support.ts'

const { github, checkout, config, write, file, land, theComment } = useChanges(useSandbox())

describe('a pull request without credentials', () => {
  const withoutCredentials = (number: number) => {
    const { payload, environment } = github().pullRequestEvent(number)
    return runAction(
      checkout.path(),
      { AWS_REGION: 'us-east-1', ...github().environment },
      { config: config(), 'github-token': github().token },
      {
        eventName: 'pull_request',
        ref: environment['GITHUB_REF'] ?? '',
        sha: environment['GITHUB_SHA'] ?? '',
        payload,
      },
    )
  }

  /** Of a fork: a token that only reads, and no credentials of AWS. */
  const fromFork = async (before: string, after: string, mayWrite: boolean) => {
    if (!mayWrite) github().permit({ contents: 'read', pull_requests: 'read', issues: 'read' })
    github().push({ [config()]: before })
    write(after)
    const number = github().openPull({ files: { [config()]: after }, fork: 'mallory/shop' })
    return { number, planned: await withoutCredentials(number) }
  }

  test('is compared with the base branch in the summary, where its token only reads', async () => {
    const { number, planned } = await fromFork(
      file('{}'),
      file('{ instance: db.t4g.small }'),
      false,
    )
    expect(planned.code).toBe(0)
    expect(planned.summary).toMatch(/not checked against AWS/i)
    expect(planned.summary).toMatch(/`instance` `db\.t4g\.micro` → `db\.t4g\.small`/)
    expect(planned.notices.join()).toMatch(/comment was not written.*GitHub answered 403/)
    expect(github().comments(number)).toEqual([])
  })

  test('is refused for what is refused in any case', async () => {
    const size = (gib: number): string => file(`{ storage: { size: ${String(gib)} } }`)
    const { planned } = await fromFork(size(40), size(20), false)
    expect(planned.code).toBe(3)
    expect(planned.errors.join()).toMatch(/dev Postgres: .*40/)
    expect(planned.log.match(/storage cannot shrink/g)).toHaveLength(1)
  })

  test('has a plan in its comment that no deploy could be held to', async () => {
    const { number, planned } = await fromFork(file('{}'), file('{ instance: db.t4g.small }'), true)
    expect(planned.code).toBe(0)
    expect(theComment(number)).toMatch(/not checked against AWS/i)
    expect(parseHeader(theComment(number))?.planned).toEqual({})
    const landed = await land(number, 'squash', { inputs: { 'require-plan': 'true' } })
    expect(landed.code).toBe(3)
    expect(landed.log).toContain('has no plan of ours for it')
  })

  test('and without a change of the file gets no comment, and needs no permission for one', async () => {
    const { number, planned } = await fromFork(file('{}'), file('{}'), false)
    expect(planned.code).toBe(0)
    expect(planned.summary).toContain('Nothing will change in any stage of the file.')
    expect(planned.notices).toEqual([])
    expect(github().comments(number)).toEqual([])
  })

  test('that takes its change back no longer says in its comment that something will change', async () => {
    const { number } = await fromFork(file('{}'), file('{ instance: db.t4g.small }'), true)
    expect(theComment(number)).toContain('db.t4g.small')
    write(file('{}'))
    github().pushToPull(number, { [config()]: file('{}') })
    expect((await withoutCredentials(number)).code).toBe(0)
    expect(theComment(number)).toContain('Nothing will change in any stage of the file.')
    expect(theComment(number)).not.toContain('db.t4g.small')
  })

  test('is refused in its comment, too', async () => {
    const size = (gib: number): string => file(`{ storage: { size: ${String(gib)} } }`)
    const { number } = await fromFork(size(40), size(20), true)
    expect(theComment(number)).toContain('storage cannot shrink')
  })
})
