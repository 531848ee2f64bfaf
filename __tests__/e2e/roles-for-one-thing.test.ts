/** The policies of docs/permissions.md for one thing each: with them, and nothing else, that thing is done. */
import { RDS } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { expect, test } from 'vitest'
import type { Role } from '../../src/permissions/roles.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { enforce, needsOf, roleArn, runAs } from './policies.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const file = (parameters: string): string =>
  `version: 1\nstack: shop\nregion: us-east-1\nstages:\n  dev: { protected: false, databases: ` +
  `{ postgres: { apply: window, readReplica: true, parameters: { ${parameters} } }, redis: {} } }\n`

const BEFORE = file('max_connections: "100"')
const AFTER = file('max_connections: "200"')

async function deploy(text: string): Promise<void> {
  checkout.write(text)
  const deployed = await runCli(checkout.path(), sandbox().environment, 'deploy')
  expect(deployed).toMatchObject({ code: 0 })
}

/** A run by the one role alone, which is denied nothing. */
async function runBy(role: Role, ...argv: readonly string[]): Promise<Finished> {
  await enforce(sandbox(), { ...needsOf(AFTER), arn: roleArn(role), keys: ['ONE'], role })
  const finished = await runAs('ONE', checkout.path(), sandbox(), ...argv)
  expect(`${finished.stdout}${finished.stderr}`).not.toMatch(/not authorized|not verified/)
  return finished
}

test(
  'a role for outputs, a restart and the secret of a database',
  { timeout: 60_000 },
  async () => {
    await deploy(BEFORE)
    const outputs = await runBy('outputs', 'outputs', '--json')
    expect(outputs).toMatchObject({ code: 0 })
    expect(outputs.stdout).toContain('PG_HOST')

    await deploy(AFTER)
    const { DBInstances = [] } = await new RDS(clientSettings(sandbox())).describeDBInstances({})
    const waits = DBInstances.filter(
      ({ DBParameterGroups: [group] = [] }) => group?.ParameterApplyStatus === 'pending-reboot',
    )
    expect(waits).not.toEqual([])
    expect(await runBy('reboot', 'reboot', 'postgres')).toMatchObject({ code: 0 })

    const secrets = new SecretsManager(clientSettings(sandbox()))
    const { SecretList: [secret] = [] } = await secrets.listSecrets({})
    await secrets.deleteSecret({ SecretId: secret?.ARN })
    const database = secret?.Name?.includes('redis') === true ? 'redis' : 'postgres'
    expect(await runBy('restore-secret', 'restore-secret', database, '--yes')).toMatchObject({
      code: 0,
    })
    expect((await secrets.describeSecret({ SecretId: secret?.ARN })).DeletedDate).toBeUndefined()
  },
)
