/** A bastion from the file to the tunnel: the printed ssh line, verbatim, through a real sshd to a real Postgres. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect } from 'vitest'
import { messagesOf } from '../builders/plan.ts'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'
import { canTunnel, databaseThrough, privateKeyOf, sshIn } from './tunnel.ts'

const sandbox = useSandbox({ engines: 'auto' })
const checkout = useCheckout()

function write(bastion: string): void {
  checkout.write(`version: 1
stack: harbour
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: {} }
${bastion}`)
}

function run(...argv: readonly string[]): Promise<Finished> {
  return runCli(checkout.path(), sandbox().environment, ...argv)
}

async function plan(): Promise<StagePlan> {
  const { stdout, stderr } = await run('plan', '--json')
  const [stage] = stdout === '' ? [] : (JSON.parse(stdout) as Plan).stages
  if (!stage) throw new Error(stderr)
  return stage
}

async function deploy(): Promise<StageOutputs> {
  const { code, stdout, stderr } = await run('deploy', '--json')
  const { outputs } = (stdout === '' ? { outputs: [] } : JSON.parse(stdout)) as {
    outputs: StageOutputs[]
  }
  const [only] = outputs
  if (code !== 0 || !only) throw new Error(`deploy ended with ${String(code)}: ${stderr}${stdout}`)
  return only
}

async function secretOf(outputs: StageOutputs): Promise<Record<string, string | number>> {
  const secrets = new SecretsManagerClient(clientSettings(sandbox()))
  const { SecretString = '{}' } = await secrets.send(
    new GetSecretValueCommand({ SecretId: outputs.secretArns.postgres }),
  )
  secrets.destroy()
  return JSON.parse(SecretString) as Record<string, string | number>
}

const OPEN = '    bastion: { allow: [203.0.113.0/24] }\n'

story('a bastion on any machine', (scene) => {
  let outputs: StageOutputs

  scene(
    'adding a bastion is planned as nothing for the database, and asks for no consent',
    async () => {
      write('')
      await deploy()
      write(OPEN)
      await sandbox().resetCalls()
      const { databases, refusals, notes } = await plan()
      // Whom a database admits is no matter of the database: it is looked at as in every plan, and once.
      expect(
        Object.keys(await sandbox().calls()).filter((call) => /^(rds|elasticache):/.test(call)),
      ).toEqual(['rds:DescribeDBInstances'])
      expect(databases).toMatchObject([{ database: 'postgres', impact: 'none', consent: null }])
      expect(refusals).toEqual([])
      expect(messagesOf(notes).join('\n')).toContain('bastion: ')
    },
  )

  scene('it is deployed with a private key that only SSM has', async () => {
    const before = await secretOf({ ...(await outputsNow()) })
    outputs = await deploy()
    expect(outputs.bastion).toMatchObject({ access: 'ssh', user: 'ec2-user' })
    expect(await privateKeyOf(sandbox(), outputs)).toContain('PRIVATE KEY')
    expect(await secretOf(outputs)).toEqual(before)
  })

  scene('its image stays: nothing is planned afterwards', async () => {
    expect(await plan()).toMatchObject({ action: 'none', notes: [] })
  })

  scene('it costs no call once it is there', async () => {
    await sandbox().resetCalls()
    await run('plan', '--json')
    expect(Object.keys(await sandbox().calls())).not.toContain('ssm:GetParameter')
  })

  scene(
    'the secret holds everything a client needs, and its name begins with the stage',
    async () => {
      expect(Object.keys(await secretOf(outputs)).sort()).toEqual([
        'dbInstanceIdentifier',
        'dbname',
        'engine',
        'host',
        'password',
        'port',
        'username',
      ])
      expect(outputs.secretArns.postgres).toMatch(/:secret:dev-harbour-postgres-/)
    },
  )

  scene('a bastion open to the world is warned about, in the plan and by validate', async () => {
    write('    bastion: { allow: [0.0.0.0/0] }\n')
    expect((await plan()).notes).toContainEqual(
      expect.objectContaining({ code: 'bastion-open-to-everyone', level: 'warning' }),
    )
    const { code, stdout } = await run('validate', '--json')
    expect(code).toBe(0)
    expect(stdout).toContain('lets the whole internet')
  })

  scene('a given VPC whose subnets are not there is refused with the line', async () => {
    write('    network: { vpc: vpc-00000abc, subnets: [subnet-0000000a, subnet-0000000b] }\n')
    checkout.write(
      readFileSync(join(checkout.path(), 'tinystacks.yml'), 'utf8').replace('dev:', 'fresh:'),
    )
    const refusals = (await plan()).refusals.filter(
      ({ property }) => property === 'network.subnets',
    )
    expect(refusals.map(({ line }) => line)).toEqual([8, 8])
    expect(refusals[0]?.message).toContain('there is no subnet subnet-0000000a')
  })

  async function outputsNow(): Promise<StageOutputs> {
    const { stdout } = await run('outputs', '--json')
    return (JSON.parse(stdout) as { stages: { dev: StageOutputs } }).stages.dev
  }
})

describe.skipIf(!canTunnel)('as root with openssh-server', () => {
  let outputs: StageOutputs

  let ssh: ReturnType<typeof sshIn>
  const shell = (line: string): Promise<number | null> => ssh.shell(line)
  const closeTunnel = (): Promise<void> => ssh.close(outputs)

  function file(name: string): string {
    return join(checkout.path(), name)
  }

  const keyFile = (): string => outputs.bastion?.keyFile ?? ''
  const port = (): number => outputs.bastion?.tunnels[0]?.localPort ?? 0

  const query = async (port: number): Promise<unknown> =>
    databaseThrough(port, await secretOf(outputs))

  beforeEach(async () => {
    ssh = sshIn(checkout.path())
    write(OPEN)
    outputs = await deploy()
    await ssh.fetchKey(sandbox(), outputs)
  })

  afterEach(closeTunnel)

  story('the tunnel through a bastion', (scene) => {
    scene('the printed line opens a tunnel, and Postgres answers through it', async () => {
      expect(await shell(outputs.bastion?.commands.postgres ?? 'false')).toBe(0)
      try {
        expect(await query(port())).toBe('harbour')
      } finally {
        await closeTunnel()
      }
    })

    scene('the key gets no shell, and to no other port', async () => {
      const target = `-i ${keyFile()} ec2-user@${outputs.bastion?.host ?? ''}`
      expect(await shell(`ssh ${target} true`)).not.toBe(0)
      const elsewhere = new URL(sandbox().url).port
      expect(await shell(`ssh -L 15433:127.0.0.1:${elsewhere} -f -N ${target}`)).toBe(0)
      try {
        expect(await bytesOf(15433, 'GET / HTTP/1.0\r\n\r\n')).toBe(0)
      } finally {
        await closeTunnel()
      }
    })

    scene('a key is granted and revoked while the bastion stays', async () => {
      spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'ada', '-f', file('ada')])
      const instance = outputs.bastion?.instance
      const login = `ssh -i ada -L 15434:127.0.0.1:${outputs.environment['PG_PORT'] ?? ''} -f -N ec2-user@${outputs.bastion?.host ?? ''}`
      expect(await shell(login)).not.toBe(0)

      const key = readFileSync(file('ada.pub'), 'utf8').trim()
      write(`    bastion: { allow: [203.0.113.0/24], keys: ["${key}"] }\n`)
      const granted = await plan()
      expect(granted.databases).toMatchObject([{ impact: 'none' }])
      expect(messagesOf(granted.notes).join('\n')).toMatch(
        /the key SHA256:\S{43} \(ada\) will be able to connect to the bastion/,
      )
      expect((await deploy()).bastion?.instance).toBe(instance)
      expect(await shell(login)).toBe(0)
      expect(await query(15434)).toBe('harbour')
      await closeTunnel()

      write(OPEN)
      expect(messagesOf((await plan()).notes).join('\n')).toMatch(
        /the key SHA256:\S{43} will no longer be able to connect to the bastion/,
      )
      expect((await deploy()).bastion?.instance).toBe(instance)
      expect(await shell(login)).not.toBe(0)
    })

    scene('taken away, it leaves the database as it was and answers no more', async () => {
      const { host } = outputs.bastion ?? {}
      write('')
      expect((await plan()).databases).toMatchObject([{ impact: 'none', consent: null }])
      const after = await deploy()
      expect(after.bastion).toBeNull()
      expect(after.environment).toEqual(outputs.environment)
      expect(await shell(`ssh -i ${keyFile()} -N ec2-user@${host ?? ''}`)).not.toBe(0)
    })
  })

  /** How many bytes a server sends to this before the connection ends. */
  function bytesOf(port: number, text: string): Promise<number> {
    return new Promise((resolve) => {
      let count = 0
      const socket = connect({ host: '127.0.0.1', port }, () => socket.write(text))
      socket.on('data', (chunk) => (count += chunk.length))
      socket.on('error', () => undefined)
      socket.on('close', () => {
        resolve(count)
      })
    })
  }
})
