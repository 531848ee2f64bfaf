/** docs/bastion.md shows the lines as the outputs print them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stageOutputs } from '../../src/outputs/index.ts'
import { configOf } from '../builders/config.ts'
import { aDeployed, stackOf } from '../builders/stage.ts'

const GUIDE = readFileSync(new URL('../../docs/bastion.md', import.meta.url), 'utf8')

const [stage] = configOf(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    databases: { postgres: {} }
    bastion: { allow: [203.0.113.0/24] }
`).stages

test('the guide to the bastion has the printed lines, word for word', () => {
  if (stage === undefined) throw new Error('the file has no stage')
  const outputs = {
    ...stackOf(stage).outputs,
    PostgresHost: 'dev.c0ffee.us-east-1.rds.amazonaws.com',
  }
  const { bastion, secretArns } = stageOutputs(stage, aDeployed(stage, { outputs }))
  const [tunnel] = bastion?.tunnels ?? []
  const lines = [bastion?.keyCommand, tunnel?.command, tunnel?.client].map((line) =>
    line?.replace(secretArns.postgres ?? '', 'ARN'),
  )
  for (const line of lines) expect(GUIDE.split('\n').map((one) => one.trim())).toContain(line)
  expect(GUIDE).toContain(`pkill -f -- '-L 127.0.0.1:${tunnel?.localPort ?? 0}:'`)
})
