import { loadAll } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { ENV_FORMATS } from '../../../src/outputs/format-names.ts'
import { formatEnv, stageOutputs, takesValues } from '../../../src/outputs/index.ts'
import { aDeployed, aStage } from '../../builders/stage.ts'
import { each } from './values.ts'

const stage = aStage()
const outputs = stageOutputs(stage, aDeployed(stage))
const SECRET = 'Zq9kV7mPx2Lw'
const values = {
  ...outputs.environment,
  ...Object.fromEntries(Object.keys(outputs.secrets).map((name) => [name, SECRET])),
}

describe.each(ENV_FORMATS)('%s', (format) => {
  test('has every variable, and references where no values are wanted', () => {
    const text = formatEnv(format, outputs, null)
    for (const name of Object.keys(outputs.environment)) expect(text).toContain(name)
    for (const arn of Object.values(outputs.secretArns)) expect(text).toContain(arn)
    expect(text.endsWith('\n')).toBe(true)
  })

  test('has values only where it takes them', () => {
    expect(formatEnv(format, outputs, values).includes(SECRET)).toBe(takesValues(format))
  })
})

test('a comment says which variables are references, or that there are passwords', () => {
  expect(formatEnv('dotenv', outputs, null)).toMatch(
    /^# PG_USERNAME, .* are references to secrets: --with-secrets gives their values\n/,
  )
  expect(formatEnv('shell', outputs, values)).toMatch(/^# has passwords: not for a repository\n/)
})

test('JSON is the variables and nothing else, whatever their values are', () => {
  each((given) => {
    expect(JSON.parse(formatEnv('json', outputs, given))).toEqual(given)
  }, 200)
})

test('Lambda gets the ARN of each secret, in the form of the AWS CLI', () => {
  const { Variables } = JSON.parse(formatEnv('lambda', outputs, null)) as {
    Variables: Record<string, string>
  }
  expect(Variables).toEqual({
    ...outputs.environment,
    PG_SECRET_ARN: outputs.secretArns.postgres,
    MYSQL_SECRET_ARN: outputs.secretArns.mysql,
    REDIS_SECRET_ARN: outputs.secretArns.redis,
  })
})

test('Kubernetes gets a ConfigMap, and an ExternalSecret with the key of each secret', () => {
  const [map, secret, ...others] = loadAll(formatEnv('kubernetes', outputs, null))
  expect(others).toEqual([])
  expect(map).toMatchObject({
    kind: 'ConfigMap',
    metadata: { name: 'shop-dev-databases' },
    data: outputs.environment,
  })
  expect(secret).toMatchObject({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    spec: {
      secretStoreRef: { name: 'aws-secrets-manager', kind: 'ClusterSecretStore' },
      data: Object.entries(outputs.secrets).map(([secretKey, reference]) => ({
        secretKey,
        remoteRef: {
          key: reference.replace(/:\w+::$/, ''),
          property: /:(\w+)::$/.exec(reference)?.[1],
        },
      })),
    },
  })
})
