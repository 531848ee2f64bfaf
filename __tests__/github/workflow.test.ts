import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { refuseForks } from '../../src/github/run-script.ts'
import type { Workflow } from '../../src/github/workflow.ts'
import { useGitHub, type GitHub } from '../stand-ins/github/index.ts'
import { aSide } from './connected.ts'
import { inProcess } from './in-process.ts'

const github = useGitHub()
const folder = mkdtempSync(join(tmpdir(), 'tinystacks-event-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** `@actions/github` reads the event once, when it is loaded. */
async function read(
  { payload, environment }: ReturnType<GitHub['pushEvent']>,
  more: Readonly<Record<string, string>> = {},
): Promise<Workflow> {
  const file = join(folder, 'event.json')
  writeFileSync(file, JSON.stringify(payload))
  const read = await inProcess('workflow.ts', '({ readWorkflow }) => readWorkflow()', {
    ...github().environment,
    ...environment,
    GITHUB_EVENT_PATH: file,
    GITHUB_RUN_ID: '17',
    GITHUB_RUN_ATTEMPT: '2',
    ...more,
  })
  return read as Workflow
}

describe('the workflow', () => {
  test('of a pull request knows it as it was when the event happened', async () => {
    const number = github().openPull({ labels: ['database'] })
    const { head, base } = github().pull(number)
    expect(await read(github().pullRequestEvent(number))).toMatchObject({
      repository: 'acme/shop',
      event: 'pull_request',
      ref: `refs/pull/${number}/merge`,
      defaultBranch: 'main',
      pull: { number, headSha: head.sha, baseSha: base.sha, baseRef: 'main', labels: ['database'] },
      run: { id: 17, attempt: 2, url: 'https://github.com/acme/shop/actions/runs/17' },
    })
  })

  test('of a merge queue knows the number of its pull request and what it is based on, and nothing else of it', async () => {
    const number = github().openPull()
    github().enqueue(number)
    expect((await read(github().mergeGroupEvent(number))).pull).toEqual({
      number,
      headSha: null,
      baseSha: github().pull(number).base.sha,
      baseRef: 'main',
      labels: null,
    })
  })

  test('of a push knows its commits, the newest first', async () => {
    const { payload, environment } = github().pushEvent()
    const commits = [{ id: 'a'.repeat(40) }, { id: 'b'.repeat(40) }]
    const pushed = await read({ environment, payload: { ...payload, commits } })
    expect(pushed.commits).toEqual(['b'.repeat(40), 'a'.repeat(40)])
    expect(pushed.pull).toBeNull()
  })

  test.each([
    ['where its branch stood before', 'c'.repeat(40), 'c'.repeat(40)],
    ['that its branch is new', '0'.repeat(40), null],
  ])('of a push knows %s', async (_what, before, known) => {
    const { payload, environment } = github().pushEvent()
    expect((await read({ environment, payload: { ...payload, before } })).before).toBe(known)
  })

  test('outside of GitHub has no repository, and can be asked all the same', async () => {
    const workflow = await inProcess('workflow.ts', '({ readWorkflow }) => readWorkflow()', {})
    expect(workflow).toMatchObject({ repository: '', pull: null, commits: [] })
  })

  test('without an event of its own is of no pull request', async () => {
    const workflow = await read(github().pushEvent(), {
      GITHUB_EVENT_PATH: join(folder, 'missing'),
    })
    expect(workflow).toMatchObject({ pull: null, commits: [], defaultBranch: null })
  })
})

describe('the code of a fork', () => {
  const ours = { id: 1, full_name: 'acme/shop' }
  const theirs = { id: 2, full_name: 'mallory/shop' }
  const push = (): ReturnType<GitHub['pushEvent']> => github().pushEvent()
  /** An event of that name, with this beside the repository. */
  const as = (name: string, more: object): ReturnType<GitHub['pushEvent']> => {
    const { payload, environment } = push()
    const { sender } = payload
    return {
      payload: { repository: ours, sender, ...more },
      environment: { ...environment, GITHUB_EVENT_NAME: name },
    }
  }
  const pull = (repo: object | null) => ({
    pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo }, base: { repo: ours } },
  })
  const run = (head: object | null) => ({ workflow_run: { id: 3, head_repository: head } })

  test.each<[string, string, object, boolean]>([
    ['a pull request of a branch', 'pull_request', pull(ours), false],
    ['a pull request of a fork', 'pull_request', pull(theirs), true],
    ['a fork, with the rights of its base', 'pull_request_target', pull(theirs), true],
    ['a branch, with the rights of its base', 'pull_request_target', pull(ours), false],
    ['a fork that was deleted', 'pull_request_target', pull(null), true],
    ['a review of a fork', 'pull_request_review', pull(theirs), true],
    ['a run that followed one of a fork', 'workflow_run', run(theirs), true],
    ['a run that followed one of a deleted fork', 'workflow_run', run(null), true],
    ['a run that followed one of the repository', 'workflow_run', run(ours), false],
  ])('%s', async (_, name, more, isOfFork) => {
    const workflow = await read(as(name, more))
    expect(workflow.isOfFork).toBe(isOfFork)
    const { side } = aSide(github(), workflow)
    const refused = refuseForks(side)
    if (isOfFork) await expect(refused).rejects.toMatchObject({ code: 'not-for-forks', exit: 3 })
    else await refused
  })
})
