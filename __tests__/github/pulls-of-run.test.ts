/** Which pull requests a run stands for, by its event and what is checked out. */
import { describe, expect, test } from 'vitest'
import { targetsOfCommit } from '../../src/github/pulls-of-run.ts'
import type { CheckedOut } from '../../src/ports/ports.ts'
import { useGitHub, type GitHub } from '../stand-ins/github/index.ts'
import { aSide, clientOf } from './connected.ts'

const github = useGitHub()
const UNKNOWN: CheckedOut = { sha: null, why: 'not a git repository' }

/** What a run sees: the commit of its event, and what is checked out. */
type Scene = { readonly sha: string; readonly checkedOut?: CheckedOut }

describe('a plan whose event names no pull request', () => {
  test.each<[string, (hub: GitHub) => Scene, readonly number[] | RegExp]>([
    [
      'is of the one whose head is the commit',
      (hub) => ({ sha: hub.pull(hub.openPull()).head.sha }),
      [1],
    ],
    [
      'is of each one whose head it is',
      (hub) => {
        const { sha } = hub.pull(hub.openPull({ branch: 'grow' })).head
        hub.openPull({ branch: 'grow-too', sha })
        return { sha }
      },
      [1, 2],
    ],
    [
      'is of the one that is checked out, not of the one that was pushed',
      (hub) => {
        const pushed = hub.pull(hub.openPull()).head.sha
        return { sha: pushed, checkedOut: { sha: hub.pull(hub.openPull()).head.sha } }
      },
      [2],
    ],
    [
      'is of none at an older commit of it',
      (hub) => {
        const { sha } = hub.pull(hub.openPull()).head
        hub.pushToPull(1)
        return { sha }
      },
      /no open pull request has the commit [0-9a-f]{7} as its head/,
    ],
    [
      'is of none once it is merged',
      (hub) => {
        const { sha } = hub.pull(hub.openPull()).head
        hub.merge(1, 'merge')
        return { sha }
      },
      /no open pull request/,
    ],
    [
      'is of none on the default branch',
      (hub) => ({ sha: hub.push({ 'a.txt': 'a' }) }),
      /no open pull request/,
    ],
  ])('%s', async (_, prepare, expected) => {
    const { sha, checkedOut = UNKNOWN } = prepare(github())
    const targets = await aSide(github(), { sha, checkedOut }).side.targets()
    if (targets.kind === 'none') expect(targets.why).toMatch(expected as RegExp)
    else expect(targets.pulls.map(({ number }) => number)).toEqual(expected)
  })

  test('is of none of a fork, whose head may be a commit of ours', async () => {
    const number = github().openPull({ fork: 'mallory/shop' })
    const pull = await (await clientOf(github())).pull(number)
    const targets = await targetsOfCommit({ sha: pull.headSha }, UNKNOWN, () =>
      Promise.resolve([pull]),
    )
    expect(targets).toEqual({ kind: 'none', why: '#1 comes from a fork' })
  })

  test('asks GitHub once for the commit, of which its labels come too', async () => {
    const { sha } = github().pull(github().openPull({ labels: ['database'] })).head
    const { side } = aSide(github(), { sha })
    await side.targets()
    expect(await side.carried()).toMatchObject([{ number: 1, labels: ['database'] }])
    expect(github().calls()).toHaveLength(1)
  })
})
