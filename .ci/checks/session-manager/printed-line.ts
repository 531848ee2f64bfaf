/** The line that `outputs` prints, run by bash as somebody does who copies it. */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { stageOutputs } from '../../../src/outputs/index.ts'
import { aBastion, aDeployed, aStage, stackOf } from '../../../__tests__/builders/stage.ts'
import {
  clientSettings,
  sandboxEnvironment,
} from '../../../__tests__/stand-ins/aws/client-settings.ts'
import type { Engine } from '../../../__tests__/stand-ins/tls/engine.ts'

/** The line for the Postgres of that name behind the tunnel at this port. */
export function printedLine(port: number, secret: string, host: string): string {
  // Postgres has the first of a stage's ports.
  const stage = aStage({ localPorts: port, bastion: aBastion() })
  const outputs = { ...stackOf(stage).outputs, PostgresHost: host, PostgresSecretArn: secret }
  const { bastion } = stageOutputs(stage, aDeployed(stage, { outputs }))
  const line = bastion?.tunnels.find(({ database }) => database === 'postgres')?.client
  assert.ok(line)
  return line
}

/** Where the line looks for the authorities, before it would fetch them. */
export function believe(file: string, home: string): void {
  const ca = join(home, '.tinystacks', 'us-east-1.pem')
  mkdirSync(dirname(ca), { recursive: true })
  copyFileSync(file, ca)
}

/** Begins it, and asks psql what 6 * 7 is, and whether it is within TLS. */
export function typed(line: string, home: string, { url }: Sandbox): ChildProcess {
  const sql = 'select 6 * 7, ssl from pg_stat_ssl where pid = pg_backend_pid()'
  const places = [join(process.env['TOOLS'] ?? '', 'python', 'bin'), process.env['PATH'] ?? '']
  return spawn('bash', ['-c', `${line.replace(' psql ', ' psql -A -t ')} <<< '${sql}'`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...{ PATH: places.join(delimiter), HOME: home, AWS_PAGER: '' },
      ...sandboxEnvironment(url),
    },
  })
}

/** A secret of the sandbox with the login of the engine; gives its ARN. */
export async function secretOf(sandbox: Sandbox, { login }: Engine): Promise<string> {
  const { username, password } = login
  const { ARN } = await new SecretsManager(clientSettings(sandbox)).createSecret({
    Name: 'printed-line',
    SecretString: JSON.stringify({ username, password }),
  })
  assert.ok(ARN)
  return ARN
}
