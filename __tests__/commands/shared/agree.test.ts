import { describe, expect, test } from 'vitest'
import { agree } from '../../../src/commands/shared/agree.ts'
import type { InspectedStage } from '../../../src/commands/shared/inspect/inspect-stages.ts'
import { planStage } from '../../../src/plan/index.ts'
import { planInput, postgres, property, type Given } from '../../builders/plan.ts'
import { contextOf } from '../../builders/context.ts'

/** A stage that is taken over from somebody else, which is a consent of the stage as a whole. */
const TAKEN: Given = {
  changes: [postgres([property('AllocatedStorage', '20', '50')])],
  asks: [{ kind: 'take-over', stack: 'shop-dev', from: 'acme/other', to: 'acme/shop' }],
}

function inspectionOf(overrides: Given): InspectedStage {
  const input = planInput(overrides)
  const { locate } = input
  return { input, plan: planStage(input), context: { locate } } as InspectedStage
}

async function asked(answers: readonly string[], yes = false) {
  const questions: string[] = []
  const left = [...answers]
  const ask = (question: string): Promise<string> => {
    questions.push(question)
    return Promise.resolve(left.shift() ?? '')
  }
  const options = { ...contextOf('').options, yes }
  return { agreement: await agree({ ask, options }, [inspectionOf(TAKEN)]), questions }
}

describe('a consent of the stage as a whole', () => {
  test('is given by the name of the stage', async () => {
    const { agreement, questions } = await asked(['dev'])
    expect(questions).toEqual([
      'dev: another repository, file or application deployed this stack.\n' +
        'Type dev to consent, anything else to stop: ',
    ])
    expect(agreement).toMatchObject({
      kind: 'agreed',
      asked: true,
      inspections: [{ plan: { consents: [{ kind: 'take-over', given: true }] } }],
    })
  })

  test.each(['', 'y', 'yes', 'dev/postgres'])(
    'is not given by %j, nor by --yes',
    async (answer) => {
      const { agreement } = await asked([answer], true)
      expect(agreement).toEqual({
        kind: 'declined',
        why: 'not deployed: consent to dev was not given',
      })
    },
  )
})

test('what was typed still holds when the stage is inspected again', async () => {
  const { agreement } = await asked(['dev'])
  const [inspection] = agreement.kind === 'agreed' ? agreement.inspections : []
  const words = inspection?.plan.consents?.map((consent) => consent.words) ?? []
  expect(words).toHaveLength(1)
  expect(agreement).toMatchObject({ allow: new Set(words) })
})
