import { describe, expect, test } from 'vitest'
import type { StageToJudge } from '../../../src/ports/ports.ts'
import type { Workflow } from '../../../src/github/workflow.ts'
import { useGitHub } from '../../stand-ins/github/index.ts'
import { aSide, patientClock } from '../connected.ts'

const github = useGitHub()
const STAGE: StageToJudge = {
  ...{ stage: 'dev', stack: 'shop-dev', region: 'us-east-1' },
  ...{ deployed: null, isQuiet: false },
}

/** Which pull requests a run carries that was started for this commit. */
async function carriedBy(
  sha: string,
  stage: Partial<StageToJudge> = {},
  { age, ...workflow }: Partial<Workflow> & { readonly age?: number } = {},
) {
  const clock = patientClock()
  const pushedAt = age === undefined ? null : new Date(Date.now() - age * 1000)
  const { side } = aSide(github(), { sha, pushedAt, clock, ...workflow })
  const { pulls, earlierFor, doubts } = await side.carried([{ ...STAGE, ...stage }])
  const numbers = (isOwn: boolean): readonly number[] =>
    pulls.map(({ number }) => number).filter((one) => (earlierFor.get(one) === null) === isOwn)
  return {
    ...{ own: numbers(true), earlier: numbers(false), doubt: doubts['dev'] },
    waited: clock.slept.reduce((sum, one) => sum + one, 0),
  }
}

/** So many merged pull requests; their commits. */
function merged(count: number): readonly string[] {
  return Array.from({ length: count }, () => github().merge(github().openPull()))
}

const calls = (): number => github().calls().length

function deployed(
  sha: string,
  description = 'shop-dev in us-east-1',
  state = 'success',
  task = 'tinystacks',
): void {
  const status = { ...github().deployments()[0]?.statuses[0], state }
  github().addDeployment({
    ...{ sha, environment: 'dev', task, description },
    statuses: [status as never],
  })
}

describe('a run carries', () => {
  test('the pull requests of all commits since the last deploy, in two calls', async () => {
    const [first = '', , , last = ''] = merged(4)
    deployed(first)
    expect(await carriedBy(last)).toMatchObject({ own: [4], earlier: [3, 2], doubt: undefined })
    expect(calls()).toBe(2)
  })

  test('what the stack says it has not had, where GitHub has no deployment', async () => {
    const [first = '', , last = ''] = merged(3)
    expect(await carriedBy(last, { deployed: first })).toMatchObject({ own: [3], earlier: [2] })
  })

  test('more where the two differ, and says so', async () => {
    const [first = '', second = '', , last = ''] = merged(4)
    deployed(first)
    const carried = await carriedBy(last, { deployed: second })
    expect(carried).toMatchObject({ own: [4], earlier: [3, 2], doubt: { isIncomplete: false } })
    expect(carried.doubt?.text).toContain('the older one counts')
  })

  test('what came since our deploy, not since one of another tool that says the same', async () => {
    const [first = '', second = '', last = ''] = merged(3)
    deployed(first)
    deployed(second, undefined, 'success', 'deploy')
    expect(await carriedBy(last)).toMatchObject({ own: [3], earlier: [2] })
  })

  test('what came since a deploy that succeeded, not since one that failed', async () => {
    const [first = '', second = '', last = ''] = merged(3)
    deployed(first)
    deployed(second, undefined, 'failure')
    expect(await carriedBy(last)).toMatchObject({ own: [3], earlier: [2] })
  })

  test('what an earlier attempt carried, where the stage is told of now', async () => {
    const [first = '', , last = ''] = merged(3)
    deployed(first)
    deployed(last)
    expect(await carriedBy(last, { isResumed: true })).toMatchObject({ own: [3], earlier: [2] })
    expect(await carriedBy(last, { deployed: last })).toMatchObject({ own: [3], earlier: [] })
  })

  test('of earlier pull requests only those that are merged, whatever commits it goes through', async () => {
    const [first = ''] = merged(2)
    deployed(first)
    const open = github().openPull()
    const last = github().push({}, `change-${String(open)}`)
    expect(await carriedBy(last)).toMatchObject({ own: [], earlier: [2] })
  })

  test('a stage whose deploy of this commit was begun and was never a success', async () => {
    const [first = '', last = ''] = merged(2)
    deployed(first)
    const begun = async (): Promise<readonly string[]> =>
      (await aSide(github(), { sha: last }).side.carried([STAGE])).begun
    expect(await begun()).toEqual([])
    deployed(last, undefined, 'in_progress')
    expect(await begun()).toEqual(['dev'])
  })

  test('what this stack has not had: a deployment of another tool or stack is none of it', async () => {
    const [first = '', second = '', last = ''] = merged(3)
    deployed(first)
    deployed(second, 'mail-dev in us-east-1')
    github().addDeployment({
      sha: second,
      environment: 'dev',
      description: 'shop-dev in us-east-1',
    })
    expect(await carriedBy(last)).toMatchObject({ own: [3], earlier: [2] })
  })

  test('the last few where nothing says what was deployed', async () => {
    const last = merged(2).at(-1) ?? ''
    const carried = await carriedBy(last)
    expect(carried).toMatchObject({ own: [2], earlier: [1] })
    expect(carried.doubt?.text).toContain('no commit is known that dev was last deployed from')
  })

  test('the stack’s word where the deployments may not be read, and says why', async () => {
    github().permit({ contents: 'read', pull_requests: 'write' })
    const [first = '', , last = ''] = merged(3)
    const carried = await carriedBy(last, { deployed: first })
    expect(carried).toMatchObject({ own: [3], earlier: [2] })
    expect(carried.doubt?.text).toContain('needs the permission `deployments: read`')
  })

  test('only its own for a stage with nothing to do, in one call', async () => {
    const last = merged(3).at(-1) ?? ''
    expect(await carriedBy(last, { isQuiet: true })).toMatchObject({ own: [3], earlier: [] })
    expect(calls()).toBe(1)
  })

  test('its own of an old commit, and says that the stage is ahead of it', async () => {
    const [old = '', newer = ''] = merged(2)
    deployed(newer)
    const carried = await carriedBy(old)
    expect(carried).toMatchObject({ own: [1], earlier: [] })
    expect(carried.doubt?.text).toContain('is not among the commits before this one')
  })

  test.each(['squash', 'rebase', 'merge', 'queue'] as const)(
    'what a %s brought',
    async (method) => {
      const [first = ''] = merged(1)
      deployed(first)
      const sha = github().merge(github().openPull(), method)
      github().push({ 'README.md': 'x' })
      const last = github().merge(github().openPull())
      expect(sha).not.toBe(last)
      expect(await carriedBy(last)).toMatchObject({ own: [3], earlier: [2] })
    },
  )

  test('what 250 commits brought, and says where there are more', async () => {
    const [first = '', second = ''] = merged(2)
    for (let more = 0; more < 249; more++) github().push({})
    const last = github().push({})
    deployed(first)
    const carried = await carriedBy(last)
    expect(carried).toMatchObject({ own: [], earlier: [], doubt: { isIncomplete: true } })
    expect(carried.doubt?.text).toContain('more than 250 commits ago')
    deployed(second)
    expect((await carriedBy(last)).doubt?.isIncomplete).toBe(true)
    expect(await carriedBy(github().pull(2).merge_commit_sha)).toMatchObject({ own: [2] })
  })
})

describe('while GitHub’s index is behind', () => {
  test('the merge commit tells the pull request', async () => {
    const [last = ''] = merged(1)
    github().delayIndex(9)
    expect(await carriedBy(last, {}, { age: 5 })).toMatchObject({ own: [1], waited: 0 })
  })

  test('the number in the subject does, of a pull request that knows the commit', async () => {
    const [old = ''] = merged(1)
    merged(21)
    github().delayIndex(99)
    expect(await carriedBy(old, {}, { age: 3600 })).toMatchObject({ own: [1] })
  })

  test('the number at the end of a long subject does, whatever the message says below', async () => {
    const title = 'Grow the databases of the shop and of the reports that are made of it at night'
    const sha = github().merge(github().openPull({ title }))
    merged(21)
    github().delayIndex(99)
    expect(await carriedBy(sha, {}, { age: 3600 })).toMatchObject({ own: [1] })
  })

  test('a number that anybody wrote does not', async () => {
    merged(22)
    const forged = github().push({}, 'main', undefined, 'Take it all (#1)')
    expect(await carriedBy(forged)).toMatchObject({ own: [] })
  })

  test.each([
    ['until it knows', 2, 5, { own: [1], waited: 3000 }],
    ['for 20 s at most', 99, 5, { own: [], waited: 20_000 }],
    ['not for an old push', 99, 61, { own: [], waited: 0 }],
  ])('it is asked again %s', async (_, behind, age, expected) => {
    const number = github().openPull()
    const { sha } = github().pull(number).head
    github().delayIndex(behind)
    expect(await carriedBy(sha, { deployed: sha }, { age })).toMatchObject(expected)
  })

  test.each<[string, Partial<StageToJudge>, number | undefined]>([
    ['a plan that has nothing to do', { isQuiet: true }, 5],
    ['a run that is of no push', {}, undefined],
  ])('it is not asked again for %s', async (_, stage, age) => {
    const sha = github().push({})
    const more = age === undefined ? {} : { age }
    expect(await carriedBy(sha, stage, more)).toMatchObject({ waited: 0 })
  })
})
