import { describe, expect, test } from 'vitest'
import { Interrupted } from '../../src/errors.ts'
import { reviewOf } from '../../src/github/review.ts'
import type { Clock, Review } from '../../src/ports/ports.ts'
import { writeHeader } from '../../src/review/header.ts'
import { useGitHub } from '../stand-ins/github/index.ts'
import { aHeader, aSide, clientOf, patientClock } from './connected.ts'

const US = 'github-actions[bot]'
const FILE = { name: 'tinystacks.yml', inRepository: 'tinystacks.yml', text: '' }
const LABEL = 'tinystacks: allow redis:remove@7h3kq0z9w2m4x'
const github = useGitHub()

/** A pull request with our comment and a consent by label, merged; the review of the push. */
async function merged(
  clock: Clock = patientClock(),
): Promise<{ review: Review; number: number; notices: readonly string[] }> {
  await (await clientOf(github())).createLabel(LABEL, 'consent')
  const number = github().openPull({ labels: [LABEL] })
  const header = aHeader({ sha: github().pull(number).head.sha })
  github().comment(number, `${writeHeader(header)}\n\nthe plan`, US)
  const { side, notices } = aSide(github(), { sha: github().merge(number), clock })
  return { review: reviewOf(side.inputs.policy, () => Promise.resolve(side)), number, notices }
}

describe('what the pull request of a commit says', () => {
  test('is read: its consents, and the plan that it shows', async () => {
    const { review, number } = await merged()
    expect(await review.consents()).toEqual({
      words: ['redis:remove@7h3kq0z9w2m4x'],
      pulls: [number],
    })
    const { plans, pulls, unread } = await review.reviewed(FILE)
    expect({ pulls, unread }).toEqual({ pulls: [number], unread: null })
    expect(plans).toMatchObject([{ pull: number, current: true, plan: null }])
  })

  test('is nothing where GitHub is down: no consent, no plan, and the reason', async () => {
    const { review, notices } = await merged()
    github().disturb({ kind: 'hang up', times: 99 })
    expect(await review.consents()).toEqual({ words: [], pulls: null })
    expect(notices).toEqual([
      expect.stringMatching(/labels .* could not be read: .*no usable answer/),
    ])
    expect(await review.reviewed(FILE)).toEqual({
      plans: [],
      pulls: [],
      doubts: {},
      lookalikes: [],
      unread: expect.stringMatching(/GitHub gave no usable answer/) as string,
    })
  })

  test('is asked for again where it could not be read before', async () => {
    const { review } = await merged()
    github().disturb({ kind: 'hang up', on: 'GET', times: 4 })
    expect(await review.consents()).toEqual({ words: [], pulls: null })
    expect((await review.reviewed(FILE)).unread).toBeNull()
  })

  test('is nothing that a run waits for which was told to stop', async () => {
    const stopped = { ...patientClock(), sleep: () => Promise.reject(new Interrupted('SIGTERM')) }
    const { review } = await merged(stopped)
    github().disturb({ kind: 'hang up', times: 2 })
    await expect(review.consents()).rejects.toThrow(Interrupted)
    await expect(review.reviewed(FILE)).rejects.toThrow(Interrupted)
  })
})
