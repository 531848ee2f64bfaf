import { parseEnv } from 'node:util'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { formatOutputs, stageOutputs } from '../../src/outputs/index.ts'
import { refusalOf } from '../builders/refusal.ts'
import { aDeployed, aRedis, aStage } from '../builders/stage.ts'

const stage = aStage({ databases: { redis: aRedis() } })
const dev = stageOutputs(stage, aDeployed(stage))
const prod = { ...dev, stage: 'prod', stack: 'shop-prod' }
const empty = stageOutputs(stage, aDeployed(stage, { outputs: {} }))

describe('table', () => {
  test('names and values of each stage, aligned', () => {
    expect(formatOutputs('table', [dev, { ...empty, stage: 'test', stack: 'shop-test' }])).toBe(
      `dev (shop-dev, us-east-1)
  REDIS_HOST                master.redis.c0ffee.use1.cache.amazonaws.com
  REDIS_PORT                6379
  REDIS_DATABASE            0
  REDIS_TLS                 true
  REDIS_CREDENTIALS_SECRET  arn:aws:secretsmanager:us-east-1:123456789012:secret:dev-shop-redis-connection-1a2b3c4d-MnOpQr:password::
  secret of redis           arn:aws:secretsmanager:us-east-1:123456789012:secret:dev-shop-redis-connection-1a2b3c4d-MnOpQr
  client security group     sg-0c11e47
  vpc                       vpc-0abc
  subnets                   subnet-a1,subnet-b1

test (shop-test, us-east-1)
`,
    )
  })
})

describe('json', () => {
  test('every stage by its name', () => {
    const text = formatOutputs('json', [dev, prod])
    const { stage: _, ...rest } = dev
    expect(JSON.parse(text)).toEqual({ dev: rest, prod: { ...rest, stack: 'shop-prod' } })
    expect(text.endsWith('}\n')).toBe(true)
  })
})

describe('dotenv', () => {
  test('plain values stand bare, so that docker --env-file takes them too', () => {
    const text = formatOutputs('dotenv', [dev])
    expect(text).toContain('REDIS_TLS=true\n')
    expect(text).toContain(`REDIS_CREDENTIALS_SECRET=${dev.secrets['REDIS_CREDENTIALS_SECRET']}\n`)
    expect(text).not.toMatch(/["'`]/)
  })

  test.each([
    'two words',
    'hash # inside',
    "it's",
    'say "hello"',
    `it's "both"`,
    '$HOME ${HOME}',
    'back\\slash\\n',
    ' spaces around ',
    'two\nlines',
    '',
  ])('%j is read back as it was', (value) => {
    const text = formatOutputs('dotenv', [{ ...dev, environment: { VALUE: value, NEXT: 'x' } }])
    expect(parseEnv(text)).toMatchObject({ VALUE: value, NEXT: 'x' })
  })

  test('a value that no quoting holds is refused, and not printed', () => {
    const value = `'"\``
    const error = refusalOf(() =>
      formatOutputs('dotenv', [{ ...dev, environment: { VALUE: value } }]),
    )
    expect(error).toMatchObject({ code: 'output-not-quotable', exit: 1 })
    expect(error.message).toContain('VALUE')
    expect(error.message).not.toContain(value)
  })
})

describe('ecs', () => {
  test('is YAML for the two inputs of amazon-ecs-render-task-definition', () => {
    const inputs = load(formatOutputs('ecs', [dev])) as Record<string, string>
    expect(Object.keys(inputs)).toEqual(['environment-variables', 'secrets'])
    expect(parsedByRenderAction(inputs['environment-variables'] ?? '')).toEqual(dev.environment)
    expect(parsedByRenderAction(inputs['secrets'] ?? '')).toEqual(dev.secrets)
  })

  test('has both inputs even where one is empty', () => {
    expect(load(formatOutputs('ecs', [empty]))).toEqual({
      'environment-variables': '',
      secrets: '',
    })
  })
})

/** As the render action does it: trimmed lines, split at the first `=`. */
function parsedByRenderAction(input: string): Record<string, string> {
  const pairs = input
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const)
  return Object.fromEntries(pairs)
}

test.each(['dotenv', 'ecs'] as const)('%s is refused for several stages', (format) => {
  for (const stages of [[dev, prod], []]) {
    expect(refusalOf(() => formatOutputs(format, stages))).toMatchObject({
      code: 'one-stage-needed',
      exit: 2,
      hint: expect.stringContaining('--stage') as string,
    })
  }
})
