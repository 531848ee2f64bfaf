/** The URLs of a stage's databases, from the line in the file to a changed password and to the end of the stage. */
import { Client } from 'pg'
import { expect } from 'vitest'
import type { StageOutputs } from '../../src/outputs/index.ts'
import { codesOf } from '../builders/plan.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { aws, deploy, plan, run, stages } = useByHand()

const DATABASES = 'databases: { postgres: { readReplica: true }, mysql: {}, redis: {} }'

function file(more: string, databases = DATABASES): void {
  stages({ dev: `{ protected: false, ${more}${databases} }` })
}

async function outputs(): Promise<StageOutputs> {
  const { stdout } = await run('outputs', '--json')
  return (JSON.parse(stdout) as { stages: { dev: StageOutputs } }).stages.dev
}

/** What ECS injects for `<arn>:<key>::`. */
async function injected(reference: string | undefined): Promise<string> {
  const [, arn, key = ''] = /^(arn:.*):(\w+)::$/.exec(reference ?? '') ?? []
  const { SecretString = '' } = await aws().secrets.getSecretValue({ SecretId: arn })
  return String((JSON.parse(SecretString) as Record<string, unknown>)[key])
}

async function values(): Promise<Readonly<Record<string, string>>> {
  const { secrets } = await outputs()
  const read = Object.entries(secrets).map(
    async ([name, reference]) => [name, await injected(reference)] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

const NAMES = [
  ...['DATABASE_URL', 'DATABASE_READER_URL', 'POSTGRES_URL', 'POSTGRES_READER_URL'],
  ...['MYSQL_URL', 'REDIS_URL'],
]

async function note(code: string): Promise<string> {
  return (await plan()).notes.find((one) => one.code === code)?.message ?? ''
}

let before: StageOutputs

story('the URLs of a stage', (scene) => {
  scene('are not there before somebody asks for them', async () => {
    file('')
    await deploy()
    before = await outputs()
    expect(Object.keys(before.secrets).filter((name) => name.endsWith('_URL'))).toEqual([])
  })

  scene(
    'are planned with their names and the statement that they need, and touch no database',
    async () => {
      file('urls: true, ')
      const { databases, notes, refusals, action } = await plan()
      expect({ action, refusals }).toEqual({ action: 'update', refusals: [] })
      expect(databases.map(({ impact, data, consent }) => [impact, data, consent])).toEqual(
        databases.map(() => ['none', 'kept', null]),
      )
      const message = notes.find(({ code }) => code === 'urls-new')?.message ?? ''
      for (const name of NAMES) expect(message).toContain(name)
      expect(message).toContain('"secretsmanager:GetSecretValue"')
      for (const arn of Object.values(before.secretArns)) expect(message).toContain(arn)
      expect(message).toMatch(/:secret:dev-shop-postgres-connection-[0-9a-f]{8}-\?{6}"/)
      expect(message).not.toContain('kms:Decrypt')
    },
  )

  scene('are handed on by reference, with the statement that was planned', async () => {
    const planned = await note('urls-new')
    await deploy()
    const { secrets, executionRoleStatement } = await outputs()
    expect(Object.keys(secrets).filter((name) => name.endsWith('_URL'))).toEqual(NAMES)
    for (const arn of executionRoleStatement?.Resource ?? [])
      expect(planned).toContain(
        arn
          .replace(/(connection-\w{8}-)\w{6}$/, '$1??????')
          .replace(/^(.*redis-connection-\w{8}-)\?{6}$/, arn),
      )
    expect(secrets['MYSQL_URL']).toMatch(/:secret:dev-shop-mysql-connection-\w+-\w{6}:url::$/)
    expect(secrets['REDIS_URL']).toBe(`${before.secretArns.redis}:url::`)
  })

  scene('lead to each end with the login of its secret, as clients read it', async () => {
    const { environment } = await outputs()
    const all = await values()
    expect(all['DATABASE_URL']).toBe(all['POSTGRES_URL'])
    expect(all['DATABASE_READER_URL']).toBe(all['POSTGRES_READER_URL'])
    for (const [name, host, password] of [
      ['DATABASE_URL', environment['PG_HOST'], all['PG_CREDENTIALS_SECRET']],
      ['DATABASE_READER_URL', environment['PG_READER_HOST'], all['PG_CREDENTIALS_SECRET']],
    ]) {
      const read = new Client(all[name ?? ''])
      expect([read.user, read.password, read.host, read.port, read.database]).toEqual([
        ...[all['PG_USERNAME'], password, host, 5432, environment['PG_DATABASE']],
      ])
    }
    const mysql = new URL(all['MYSQL_URL'] ?? '')
    expect([mysql.protocol, mysql.username, mysql.password, mysql.host, mysql.pathname]).toEqual([
      ...['mysql:', all['MYSQL_USERNAME'], all['MYSQL_CREDENTIALS_SECRET']],
      ...[`${environment['MYSQL_HOST']}:3306`, `/${environment['MYSQL_DATABASE']}`],
    ])
    expect(all['REDIS_URL']).toBe(
      `rediss://default:${all['REDIS_CREDENTIALS_SECRET']}@${environment['REDIS_HOST']}:6379/0`,
    )
  })

  scene('leave nothing to do', async () => {
    expect(await plan()).toMatchObject({ action: 'none', notes: [] })
  })

  scene('follow a password that somebody changes, with the next deploy, once', async () => {
    const arn = before.secretArns.postgres
    const { SecretString = '' } = await aws().secrets.getSecretValue({ SecretId: arn })
    const changed = JSON.stringify({
      ...(JSON.parse(SecretString) as object),
      password: 'New-pw.1',
    })
    for (const value of [changed, changed.replace('New-pw.1', 'Newer_pw~2')]) {
      await aws().secrets.putSecretValue({ SecretId: arn, SecretString: value })
      expect(codesOf((await plan()).notes)).toEqual(['url-old'])
      expect(await note('url-old')).toContain('dev/postgres')
      const { stdout, stderr } = await deploy()
      const { password } = JSON.parse(value) as { password: string }
      expect(new URL((await values())['DATABASE_URL'] ?? '').password).toBe(password)
      expect(stdout + stderr).not.toContain(password)
      expect(await plan()).toMatchObject({ action: 'none', notes: [] })
    }
  })

  scene('follow a token of Redis that somebody changes', async () => {
    const token = (await aws().secrets.listSecrets({})).SecretList?.find(({ Name = '' }) =>
      /^dev-shop-redis-[0-9a-f]{8}$/.test(Name),
    )
    const value = JSON.stringify({ password: 'another-token-of-16' })
    await aws().secrets.putSecretValue({ SecretId: token?.ARN, SecretString: value })
    expect(await note('url-old')).toContain('dev/redis')
    await deploy()
    expect((await values())['REDIS_URL']).toContain(':another-token-of-16@')
    expect(await plan()).toMatchObject({ action: 'none', notes: [] })
  })

  scene(
    'are no longer handed on where the file does not ask, and stay for the tasks that run',
    async () => {
      const { secrets } = await outputs()
      const had = await values()
      file('')
      expect(await note('urls-not-asked-for')).toContain('REDIS_URL')
      await deploy()
      expect(Object.keys((await outputs()).secrets).filter((name) => /URL/.test(name))).toEqual([])
      expect(await injected(secrets['DATABASE_URL'])).toBe(had['DATABASE_URL'])
      expect(await plan()).toMatchObject({ action: 'none', notes: [] })
      file('urls: true, ')
      await deploy()
      expect((await outputs()).secrets).toEqual(secrets)
    },
  )

  scene('are made anew after somebody has deleted their secret for good', async () => {
    const { secrets } = await outputs()
    const arn = (secrets['MYSQL_URL'] ?? '').replace(':url::', '')
    await aws().secrets.deleteSecret({ SecretId: arn, ForceDeleteWithoutRecovery: true })
    expect(codesOf((await plan()).notes)).toEqual(['secret-gone', 'url-gone'])
    file('urls: true, ', DATABASES.replace('mysql: {}', 'mysql: { backupDays: 9 }'))
    expect((await plan()).refusals).toEqual([])
    await deploy()
    file('', DATABASES.replace('mysql: {}', 'mysql: { backupDays: 9 }'))
    expect((await plan()).refusals).toEqual([])
    await deploy()
    file('urls: true, ', DATABASES.replace('mysql: {}', 'mysql: { backupDays: 9 }'))
    await deploy()
    const made = (await outputs()).secrets['MYSQL_URL']
    expect(made).not.toBe(secrets['MYSQL_URL'])
    expect(await injected(made)).toMatch(/^mysql:/)
    expect(await plan()).toMatchObject({ action: 'none', notes: [] })
  })

  scene('of a reader go with it', async () => {
    file('urls: true, ', 'databases: { postgres: {}, mysql: {}, redis: {} }')
    expect(await note('urls-gone')).toMatch(/DATABASE_READER_URL and POSTGRES_READER_URL will go/)
    const { consents = [], databases } = await plan()
    const words = [...databases.map(({ consent }) => consent), ...consents].flatMap(
      (consent) => consent?.words ?? [],
    )
    await deploy(...words.flatMap((one) => ['--allow', one]))
    expect(Object.keys((await outputs()).secrets)).not.toContain('DATABASE_READER_URL')
  })

  scene('stay in Secrets Manager when the stage is destroyed, as its passwords do', async () => {
    const { secrets } = await outputs()
    const asked = await run('destroy', '--stage', 'dev', '--json')
    expect(asked.stdout).toMatch(/dev-shop-postgres-connection-\w+ will stay in Secrets Manager/)
    const { code, stderr } = await run('destroy', '--stage', 'dev', '--confirm', 'delete')
    expect(code, stderr).toBe(0)
    expect(await injected(secrets['DATABASE_URL'])).toMatch(/^postgresql:/)
    file('urls: true, ')
    await deploy()
    expect((await outputs()).secrets['DATABASE_URL']).not.toBe(secrets['DATABASE_URL'])
  })
})
