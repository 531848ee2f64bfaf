/**
 * The way back after a promotion: the promoted database is followed by replicas of other regions, the old
 * primary's among them.
 */
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { beforeEach, describe, expect, test } from 'vitest'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const PROD = '  prod: { protected: false, databases: { postgres: {} } }'
const west = (replicaOf = ''): string =>
  `  west: { region: us-west-2, protected: false, databases: { postgres: {${replicaOf}} } }`
const follower = (name: string, region: string, source: string): string =>
  `  ${name}: { region: ${region}, protected: false, databases: { postgres: { replicaOf: ${source} } } }`
/** What ends the file. */
let more = ''
const write = (...stages: readonly string[]): void => {
  checkout.write(
    ['version: 1', 'stack: shop', 'region: us-east-1', 'stages:', ...stages, more].join('\n'),
  )
}

const cli = (...argv: string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

async function planned(...stages: readonly string[]): Promise<readonly StagePlan[]> {
  const { stdout } = await cli('plan', '--json', ...stages.flatMap((one) => ['--stage', one]))
  return (JSON.parse(stdout) as Plan).stages
}

async function deploy(...stages: readonly string[]): Promise<void> {
  const words = (await planned(...stages))
    .flatMap(({ databases }) => databases)
    .flatMap(({ consent }) => (consent === null ? [] : ['--allow', consent.words]))
  const { code, stderr } = await cli(
    'deploy',
    '--json',
    ...words,
    ...stages.flatMap((one) => ['--stage', one]),
  )
  expect(code, stderr).toBe(0)
}

async function outputsOf(stage: string): Promise<StageOutputs> {
  const { stdout } = await cli('outputs', '--stage', stage, '--json')
  return (JSON.parse(stdout) as { stages: Record<string, StageOutputs> }).stages[stage]!
}

/** The secret that a stage's outputs name, and the region that it is a copy of. */
async function secretOf(stage: string, region: string) {
  const { secretArns } = await outputsOf(stage)
  const client = new SecretsManagerClient(clientSettings(sandbox(), region))
  const SecretId = secretArns.postgres
  const { PrimaryRegion } = await client.send(new DescribeSecretCommand({ SecretId }))
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }))
  client.destroy()
  const value = JSON.parse(SecretString) as Record<string, unknown>
  return { arn: SecretId, copyOf: PrimaryRegion ?? null, value }
}

describe.each([
  ['without URLs', ''],
  ['with URLs', 'defaults: { urls: true }'],
])('%s', (_, end) => {
  beforeEach(async () => {
    more = end
    write(PROD, west(' replicaOf: prod '))
    await deploy()
    write(PROD, west())
    await deploy()
    // The deploy after the promotion: the old primary no longer copies its secret.
    await deploy()
  }, 60_000)

  story('a replica of a promoted database', (scene) => {
    let old: Awaited<ReturnType<typeof secretOf>>
    let promoted: Awaited<ReturnType<typeof secretOf>>

    scene('is made in the region of the old primary and in a third one', async () => {
      old = await secretOf('prod', 'us-east-1')
      promoted = await secretOf('west', 'us-west-2')
      write(
        PROD,
        west(),
        follower('east', 'us-east-1', 'west'),
        follower('eu', 'eu-west-1', 'west'),
      )
      const [prod, source] = await planned()
      expect(prod?.action).toBe('none')
      expect(source?.databases).toMatchObject([{ impact: 'none', data: 'kept', consent: null }])
      expect(source?.notes).toMatchObject([
        {
          code: 'secret-copied',
          message:
            'west/postgres: a secret with its credentials will be created for eu-west-1 and us-east-1; the one that its own applications use stays as it is',
        },
      ])
      await deploy()
      expect((await planned()).map(({ action }) => action)).toEqual([
        'none',
        'none',
        'none',
        'none',
      ])
    })

    scene.each([
      ['east', 'us-east-1'],
      ['eu', 'eu-west-1'],
    ])('logs in, in %s, with a copy of credentials of the promoted one', async (stage, region) => {
      const { copyOf, value } = await secretOf(stage, region)
      expect(copyOf).toBe('us-west-2')
      // With URLs it has those of the promoted one besides.
      expect(value).toMatchObject(promoted.value)
      expect(value['host']).toBe((await outputsOf(stage)).environment['PG_HOST'])
    })

    scene('leaves the promoted one and the old primary the secrets that they had', async () => {
      expect(await secretOf('west', 'us-west-2')).toEqual(promoted)
      expect(await secretOf('prod', 'us-east-1')).toEqual(old)
    })

    scene('is promoted in its turn, and the secret of nobody else is touched', async () => {
      write(
        PROD,
        west(),
        '  east: { protected: false, databases: { postgres: {} } }',
        follower('eu', 'eu-west-1', 'west'),
      )
      await deploy('east')
      const east = await secretOf('east', 'us-east-1')
      expect(east.copyOf).toBeNull()
      expect(east.value['host']).toBe((await outputsOf('east')).environment['PG_HOST'])
      expect(east.value['host']).not.toBe(promoted.value['host'])
      expect(await secretOf('west', 'us-west-2')).toEqual(promoted)
      expect(await secretOf('prod', 'us-east-1')).toEqual(old)
    })

    scene(
      'keeps that secret when its own old primary stops copying it, and so do the others',
      async () => {
        const east = await secretOf('east', 'us-east-1')
        await deploy('west')
        expect(await secretOf('east', 'us-east-1')).toEqual(east)
        expect(await secretOf('eu', 'eu-west-1')).toMatchObject({ value: promoted.value })
      },
    )
  })

  test('a region where a replica was promoted takes no other one of the old primary', async () => {
    write(PROD, west(), follower('west2', 'us-west-2', 'prod'))
    const plans = await planned()
    expect(plans[2]?.refusals).toMatchObject([
      {
        ...{ code: 'secret-name-taken', line: 7 },
        message: expect.stringMatching(/^a replica was promoted in us-west-2/) as string,
      },
    ])
  })
})
