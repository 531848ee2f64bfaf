import { describe, expect, test } from 'vitest'
import { Interrupted } from '../../src/errors.ts'
import { deploymentStatuses } from '../../src/github/deployment-status.ts'
import type { Clock, DeploymentStatuses } from '../../src/ports/ports.ts'
import { useGitHub } from '../stand-ins/github/index.ts'
import { aStagePlan } from '../review/plans.ts'
import { aSide, patientClock } from './connected.ts'

const github = useGitHub()

function board(clock: Clock = patientClock()): {
  board: DeploymentStatuses
  notices: readonly string[]
} {
  const { side, notices } = aSide(github(), { sha: github().push({}), clock })
  return { board: deploymentStatuses(() => Promise.resolve(side)), notices }
}

const done = {
  stage: 'dev',
  stack: 'shop-dev',
  region: 'us-east-1',
  seconds: 3,
  result: { kind: 'updated' },
} as const

const states = () =>
  github()
    .deployments()
    .map(({ statuses }) => statuses.map(({ state }) => state))

describe('the deployment of a stage', () => {
  test('is ended although GitHub stumbled on its way', async () => {
    const { board: shown, notices } = board()
    github().disturb({ kind: 'hang up', on: 'repos/create-deployment-status' })
    await shown.begin(aStagePlan('dev'))
    github().disturb({ kind: 'server error', on: 'repos/create-deployment-status', after: true })
    await shown.end(done)
    expect(states()[0]).toContain('in_progress')
    expect(states()[0]?.[0]).toBe('success')
    expect(notices).toEqual([])
  })

  test('that was begun is ended, although what happened in between could not be told', async () => {
    const { board: shown, notices } = board()
    github().disturb({ kind: 'server error', on: 'repos/create-deployment-status', times: 4 })
    await shown.begin(aStagePlan('dev'))
    expect(notices).toHaveLength(1)
    await shown.end(done)
    expect(states()).toEqual([['success']])
    expect(notices).toHaveLength(1)
  })

  test('is never made twice, and where it is not made that is said once', async () => {
    const { board: shown, notices } = board()
    github().disturb({ kind: 'hang up', on: 'repos/create-deployment', after: true })
    await shown.begin(aStagePlan('dev'))
    await shown.end(done)
    await shown.begin(aStagePlan('prod'))
    expect(github().deployments()).toHaveLength(1)
    expect(notices).toEqual([expect.stringMatching(/gave no usable answer.*`deployments: false`/)])
  })

  test('does not keep a run going that was told to stop', async () => {
    github().disturb({ kind: 'hang up', on: 'repos/create-deployment-status' })
    const stopped = { ...patientClock(), sleep: () => Promise.reject(new Interrupted('SIGTERM')) }
    await expect(board(stopped).board.begin(aStagePlan('dev'))).rejects.toThrow(Interrupted)
  })
})
