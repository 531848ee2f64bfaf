/** The printed lines of two stages at once, through a real sshd each, to real Postgres servers. */
import { appendFileSync, existsSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { describe, expect, onTestFinished } from 'vitest'
import type { StageOutputs } from '../../src/outputs/index.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'
import { canTunnel, databaseThrough, sshIn } from './tunnel.ts'

const sandbox = useSandbox({ engines: 'auto' })
const checkout = useCheckout()

const FILE = `version: 1
stack: quay
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: { database: dev_rows, readReplica: true } }
    bastion: { allow: [203.0.113.0/24] }
  prod:
    protected: false
    databases: { postgres: { database: prod_rows } }
    bastion: { allow: [203.0.113.0/24] }
`

type Login = Readonly<Record<string, string | number>>

async function secretOf({ secretArns }: StageOutputs): Promise<Login> {
  const secrets = new SecretsManagerClient(clientSettings(sandbox()))
  const { SecretString = '{}' } = await secrets.send(
    new GetSecretValueCommand({ SecretId: secretArns.postgres }),
  )
  secrets.destroy()
  return JSON.parse(SecretString) as Login
}

/** Something else of this machine that has a port. */
async function taking(port: number): Promise<Server> {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

describe.skipIf(!canTunnel)('as root with openssh-server', () => {
  story('the tunnels of two stages', (scene) => {
    let ssh: ReturnType<typeof sshIn>
    let dev: StageOutputs
    let prod: StageOutputs

    const tunnels = ({ bastion }: StageOutputs) => bastion?.tunnels ?? []
    const answer = async (stage: StageOutputs, index = 0): Promise<unknown> =>
      databaseThrough(tunnels(stage)[index]?.localPort ?? 0, await secretOf(stage))

    scene('are printed with a port of their own each', async () => {
      checkout.write(FILE)
      const { code, stdout, stderr } = await runCli(
        ...[checkout.path(), sandbox().environment, 'deploy', '--json'],
      )
      if (code !== 0) throw new Error(stderr)
      const { outputs } = JSON.parse(stdout) as { outputs: [StageOutputs, StageOutputs] }
      ;[dev, prod] = outputs
      const ports = [dev, prod].flatMap((stage) => tunnels(stage).map((one) => one.localPort))
      expect(ports).toHaveLength(3)
      expect(new Set(ports).size).toBe(3)
    })

    scene('are printed alike by the deploy and by outputs, for one stage or all', async () => {
      for (const args of [[], ['--stage', 'prod']]) {
        const { stdout } = await runCli(
          ...[checkout.path(), sandbox().environment, 'outputs', '--json', ...args],
        )
        const { stages: printed } = JSON.parse(stdout) as { stages: Record<string, StageOutputs> }
        expect(printed['prod']?.bastion).toEqual(prod.bastion)
      }
    })

    scene('open at the same time, and each leads to its own stage', async () => {
      ssh = sshIn(checkout.path())
      onTestFinished(async () => {
        await ssh.close(dev)
        await ssh.close(prod)
      })
      for (const stage of [dev, prod]) {
        await ssh.fetchKey(sandbox(), stage)
        for (const { command } of tunnels(stage)) expect(await ssh.shell(command)).toBe(0)
      }
      expect(await answer(dev)).toBe('dev_rows')
      expect(await answer(prod)).toBe('prod_rows')
      expect(tunnels(dev)[1]?.end).toBe('reader')
      expect(await answer(dev, 1)).toBe('dev_rows')
    })

    scene('open on their own, where ssh_config shares a connection that is there', async () => {
      await ssh.close(prod)
      const { keyFile, host, user } = prod.bastion ?? {}
      const config = join(checkout.path(), 'ssh_config')
      appendFileSync(config, `ControlMaster auto\nControlPath ${checkout.path()}/control\n`)
      expect(await ssh.shell(`ssh -i ${keyFile ?? ''} -f -N ${user ?? ''}@${host ?? ''}`)).toBe(0)
      const [line = 'false'] = tunnels(prod).map(({ command }) => command)
      expect(await ssh.shell(line.replace(' -S none', ''))).not.toBe(0)
      await ssh.close(prod)
      expect(await ssh.shell(`ssh -i ${keyFile ?? ''} -f -N ${user ?? ''}@${host ?? ''}`)).toBe(0)
      expect(await ssh.shell(line)).toBe(0)
      expect(await answer(prod)).toBe('prod_rows')
    })

    scene('a second time they fail, since the port is taken', async () => {
      await ssh.close(prod)
      const [line = 'false'] = tunnels(prod).map(({ command }) => command)
      expect(await ssh.shell(line)).toBe(0)
      expect(await ssh.shell(line)).not.toBe(0)
      expect(await answer(prod)).toBe('prod_rows')
    })

    scene('fail where another program has the port, and what follows does not run', async () => {
      await ssh.close(prod)
      const [{ command, localPort } = { command: 'false', localPort: 0 }] = tunnels(prod)
      const other = await taking(localPort)
      try {
        expect(await ssh.shell(`${command} && touch reached`)).not.toBe(0)
        expect(existsSync(join(checkout.path(), 'reached'))).toBe(false)
        // As it was until now: no address before the port, and a warning instead of a failure.
        const before = command
          .replace('-L 127.0.0.1:', '-L ')
          .replace('-o ExitOnForwardFailure=yes ', '')
        expect(await ssh.shell(before)).toBe(0)
      } finally {
        other.close()
      }
    })

    scene('write nothing into the repository', () => {
      expect(dev.bastion?.keyFile).toBe('~/.tinystacks/quay-dev-bastion.pem')
      expect(existsSync(join(checkout.path(), 'quay-dev-bastion.pem'))).toBe(false)
    })
  })
})
