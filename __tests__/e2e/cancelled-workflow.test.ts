/** A deploy that GitHub cancels in the middle: the pull request says how far it came, and a later run goes on. */
import { expect, test } from 'vitest'
import { runBuiltAction } from './built.ts'
import { saidOfReview, useChanges } from './on-github.ts'
import { useSandbox, type ActionRun } from './support.ts'

// A cache takes some seconds here.
const sandbox = useSandbox({ speed: 200 })
const { github, checkout, config, file, propose, deploy, headers, theComment } = useChanges(sandbox)

/** Runs the deploy of the default branch's head, and cancels it when it has said `words`. */
function cancelledAfter(words: string): Promise<ActionRun> {
  const { payload, environment } = github().pushEvent()
  return runBuiltAction(
    checkout.path(),
    {
      ...sandbox().environment,
      ...github().environment,
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKSPACE: checkout.path(),
    },
    { config: config(), 'github-token': github().token },
    {
      eventName: 'push',
      ref: environment['GITHUB_REF'] ?? '',
      sha: environment['GITHUB_SHA'] ?? '',
      payload,
      runId: 77,
    },
    async ({ said, kill }) => {
      await said(words)
      kill('SIGINT')
    },
  )
}

test.each([
  ['the next run', {}],
  ['the same run, run again,', { run: 77, attempt: 2 }],
])(
  'the comment and the deployment say that it was stopped, and %s follows AWS to the end and says so',
  async (_, circumstances) => {
    const prod = '  prod:\n    protected: false\n    databases: { redis: {} }\n'
    const { number } = await propose(file('', prod))
    github().merge(number)
    const { code, log } = await cancelledAfter('CREATE_IN_PROGRESS Redis')
    expect(log).toContain('interrupted by SIGINT')
    expect(code).toBe(130)
    expect(headers(number)[0]?.results).toMatchObject({
      dev: { kind: 'failed', failure: expect.stringContaining('the run was told to stop') },
      prod: { kind: 'not-attempted' },
    })
    expect(theComment(number)).toMatch(/Deploy failed: dev; prod was not started/)
    expect(github().deployments()).toMatchObject([
      { environment: 'dev', statuses: [{ state: 'failure' }, { state: 'in_progress' }] },
    ])

    const again = await deploy(circumstances)
    expect(again.errors).toEqual([])
    expect(again.log).toContain('waiting for it to end')
    expect(saidOfReview(again)).toEqual([])
    expect(headers(number)[0]).toMatchObject({
      results: { dev: { kind: 'created' }, prod: { kind: 'created' } },
      carried: { dev: 'done', prod: 'done' },
    })
    expect(again.outputs['changed']).toBe('true')
    expect(github().deployments()).toMatchObject([
      { environment: 'prod', statuses: [{ state: 'success' }, { state: 'in_progress' }] },
      { environment: 'dev', statuses: [{ state: 'success' }, { state: 'failure' }, {}] },
    ])
  },
)
