/** Which pull requests a run stands for, by its event and what is checked out. */
import { describe, expect, test } from 'vitest'
import { targetsOfCommit } from '../../src/github/pulls-of-run.ts'
import type { CheckedOut } from '../../src/ports/ports.ts'
import type { Role } from '../stand-ins/github/repository/model.ts'
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
    expect((await side.carried()).pulls).toMatchObject([{ number: 1, labels: ['database'] }])
    expect(github().calls()).toHaveLength(1)
  })
})

describe('the pull request that somebody commented on', () => {
  type Case = {
    readonly role?: Role
    readonly fork?: string
    readonly at?: 'head' | 'test merge' | 'older' | 'default branch' | 'merged' | 'unknown'
    readonly on?: 'issue'
  }
  const sideOf = ({ role, fork, at = 'head', on }: Case) => {
    const hub = github()
    if (role !== undefined) hub.setRole('ann', role)
    const main = hub.push({ 'a.txt': 'a' })
    const number = hub.openPull({ labels: ['database'], ...(fork && { fork }) })
    const older = hub.pull(number).head.sha
    hub.pushToPull(number)
    if (at === 'merged') hub.merge(number)
    const { head, merge_commit_sha: merge } = hub.pull(number)
    const commits = { head: head.sha, 'test merge': merge, merged: merge, older }
    const sha = { ...commits, 'default branch': main, unknown: null }[at]
    return aSide(hub, {
      event: 'issue_comment',
      sha: main,
      comment: { author: 'ann', pull: on === 'issue' ? null : number },
      checkedOut: sha === null ? { sha, why: 'not a git repository' } : { sha },
    })
  }

  test.each<[string, Case]>([
    ['somebody who may write, at its head', { role: 'write' }],
    ['a maintainer', { role: 'maintain' }],
    ['an administrator, at its test merge', { role: 'admin', at: 'test merge' }],
  ])('counts where it is by %s: its labels, and it gets the plan', async (_, given) => {
    const { side, notices } = sideOf(given)
    expect((await side.carried()).pulls).toMatchObject([{ number: 1, labels: ['database'] }])
    expect(await side.targets()).toMatchObject({ kind: 'pulls', pulls: [{ number: 1 }] })
    expect(notices).toEqual([])
    expect(github().calls()).toHaveLength(2)
  })

  test('counts once it is merged, but its comment gets no new plan', async () => {
    const { side } = sideOf({ role: 'write', at: 'merged' })
    expect((await side.carried()).pulls).toMatchObject([{ number: 1, merged: true }])
    expect(await side.targets()).toEqual({ kind: 'none', why: '#1 is closed' })
  })

  test.each<[string, Case, RegExp]>([
    ['by a stranger', {}, /ann may not write to the repository/],
    ['by a stranger, once it is merged and checked out', { at: 'merged' }, /ann may not write/],
    ['by somebody who may only triage', { role: 'triage' }, /ann may not write/],
    ['by somebody who may only read', { role: 'read' }, /ann may not write/],
    ['of a fork', { role: 'admin', fork: 'mallory/shop' }, /#1 comes from a fork/],
    ['of which an older commit is checked out', { role: 'admin', at: 'older' }, /neither its head/],
    [
      'while the default branch is checked out',
      { role: 'admin', at: 'default branch' },
      /write `ref: refs\/pull\/1\/merge`/,
    ],
    [
      'of which nobody knows what is checked out',
      { role: 'admin', at: 'unknown' },
      /which commit is checked out is not known \(not a git repository\)/,
    ],
    ['that is an issue', { role: 'admin', on: 'issue' }, /it is on an issue/],
  ])('does not count %s, which is said once', async (_, given, why) => {
    const { side, notices } = sideOf(given)
    expect((await side.carried()).pulls).toEqual([])
    expect(await side.targets()).toEqual({ kind: 'none', why: null })
    expect(notices).toEqual([expect.stringMatching(why)])
  })

  test('leaves what was merged to count where that is checked out', async () => {
    const hub = github()
    const merged = hub.openPull()
    const here = hub.merge(merged)
    const comment = { author: 'ann', pull: hub.openPull() }
    const { side } = aSide(hub, { sha: here, comment, checkedOut: { sha: here } })
    expect((await side.carried()).pulls).toMatchObject([{ number: merged }])
  })

  test('does not count where GitHub does not say whether its author may write', async () => {
    const { side, notices } = sideOf({ role: 'admin' })
    github().disturb({ kind: 'hang up', on: 'GET', times: 99 })
    expect(await side.targets()).toEqual({ kind: 'none', why: null })
    expect(notices).toEqual([expect.stringMatching(/do not count: GitHub gave no usable answer/)])
  })
})
