import { describe, expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type ExternalFacts, type KeyFacts } from '../../src/facts/external.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { renderStage, type DeployedStage } from '../../src/template/index.ts'
import { read } from '../builders/plan.ts'
import { aContext, aDeployed, aPostgres, aStage } from '../builders/stage.ts'

const KEY = 'alias/shop'
const ARN = 'arn:aws:kms:us-east-1:123456789012:key/11111111-1111-1111-1111-111111111111'
const OTHER = ARN.replaceAll('1111-', '2222-')
const facts = (arn: string): Fact<KeyFacts> =>
  read({ arn, state: 'Enabled', usage: 'ENCRYPT_DECRYPT', spec: 'SYMMETRIC_DEFAULT' })
const knowing = (kmsKeys: ExternalFacts['kmsKeys'] = {}): ExternalFacts => ({
  ...NO_EXTERNAL_FACTS,
  kmsKeys,
})

function rendered(
  secretsKmsKey: string | null,
  deployed: DeployedStage | null = null,
  external = knowing(),
) {
  return renderStage(aStage({ secretsKmsKey }), aContext({ deployed, external }))
}

function keysIn({ template }: ReturnType<typeof rendered>): readonly unknown[] {
  return Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::SecretsManager::Secret')
    .map(({ Properties }) => Properties['KmsKeyId'])
}

test('is the key of every secret of the stack, and of nothing else', () => {
  const stage = rendered(KEY)
  expect(keysIn(stage)).toEqual([KEY, KEY, KEY, KEY])
  expect(stage.template.Resources['PostgresInstance']?.Properties).not.toHaveProperty('KmsKeyId')
  expect(stage.origins['RedisConnectionSecret']?.properties).toMatchObject({
    KmsKeyId: ['stages', 'dev', 'secretsKmsKey'],
  })
})

test('is no key of a copy in another region', () => {
  const postgres = aPostgres({ replicaRegions: ['us-west-2'] })
  const stage = aStage({ secretsKmsKey: KEY, databases: { postgres } })
  expect(
    renderStage(stage, aContext()).template.Resources['PostgresSecret']?.Properties,
  ).toMatchObject({
    KmsKeyId: KEY,
    ReplicaRegions: [{ Region: 'us-west-2' }],
  })
})

test('that nobody has ever written leaves the template as it is', () => {
  const stage = rendered(null)
  expect(keysIn(stage)).toEqual([undefined, undefined, undefined, undefined])
  expect(stage.template.Outputs).not.toHaveProperty('SecretsKmsKey')
})

test('is not recorded where the stack makes no secret', () => {
  const { template } = renderStage(aStage({ secretsKmsKey: KEY, databases: {} }), aContext())
  expect(template.Outputs).not.toHaveProperty('SecretsKmsKey')
})

describe('the outputs', () => {
  const outputsOf = (
    secretsKmsKey: string | null,
    deployed: DeployedStage | null,
    kmsKeys?: ExternalFacts['kmsKeys'],
  ): readonly unknown[] => {
    const { Outputs } = rendered(secretsKmsKey, deployed, knowing(kmsKeys)).template
    return [Outputs['SecretsKmsKey']?.Value, Outputs['SecretsKmsKeyArn']?.Value]
  }
  const deployed = aDeployed(aStage({ secretsKmsKey: KEY }), {
    outputs: { SecretsKmsKey: KEY, SecretsKmsKeyArn: ARN, Vpc: 'vpc-0abc' },
  })

  test.each<[string, string | null, DeployedStage | null, ExternalFacts['kmsKeys'], unknown]>([
    ['what KMS calls an alias', KEY, null, { [KEY]: facts(ARN) }, [KEY, ARN]],
    ['the ARN that the file has', ARN, null, {}, [ARN, ARN]],
    ['no alias where KMS was not asked', KEY, null, {}, [KEY, undefined]],
    ['the key that the file no longer says', null, deployed, { [KEY]: facts(ARN) }, [KEY, ARN]],
    [
      'what the stack has where the key is not read',
      null,
      deployed,
      { [KEY]: { kind: 'absent' } },
      [KEY, ARN],
    ],
    ['where the alias leads now', KEY, deployed, { [KEY]: facts(OTHER) }, [KEY, OTHER]],
    ['no ARN of another key', 'alias/new', deployed, {}, ['alias/new', undefined]],
    [
      "no ARN of AWS's own key",
      'alias/aws/secretsmanager',
      deployed,
      { 'alias/aws/secretsmanager': facts(OTHER) },
      ['alias/aws/secretsmanager', undefined],
    ],
  ])('have %s', (_what, written, stack, kmsKeys, expected) => {
    expect(outputsOf(written, stack, kmsKeys)).toEqual(expected)
  })

  test('keep the secrets of a stack as they are once the line is gone', () => {
    expect(keysIn(rendered(null, deployed))).toEqual([KEY, KEY, KEY, KEY])
  })
})
