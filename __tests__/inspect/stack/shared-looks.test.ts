import { describe, expect, test } from 'vitest'
import { LONGEST, sharedLooks, WORTH } from '../../../src/inspect/stack/shared-looks.ts'
import { aClock, anAws, aStack, STACK_ID } from '../../builders/aws.ts'

const IDS = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `${STACK_ID}-${name}`)

/** A region with these stacks, whose list takes so many pages. */
function region({ pages = 1, isDenied = false } = {}) {
  const lists = { made: 0 }
  const { stacks } = anAws({
    stacks: {
      list: async (onPage) => {
        lists.made += 1
        await Promise.resolve()
        for (let page = 0; page < pages; page += 1) onPage?.()
        return isDenied
          ? { kind: 'unread', action: 'cloudformation:DescribeStacks', why: 'AccessDenied' }
          : { kind: 'read', value: IDS.map((id) => aStack({ id, status: `SHOWN_${id}` })) }
      },
    },
  })
  return { lists, looks: sharedLooks(stacks) }
}

describe('looks at all stacks of a region', () => {
  test('are one for all that wait, after one pause', async () => {
    const { lists, looks } = region()
    const clock = aClock()
    const waiting = IDS.map((id) => ({ id, look: looks.join(clock) }))
    for (const round of [1, 2, 3]) {
      const found = await Promise.all(waiting.map(({ id, look }) => look.next(id, 250 * round)))
      expect(found.map((one) => one?.stack?.facts.status)).toEqual(IDS.map((id) => `SHOWN_${id}`))
      expect(lists.made).toBe(round)
    }
    expect(clock.slept).toEqual([250, 500, 750])
  })

  test('at once are one for all that ask before it, and another for who asks while it is under way', async () => {
    const { lists, looks } = region()
    const look = IDS.map(() => looks.join(aClock()))
    const first = IDS.map((id, at) => look[at]?.now(id))
    await Promise.resolve()
    const late = look.slice(0, 2).map((one, at) => one.now(IDS[at] ?? ''))
    await Promise.all([...first, ...late])
    expect(lists.made).toBe(2)
  })

  test('come after 1.5 s at most, and say how long that was', async () => {
    const { looks } = region()
    const clock = aClock()
    const look = IDS.map(() => looks.join(clock))
    expect(await look[0]?.next(IDS[0] ?? '', 5000)).toMatchObject({ passed: LONGEST })
    expect(clock.slept).toEqual([LONGEST])
  })

  test.each([
    [WORTH - 1, 1, false],
    [WORTH, 1, true],
  ])('%i that wait, %i page: %s', async (count, pages, isShared) => {
    const { looks } = region({ pages })
    const look = IDS.slice(0, count).map(() => looks.join(aClock()))
    expect((await look[0]?.next(IDS[0] ?? '', 5000)) !== null).toBe(isShared)
  })

  test('end where their pages cost more than those who wait would, and begin anew with more of them', async () => {
    const { lists, looks } = region({ pages: 2 })
    const look = IDS.slice(1).map(() => looks.join(aClock()))
    const next = async () => look[0]?.next(IDS[0] ?? '', 5000)
    expect(await next()).not.toBeNull()
    expect(await next()).toBeNull()
    const last = looks.join(aClock())
    expect(await next()).not.toBeNull()
    last.leave()
    expect(await next()).toBeNull()
    expect(lists.made).toBe(2)
  })

  test('are left to each where the list is denied', async () => {
    const { lists, looks } = region({ isDenied: true })
    const look = IDS.map(() => looks.join(aClock()))
    const ends = await Promise.all(look.map((one) => one.next(IDS[0] ?? '', 250)))
    expect(ends).toEqual(look.map(() => ({ stack: undefined, passed: 250 })))
    for (const one of look) expect(await one.next(IDS[0] ?? '', 250)).toBeNull()
    expect(lists.made).toBe(1)
  })

  test('fail for all that wait, and are tried again by who asks again', async () => {
    let calls = 0
    const looks = sharedLooks(
      anAws({
        stacks: {
          list: () => {
            calls += 1
            return calls === 1
              ? Promise.reject(new Error('expired'))
              : Promise.resolve({ kind: 'read', value: [] })
          },
        },
      }).stacks,
    )
    const look = IDS.map(() => looks.join(aClock()))
    const ends = await Promise.allSettled(look.map((one) => one.next('any', 250)))
    expect(ends.map(({ status }) => status)).toEqual(IDS.map(() => 'rejected'))
    expect(await look[0]?.next('any', 250)).toEqual({ stack: undefined, passed: 250 })
  })

  test('end with the pause that all share', async () => {
    const { looks } = region()
    const clock = { sleep: () => Promise.reject(new Error('told to stop')) }
    const look = IDS.map(() => looks.join(clock))
    const ends = await Promise.allSettled(look.map((one) => one.next('any', 250)))
    expect(ends.map(({ status }) => status)).toEqual(IDS.map(() => 'rejected'))
  })
})
