/** Each fault gives its own lines and no others; where nothing is wrong, every line is ok. */
import { afterEach, describe, expect, test } from 'vitest'
import { PRINTED_POLICIES, printedPolicy } from '../../src/permissions/printed.ts'
import { FAULTS } from './doctor/faults.ts'
import { aWorld, look } from './doctor/world.ts'

let close: () => Promise<void> = () => Promise.resolve()
afterEach(async () => {
  await close()
  close = () => Promise.resolve()
})

async function world(jobs?: 'each') {
  const made = await aWorld(jobs)
  close = made.close
  return made
}

describe('doctor', () => {
  test.each([undefined, 'each'] as const)(
    'finds nothing wrong where all is well: %s',
    async (jobs) => {
      const { lines, exit, json, failure } = await look(await world(jobs))
      expect(lines).toEqual([])
      expect({ exit, failure, counts: json.counts }).toMatchObject({
        ...{ exit: 0, failure: null, counts: { wrong: 0, 'not-verified': 0 } },
      })
      expect(json.counts.ok).toBeGreaterThan(14)
    },
  )

  test.each(FAULTS)('tells of nothing else where $title', async ({ jobs, seed, lines }) => {
    const made = await world(jobs)
    seed(made)
    const found = await look(made)
    expect(found.lines).toEqual(lines.map((line) => expect.stringContaining(line) as string))
    const isWrong = lines.some((line) => line.startsWith('wrong'))
    expect(found).toMatchObject({ exit: isWrong ? 1 : 0, code: isWrong ? 'doctor-found' : null })
    for (const { state, todo } of found.json.findings) expect(todo === null).toBe(state === 'ok')
    expect(found.text).not.toContain('github_pat')
  })

  test('finds as much under the policy that docs/policies has for it', async () => {
    const made = await world()
    const printed = PRINTED_POLICIES.find(({ name }) => name === 'doctor')
    if (printed === undefined) throw new Error('there is no policy for doctor')
    made.sandbox.givePolicies({
      ...{ arn: 'arn:aws:iam::123456789012:role/looker', accessKeys: ['AKIASANDBOX'] },
      policies: [printedPolicy(printed, 'aws')],
    })
    expect((await look(made)).lines).toEqual([])
  })

  test('ends with 1 for what is not verified, if that is wanted', async () => {
    const made = await world()
    made.options.strict = true
    made.github.setSubject(false, ['repo'])
    expect(await look(made)).toMatchObject({ exit: 1, code: 'doctor-found' })
  })

  test('ends what is still under way', async () => {
    const { told } = await look(await world())
    expect(told).toEqual(['closed'])
  })

  test('names lines and commands', async () => {
    const made = await world()
    FAULTS.find(({ title }) => title === 'a job lacks id-token')?.seed(made)
    made.github.unsetVariable('PLAN_ROLE')
    const { json } = await look(made)
    expect(json.findings.filter(({ state }) => state === 'wrong')).toMatchObject([
      {
        check: 'role',
        todo: 'gh variable set PLAN_ROLE --body arn:aws:iam::123456789012:role/shop-plan',
        place: null,
      },
      {
        check: 'workflow',
        todo: 'write `id-token: write` below `permissions:`',
        place: { file: '.github/workflows/databases.yml', line: 14 },
      },
    ])
  })

  test('there are seeds enough', () => {
    expect(FAULTS.length).toBeGreaterThan(50)
    expect(new Set(FAULTS.map(({ title }) => title)).size).toBe(FAULTS.length)
  })
})
