/** Which pull requests a deploy is judged against, by what is known of the last one: what must happen. */
import { describe, expect, test } from 'vitest'
import {
  AS_REVIEWED,
  MEDIUM,
  refused,
  SMALL,
  STRICT,
  tolerated,
  useSituations,
  type Situation,
} from './situations.ts'

const situations = useSituations()
const { github, write, file, run, propose, deployDirectly, headers } = situations
const { aside, dropped, pushed, push, each } = situations

const EVIDENCE: readonly Situation[] = [
  [
    'the stack alone, where deployments are off',
    async () => {
      await dropped(SMALL)
      aside()
      return () => push({ ...STRICT, deployments: 'false' })
    },
    AS_REVIEWED,
  ],
  [
    'the stack alone, where they may not be read',
    async () => {
      await dropped(SMALL)
      aside()
      github().permit({ contents: 'read', pull_requests: 'write', issues: 'write' })
      return () => push(STRICT)
    },
    { code: 0, changed: 'true' },
  ],
  [
    'an index that is behind the merge',
    async () => {
      await dropped(SMALL)
      github().delayIndex(99)
      return () => run(github().pushEvent('main', 5), { inputs: STRICT })
    },
    AS_REVIEWED,
  ],
  [
    'a plan that was carried out before, of another pull request',
    async () => {
      await dropped(SMALL)
      await push(STRICT)
      pushed(MEDIUM)
      return () => push()
    },
    tolerated(/the commit came with no pull request/),
  ],
  [
    'an earlier plan that changes nothing',
    async () => {
      const { number } = await propose(file('{}'))
      github().merge(number)
      pushed(SMALL)
      return () => push()
    },
    tolerated(/no pull request shows a plan of it/),
  ],
  [
    'an own plan that changes nothing',
    async () => {
      await dropped('{}')
      write(file(SMALL))
      return () => push()
    },
    refused(/the plan differs from the one that pull request #1 shows/),
  ],
  [
    'a deploy that was refused before',
    async () => {
      await dropped(SMALL)
      write(file(MEDIUM))
      const first = await push()
      expect(first.code).toBe(3)
      aside()
      write(file(SMALL))
      return () => push(STRICT)
    },
    AS_REVIEWED,
  ],
  [
    'more than 250 commits, where a plan is required',
    async () => {
      await dropped(SMALL)
      for (let more = 0; more < 251; more++) github().push({})
      return () => push(STRICT)
    },
    refused(/`require-plan` needs every pull request since the last deploy.*more than 250 commits/),
  ],
  [
    'more than 250 commits, where none is',
    async () => {
      await dropped(SMALL)
      for (let more = 0; more < 251; more++) github().push({})
      return () => push()
    },
    tolerated(/more than 250 commits ago: only the newest 250 were looked at/),
  ],
  [
    'a person who has nothing to do',
    () => {
      github().push({ 'README.md': 'x' })
      return () => push(STRICT)
    },
    { code: 0, changed: 'false' },
  ],
  [
    'the release of an older commit',
    async () => {
      await dropped(SMALL)
      const old = github().releaseEvent('v1')
      await push(STRICT)
      await dropped(MEDIUM)
      await push(STRICT)
      write(file(SMALL))
      return () => run(old, { inputs: { command: 'deploy' } })
    },
    refused(/looked at #1; dev was last deployed from .* not among the commits before this one/),
  ],
]

describe('by evidence', () => {
  each(EVIDENCE)
})

test('each carried pull request gets the result', async () => {
  await deployDirectly(file('{}'))
  const first = await dropped(SMALL)
  aside()
  expect((await push(STRICT)).errors).toEqual([])
  expect(headers(first)[0]?.carried).toEqual({ dev: 'done' })
})

test('a deploy of one pull request costs at most 8 calls of GitHub', async () => {
  await deployDirectly(file('{}'))
  await dropped(SMALL)
  github().resetCalls()
  expect((await push()).code).toBe(0)
  expect(github().calls().length).toBeLessThanOrEqual(8)
})
