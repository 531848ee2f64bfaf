import { describe, expect, test } from 'vitest'
import type { ResolvedStage } from '../../src/config/resolved.ts'
import { renderStage } from '../../src/template/index.ts'
import { checkReferences } from '../../src/template/check-references.ts'
import {
  passwordOf,
  passwordOfArn,
  ref,
  sub,
  subJson,
  variable,
} from '../../src/template/intrinsics.ts'
import type { Template } from '../../src/template/types.ts'
import { HOSTILE_TEXTS } from '../config/hostile-text.ts'
import { aBastion, aMysql, aPostgres, aRedis, aStage, aContext } from '../builders/stage.ts'

/** Everything that a file can say in text, past the checks of the file. */
const STAGE: ResolvedStage = aStage({
  tags: { team: 'payments' },
  databases: {
    postgres: aPostgres({
      parameters: { work_mem: '8MB' },
      kmsKey: 'alias/shop',
      backupWindow: '03:00-04:00',
      maintenanceWindow: 'sun:04:00-sun:05:00',
      logs: ['postgresql'],
      restoreFrom: { kind: 'snapshot', snapshot: 'last' },
      readReplica: true,
    }),
    mysql: aMysql({ restoreFrom: { kind: 'time', time: '2026-01-01T00:00:00Z', source: 'old' } }),
    redis: aRedis({ parameters: { timeout: '60' }, kmsKey: 'alias/shop' }),
  },
  allowFrom: ['sg-0abc1234', '10.0.0.0/8'],
  bastion: aBastion({ allow: ['203.0.113.0/24'] }),
})

const OWN_PASSWORD =
  /\{\{resolve:secretsmanager:\$\{(Postgres|Mysql|Redis)Secret\}:SecretString:password\}\}/g

const OWN_IMAGE =
  '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}'

/** The stage once for each of its texts, which is another one there. */
function* withTextAt(value: unknown, text: string): Generator {
  if (typeof value === 'string') yield text
  else if (Array.isArray(value))
    for (const [index, item] of value.entries())
      for (const other of withTextAt(item, text)) yield value.with(index, other)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      for (const other of withTextAt(inner, text)) yield { ...value, [key]: other }
      if (typeof inner === 'string') yield { ...value, [text]: inner }
    }
}

/** The template's body; null where none is made. */
function bodyOf(stage: unknown): string | null {
  try {
    return renderStage(stage as ResolvedStage, aContext()).body
  } catch (error) {
    // No message of it shows the text.
    expect(String(error)).not.toMatch(/resolve:|\$\{/)
    return null
  }
}

/** Every text stands at one place of so many, and every place has one text of so many. */
const SHARE = 4

describe('a template', () => {
  const texts = HOSTILE_TEXTS.map((text, index) => ({ text, index }))
  test.each(texts)('has no reference from text of the file: $text', ({ text, index }) => {
    let refused = 0
    const stages = [...withTextAt(STAGE, text)]
    for (const stage of stages.filter((_, place) => place % SHARE === index % SHARE)) {
      const body = bodyOf(stage)
      if (body === null) refused += 1
      else {
        const rest = body.replaceAll(OWN_PASSWORD, '').replaceAll(OWN_IMAGE, '')
        expect(rest).not.toMatch(/\{\{|\{\s+\{/)
      }
    }
    // The others are decided on, and stand in no template: names of kinds, of modes, of the stage's tags.
    if (/[{$]\s*\{/.test(text)) expect(refused).toBeGreaterThanOrEqual(20 / SHARE)
  })

  test.each([
    ['Ref', { Ref: 'PostgresSecret' }],
    ['Fn::Sub', { 'Fn::Sub': '${PostgresSecret}' }],
    ['a function of later', { 'Fn::ToSecret': 'x' }],
    ['a copy of one of ours', { ...ref('PostgresSecret') }],
  ])('has no function but those written as such: %s', (_name, parameters) => {
    const stage = aStage({
      databases: { redis: aRedis({ parameters: parameters as unknown as Record<string, string> }) },
    })
    expect(() => renderStage(stage, aContext())).toThrow(
      expect.objectContaining({
        code: 'foreign-reference',
        exit: 2,
        message: expect.stringContaining('Resources.RedisParameterGroup.Properties') as string,
      }),
    )
  })

  const holding = (properties: Record<string, unknown>): Template => ({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: '',
    Resources: { PostgresSecret: { Type: 'T', Properties: properties } },
    Outputs: {},
  })

  test('has passwords only where a secret arrives', () => {
    const password = passwordOf('PostgresSecret')
    expect(() => {
      checkReferences(holding({ MasterUserPassword: password }))
    }).not.toThrow()
    expect(() => {
      checkReferences(holding({ DBInstanceIdentifier: password }))
    }).toThrow(/Identifier/)
    expect(() => {
      checkReferences({
        ...holding({}),
        Outputs: { Password: { Description: '', Value: password } },
      })
    }).toThrow(/Outputs.Password.Value/)
  })

  test('names no resource that it has not', () => {
    expect(() => {
      checkReferences(holding({ Name: sub`${variable('PostgresSecret')}` }))
    }).not.toThrow()
    expect(() => {
      checkReferences(holding({ Name: sub`${variable('Other')}` }))
    }).toThrow(/Name/)
  })
})

describe('a text that is put into Fn::Sub', () => {
  test.each(['{{resolve:ssm:/a}}', '${Vpc}', 'a}}', 'a{', 'a$'])('may not be %j', (text) => {
    expect(() => sub`a ${text} b`).toThrow()
    expect(() => subJson({ username: text })).toThrow()
  })

  test('is only a secret where it is the ARN of one', () => {
    expect(() =>
      passwordOfArn('arn:aws:secretsmanager:us-east-1:1:secret:a}}{{resolve:ssm:/b'),
    ).toThrow()
  })
})
