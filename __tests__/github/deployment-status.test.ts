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
    await shown.begin(aStagePlan('dev'), false)
    github().disturb({ kind: 'server error', on: 'repos/create-deployment-status', after: true })
    await shown.end(done)
    expect(states()[0]).toContain('in_progress')
    expect(states()[0]?.[0]).toBe('success')
    expect(notices).toEqual([])
  })

  test('that was begun is ended, although what happened in between could not be told', async () => {
    const { board: shown, notices } = board()
    github().disturb({ kind: 'server error', on: 'repos/create-deployment-status', times: 4 })
    await shown.begin(aStagePlan('dev'), false)
    expect(notices).toHaveLength(1)
    await shown.end(done)
    expect(states()).toEqual([['success']])
    expect(notices).toHaveLength(1)
  })

  test('is never made twice, and where it is not made that is said once', async () => {
    const { board: shown, notices } = board()
    github().disturb({ kind: 'hang up', on: 'repos/create-deployment', after: true })
    await shown.begin(aStagePlan('dev'), false)
    await shown.end(done)
    await shown.begin(aStagePlan('prod'), false)
    expect(github().deployments()).toHaveLength(1)
    expect(notices).toEqual([expect.stringMatching(/gave no usable answer.*`deployments: false`/)])
  })

  test('does not keep a run going that was told to stop', async () => {
    github().disturb({ kind: 'hang up', on: 'repos/create-deployment-status' })
    const stopped = { ...patientClock(), sleep: () => Promise.reject(new Interrupted('SIGTERM')) }
    await expect(board(stopped).board.begin(aStagePlan('dev'), false)).rejects.toThrow(Interrupted)
  })
})

describe('the deployment that an earlier attempt has begun', () => {
  const dev = aStagePlan('dev')
  /** Two boards of one commit: the run that died, and the one that goes on. */
  function attempts(): readonly [DeploymentStatuses, DeploymentStatuses] {
    const sha = github().push({})
    const one = (): DeploymentStatuses => {
      const { side } = aSide(github(), { sha, clock: patientClock() })
      return deploymentStatuses(() => Promise.resolve(side))
    }
    return [one(), one()]
  }

  test('is gone on with, and is not shown as in progress twice', async () => {
    const [died, next] = attempts()
    await died.begin(dev, false)
    await next.begin(dev, true)
    await next.end(done)
    expect(states()).toEqual([['success', 'in_progress']])
  })

  test('that failed is in progress again', async () => {
    const [failed, next] = attempts()
    await failed.begin(dev, false)
    await failed.end({
      ...done,
      result: { kind: 'failed', status: null, cause: null, line: null, remarks: [] },
    })
    await next.begin(dev, true)
    expect(states()[0]?.slice(0, 2)).toEqual(['in_progress', 'failure'])
    expect(states()).toHaveLength(1)
  })

  test('is ended where there is nothing left to apply', async () => {
    const [died, next] = attempts()
    await died.begin(dev, false)
    expect(await next.resume(dev)).toBe(true)
    await next.end(done)
    expect(states()).toEqual([['success', 'in_progress']])
  })

  test('is left alone where it was a success, whatever it is now', async () => {
    const [first, next] = attempts()
    await first.begin(dev, false)
    await first.end(done)
    expect(await next.resume(dev)).toBe(false)
    await next.end(done)
    expect(states()).toEqual([['success', 'in_progress']])
    await next.begin(dev, true)
    expect(github().deployments()).toHaveLength(2)
  })

  test('is none of another commit, stage or stack', async () => {
    const [died, next] = attempts()
    await died.begin(dev, false)
    const [, other] = attempts()
    expect(await other.resume(dev)).toBe(false)
    expect(await next.resume(aStagePlan('prod'))).toBe(false)
    expect(await next.resume({ ...dev, region: 'eu-west-1' })).toBe(false)
    expect(await next.resume({ ...dev, stack: 'mail-dev' })).toBe(false)
  })

  test('that may not be read is said once, and stops nothing', async () => {
    const { board: shown, notices } = board()
    github().permit({ contents: 'read' })
    expect(await shown.resume(dev)).toBe(false)
    await shown.begin(dev, true)
    expect(notices).toEqual([expect.stringMatching(/`deployments: write`/)])
  })
})

test('of the first two stages of a deploy GitHub shows that they are in progress', async () => {
  const { board: shown } = board()
  github().resetCalls()
  for (const stage of ['a', 'b', 'c', 'd', 'e']) {
    await shown.begin({ ...aStagePlan('dev'), stage }, false)
    await shown.end({ ...done, stage })
  }
  const [e, d, c, b, a] = states()
  expect([a, b]).toEqual(Array(2).fill(['success', 'in_progress']))
  expect([c, d, e]).toEqual([['success'], ['success'], ['success']])
  expect(github().calls()).toHaveLength(2 * 3 + 3 * 2)
})
