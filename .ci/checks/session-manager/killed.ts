/** `connect` by Session Manager, killed at every moment. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { sandboxEnvironment } from '../../../__tests__/stand-ins/aws/client-settings.ts'
import { commandLines } from '../command-lines.ts'
import { processesOf, sessionsIn, startTinystacks } from '../connect/connecting.ts'

const FILE = `version: 1
stack: ferry
region: us-east-1
stages:
  dev:
    protected: false
    databases: { redis: {} }
    bastion: { access: session-manager }
`

type Told = {
  readonly databases: readonly { readonly localPort: number; readonly password: string }[]
}

/** Connects and kills so often, four at a time: before it is open, and while it is. Nothing is left of them. */
export async function killTheVerb(sandbox: Sandbox, home: string, kills: number): Promise<void> {
  const folder = join(home, 'ferry')
  // A checkout, by whose place the stacks of a file are known.
  mkdirSync(join(folder, '.git'), { recursive: true })
  writeFileSync(join(folder, 'tinystacks.yml'), FILE)
  const start = (...argv: readonly string[]) =>
    startTinystacks(folder, sandboxEnvironment(sandbox.url), argv)
  const deployed = await start('deploy', '--json').finished
  assert.equal(deployed.code, 0, deployed.stdout + deployed.stderr)
  const ports = new Set<number>()
  for (let killed = 0; killed < kills; killed += 4)
    await Promise.all(
      [0, 1, 2, 3].map(async (one) => {
        const run = start('connect', 'dev', '--tunnel', '--password', '--json')
        if (one === 3) await sleep(200 + killed * 100)
        else {
          await run.said('open until you stop it')
          const lines = commandLines()
          assert.match(lines, /session-manager-plugin AWS_SSM_START_SESSION_RESPONSE/)
          for (const { localPort, password } of (JSON.parse(run.stdout()) as Told).databases) {
            assert.ok(password.length > 20 && !lines.includes(password))
            ports.add(localPort)
          }
          assert.doesNotMatch(lines, /TokenValue/)
        }
        run.kill(one === 0 ? 'SIGTERM' : 'SIGKILL')
        await run.finished
      }),
    )
  const left = (): readonly string[] => [
    ...processesOf(folder).map(({ args }) => args),
    ...sessionsIn(folder),
  ]
  for (let tries = 0; left().length > 0; tries++) {
    assert.ok(tries < 150, left().join('\n'))
    await sleep(100)
  }
  for (const port of ports) await take(port)
}

/** Fails where something still has the port. */
async function take(port: number): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  await new Promise((resolve) => server.close(resolve))
}
