import { expect, test } from 'vitest'
import { assemblePlan, missingConsent } from '../../src/plan/index.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import { planAnnotations } from '../../src/render/annotations.ts'
import { planBlocks } from '../../src/render/markdown/plan.ts'
import { planForTerminal } from '../../src/render/terminal.ts'
import { stagePlan } from '../builders/plan.ts'

/** Nothing changes but the account that the stage is tied to. */
function plan(...allow: readonly string[]): Plan {
  const asks = [{ kind: 'account', stack: 'stack-1', from: '123456789012', to: null }] as const
  return assemblePlan([stagePlan({ changes: [], asks, allow: new Set(allow) })])
}

const [words = ''] = missingConsent(plan()).map((one) => one.words)
const WHY = 'the file no longer ties the stage to the account it had'
const markdown = (made: Plan) =>
  planBlocks({ plan: made, file: 'tinystacks.yml', stages: [] }, new Set()).join('\n\n')
const terminal = (made: Plan) => planForTerminal(made, { color: false, width: 300 })

test("a stage's own consent is asked for by its name, although no database changes", () => {
  expect(terminal(plan())).toContain('1 consent required')
  expect(terminal(plan())).toContain(`dev: ${WHY}; to consent: --allow ${words}`)
  expect(markdown(plan())).toContain(
    `dev, ${WHY}; reviewer: add the label \`tinystacks: allow account@`,
  )
  expect(markdown(plan())).toContain(`terminal: pass \`--allow ${words}\``)
  expect(planAnnotations(plan(), 'tinystacks.yml')).toMatchObject([
    { level: 'warning', message: expect.stringMatching(new RegExp(`^dev: .*consent.*${WHY}`)) },
  ])
})

test('and is shown as given once it was', () => {
  expect(terminal(plan(words))).not.toContain('consent required')
  expect(terminal(plan(words))).toContain(words)
  expect(markdown(plan(words))).toContain(`✅ dev, consent given: \`${words}\``)
  expect(planAnnotations(plan(words), 'tinystacks.yml')).toEqual([])
})
