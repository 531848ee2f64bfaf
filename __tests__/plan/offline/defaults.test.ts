import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/index.ts'
import type { ResolvedConfig } from '../../../src/config/resolved.ts'
import { planFileChange } from '../../../src/plan/offline/index.ts'
import { movedIntoDefaults, type Way } from '../../builders/moved-into-defaults.ts'
import { exampleNames, exampleText, goldensOf, goldensOfText } from '../../template/examples.ts'

const WAYS: readonly Way[] = ['shared', 'first']
/** Those that say everything in their stages. */
const PLAIN = exampleNames().filter((name) => !/^defaults:/m.test(exampleText(name)))
const CASES = PLAIN.flatMap((example) => WAYS.map((way) => ({ example, way })))

function configOf(text: string): ResolvedConfig {
  const parsed = parseConfig(text, 'tinystacks.yml')
  if (parsed.kind === 'invalid') throw new Error(`${JSON.stringify(parsed.problems)}\n${text}`)
  return parsed.config
}

function planOf(before: ResolvedConfig | null, after: ResolvedConfig) {
  return planFileChange({
    before: before?.stages ?? [],
    after: after.stages,
    asked: new Set(after.stages.map(({ name }) => name)),
    locate: after.locate,
    file: { repository: 'acme/shop', config: 'tinystacks.yml', application: after.stack },
    notes: [],
    today: new Date('2026-11-23T12:00:00Z'),
  })
}

/** As it is told, but for the lines, which are others. */
function withoutLines(plan: unknown): unknown {
  return JSON.parse(
    JSON.stringify(plan, (key, value: unknown) =>
      key === 'line' || key === 'defaults' ? undefined : value,
    ),
  )
}

describe.each(CASES)('example $example, $way', ({ example, way }) => {
  const text = exampleText(example)
  const moved = movedIntoDefaults(text, way)

  test('moved into defaults, its templates are the same bytes', () => {
    const bodies = (from: readonly { readonly file: string; readonly body: string }[]) =>
      from.map(({ file, body }) => [file, body])
    expect(bodies(goldensOfText(example, moved.text))).toEqual(bodies(goldensOf(example)))
  })

  test('moved into defaults, it is planned as it was, with the same fingerprints', () => {
    const [before, after] = [configOf(text), configOf(moved.text)]
    expect(withoutLines(planOf(null, after))).toEqual(withoutLines(planOf(null, before)))
  })

  test('to move it plans no change', () => {
    const [before, after] = [configOf(text), configOf(moved.text)]
    const actions = (plan: ReturnType<typeof planOf>) => plan.stages.map(({ action }) => action)
    expect(actions(planOf(before, after))).toEqual(before.stages.map(() => 'none'))
    expect(actions(planOf(after, before))).toEqual(before.stages.map(() => 'none'))
  })
})

test('the examples move values of every section', () => {
  const moved = CASES.flatMap(
    ({ example, way }) => movedIntoDefaults(exampleText(example), way).moved,
  )
  expect(moved.length).toBeGreaterThan(80)
  for (const section of [
    'interruptions',
    'protected',
    'network',
    'bastion',
    'databases.postgres.storage',
    'databases.redis.parameters',
    'databases.mysql',
  ])
    expect(
      moved.some((path) => path.startsWith(section)),
      section,
    ).toBe(true)
})
