/** What `outputs` prints for people, whole. */
import { expect, test } from 'vitest'
import { formatOutputs, stageOutputs, type StageOutputs } from '../../src/outputs/index.ts'
import type { ResolvedStage } from '../../src/config/resolved.ts'
import { aBastion, aDeployed, aPostgres, aStage, stackOf } from '../builders/stage.ts'

function outputsOf(
  overrides: Partial<ResolvedStage>,
  more: Readonly<Record<string, string>> = {},
): StageOutputs {
  const stage = aStage(overrides)
  const { outputs } = stackOf(stage)
  return stageOutputs(stage, aDeployed(stage, { outputs: { ...outputs, ...more } }))
}

const READER = {
  PostgresReaderHost: 'reader.c0ffee.us-east-1.rds.amazonaws.com',
  PostgresReaderPort: '5432',
}

test.each([
  ['ssh', outputsOf({ bastion: aBastion() }, READER)],
  [
    'session-manager',
    outputsOf(
      {
        bastion: aBastion({ access: 'session-manager', allow: [] }),
        databases: { postgres: aPostgres() },
      },
      READER,
    ),
  ],
  ['no-bastion', outputsOf({}, READER)],
])('through %s', async (name, stage) => {
  await expect(formatOutputs('table', [stage])).toMatchFileSnapshot(`golden/${name}.txt`)
})

test('what AWS says of itself is inert on a terminal and in a log', () => {
  const { bastion, ...rest } = outputsOf(
    { bastion: aBastion() },
    {
      PostgresHost: 'pg\u001b[31m\n::error::x',
      BastionHost: 'host\n##[error]y',
    },
  )
  const table = formatOutputs('table', [{ ...rest, bastion }])
  expect(table).not.toContain('\u001b')
  expect(table).not.toMatch(/^\s*::|##\[/m)
})
