import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Workflow } from '../../src/github/workflow.ts'
import { useGitHub, type GitHub } from '../stand-ins/github/index.ts'
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
