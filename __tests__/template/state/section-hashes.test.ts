import { describe, expect, test } from 'vitest'
import type { ResolvedStage } from '../../../src/config/resolved.ts'
import { renderStage } from '../../../src/template/index.ts'
import {
  aBastion,
  aContext,
  aDeployed,
  aMysql,
  aPostgres,
  aRedis,
  aStage,
  ownNetwork,
} from '../../builders/stage.ts'

function parts(overrides: Partial<ResolvedStage> = {}) {
  return renderStage(aStage(overrides), aContext()).parts
}

test('every part has a short fingerprint', () => {
  expect(Object.keys(parts())).toEqual(['network', 'postgres', 'mysql', 'redis'])
  for (const hash of Object.values(parts())) expect(hash).toMatch(/^[0-9a-f]{12}$/)
})

test.each<[string, Partial<ResolvedStage>, string[]]>([
  ['nothing', {}, []],
  [
    'the instance class',
    { databases: { ...aStage().databases, postgres: aPostgres({ instance: 'db.t4g.small' }) } },
    ['postgres'],
  ],
  [
    'a parameter',
    {
      databases: {
        ...aStage().databases,
        mysql: aMysql({ parameters: { max_connections: '50' } }),
      },
    },
    ['mysql'],
  ],
  [
    'the engine',
    { databases: { ...aStage().databases, redis: aRedis({ engine: 'redis', version: '7.1' }) } },
    ['redis'],
  ],
  ['protection', { protected: true }, ['postgres', 'mysql']],
  ['the block of the VPC', { network: ownNetwork({ cidr: '10.96.0.0/20' }) }, ['network']],
  ['whom the databases admit', { allowFrom: ['sg-0abc'] }, ['network']],
  ['the bastion', { bastion: aBastion() }, ['network', 'bastion']],
  ['a tag', { tags: { team: 'payments' } }, []],
])('a change of %s touches its parts alone', (_what, overrides, touched) => {
  const before = parts()
  const after = parts(overrides)
  const changed = Object.entries(after).filter(([part, hash]) =>
    Object.entries(before).every(([p, h]) => p !== part || h !== hash),
  )
  expect(changed.map(([part]) => part)).toEqual(touched)
})

test('parts are equal where templates are: a fingerprint of some part moves with every change', () => {
  const stages = [
    aStage(),
    aStage({ name: 'test' }),
    aStage({ application: 'store' }),
    aStage({ network: ownNetwork({ zones: 3 }) }),
    aStage({ databases: { postgres: aPostgres() } }),
    aStage({ databases: {} }),
    aStage({ databases: { redis: aRedis({ version: '8.1' }) } }),
  ].map((stage) => renderStage(stage, aContext()))
  const bodies = new Set(stages.map(({ body }) => body))
  const fingerprints = new Set(stages.map(({ parts: of }) => JSON.stringify(of)))
  expect(fingerprints.size).toBe(bodies.size)
  expect(bodies.size).toBe(stages.length)
})

describe('read back', () => {
  test('from the outputs of a deployed stack', () => {
    expect(aDeployed().parts).toEqual(parts())
  })

  test('from the outputs of a stack that is not ours: none', () => {
    expect(aDeployed(aStage(), { outputs: { Endpoint: 'x' } }).parts).toBeNull()
    expect(aDeployed(aStage(), { outputs: { Parts: 'three of them' } }).parts).toEqual({})
  })
})
