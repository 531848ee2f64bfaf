import { expect, test } from 'vitest'
import { stageOutputs } from '../../../src/outputs/index.ts'
import { SUMMARY_BYTES } from '../../../src/render/markdown.ts'
import { outputsAsMarkdown } from '../../../src/render/markdown/outputs.ts'
import { aBastion, aDeployed, aStage, stackOf } from '../../builders/stage.ts'

const stage = aStage({ bastion: aBastion() })
const outputs = stageOutputs(stage, aDeployed(stage))

test('every line can be copied from a cell, and a graphical client has its fields', () => {
  const markdown = outputsAsMarkdown([outputs]) ?? ''
  expect(markdown).toMatch(/^### dev \(shop-dev, us-east-1\)\n\n\| name \| value \|\n/)
  const { keyCommand, tunnels = [] } = outputs.bastion ?? {}
  for (const line of [keyCommand, ...tunnels.flatMap(({ command, client }) => [command, client])])
    expect(markdown).toContain(`| \`${line ?? ''}\` |`)
  expect(markdown).toContain(
    '<summary>dev/postgres in DBeaver, TablePlus or DataGrip</summary>\n\n| name | value |',
  )
  expect(markdown).toContain('| SSH host | `198.51.100.7` |')
})

test('what AWS says of itself stays in its cell', () => {
  const hostile = { ...stackOf(stage).outputs, PostgresHost: 'a`|<b>\n# x' }
  const markdown = outputsAsMarkdown([stageOutputs(stage, aDeployed(stage, { outputs: hostile }))])
  expect(markdown).not.toMatch(/<b>|^# x/m)
})

test('as many stages as a summary has no room for are left to the log', () => {
  const one = Buffer.byteLength(outputsAsMarkdown([outputs]) ?? '')
  const stages = Array.from({ length: Math.ceil(SUMMARY_BYTES / one) + 1 }, () => outputs)
  expect(outputsAsMarkdown(stages)).toBeNull()
})
