import { expect, test } from 'vitest'
import { workflowRun } from '../../src/host/workflow-run.ts'

test.each([
  [
    { GITHUB_RUN_ID: '19876543210', GITHUB_RUN_ATTEMPT: '3' },
    { id: 19876543210, attempt: 3 },
  ],
  [{ GITHUB_RUN_ID: '7' }, { id: 7, attempt: 1 }],
  [
    { GITHUB_RUN_ID: '7', GITHUB_SHA: 'c0ffee' },
    { id: 7, attempt: 1, commit: 'c0ffee' },
  ],
  [
    { GITHUB_RUN_ID: '7', GITHUB_SHA: 'c0ffee', GITHUB_EVENT_NAME: 'issue_comment' },
    { id: 7, attempt: 1 },
  ],
  [{}, undefined],
  [{ GITHUB_RUN_ID: '' }, undefined],
  [{ GITHUB_RUN_ID: '1e400' }, undefined],
  [{ GITHUB_RUN_ID: 'latest', GITHUB_RUN_ATTEMPT: '2' }, undefined],
])('%j is %j', (environment, run) => {
  expect(workflowRun(environment)).toEqual(run)
})
