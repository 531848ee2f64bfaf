/** `connect` in the sandbox, where engines answer without a bastion. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { hasClient, startConnect } from './connecting.ts'
import { story } from '../../../__tests__/e2e/story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from '../../../__tests__/e2e/support.ts'

const sandbox = useSandbox({ engines: 'auto', wire: true })
const checkout = useCheckout()

function connect(typed: string, ...argv: readonly string[]): Promise<Finished> {
  return startConnect(checkout.path(), sandbox().environment, argv, typed).finished
}

async function deployed(databases: string): Promise<void> {
  checkout.write(`version: 1
stack: quay
region: us-east-1
stages:
  dev:
    protected: false
    databases: ${databases}
`)
  const { code, stderr } = await runCli(checkout.path(), sandbox().environment, 'deploy', '--json')
  if (code !== 0) throw new Error(stderr)
}

describe.skipIf(!hasClient('psql'))('with psql', () => {
  story('connect to Postgres', (scene) => {
    scene('gives a prompt on the database of the stage', async () => {
      await deployed('{ postgres: { database: rows } }')
      const { code, stdout } = await connect('select current_database() as here;')
      expect(stdout).toContain('rows')
      expect(code).toBe(0)
    })

    scene('ends with the exit code of the client', async () => {
      const script = '\\set ON_ERROR_STOP on\nselect nothing;\n'
      expect((await connect(script, 'dev/postgres')).code).toBe(3)
    })

    scene(
      'has the server refuse writes where that is wanted, and says how far that goes',
      async () => {
        const { stderr } = await connect('create table t (a int);', 'postgres', '--read-only')
        expect(stderr).toContain('cannot execute CREATE TABLE in a read-only transaction')
        expect(stderr).toContain('SET default_transaction_read_only = off')
        const off = await connect(
          'set default_transaction_read_only = off;\ncreate table t (a int);',
          ...['postgres', '--read-only'],
        )
        expect(off.stdout).toContain('CREATE TABLE')
      },
    )

    scene('leaves Ctrl-C to the client', async () => {
      const run = startConnect(checkout.path(), sandbox().environment, ['postgres'], null)
      run.type("select 'asleep';\n")
      await run.said('asleep')
      // As a terminal does: to every process of the foreground. psql stops its query, and stays.
      run.kill('SIGINT')
      run.type("select 'awake';\n\\q\n")
      await run.said('awake')
      expect((await run.finished).code).toBe(0)
    })

    scene('hands a signal that ends it on to the client', async () => {
      const run = startConnect(checkout.path(), sandbox().environment, ['postgres'], null)
      run.type("select 'asleep';\n")
      await run.said('asleep')
      run.kill('SIGTERM')
      expect((await run.finished).code).toBe(143)
    })
  })
})

describe.skipIf(!hasClient('redis-cli'))('with redis-cli', () => {
  story('connect to Redis', (scene) => {
    scene('answers, and refuses a session that only reads', async () => {
      await deployed('{ redis: {} }')
      expect(await connect('ping\n', 'dev/redis')).toMatchObject({ code: 0, stdout: 'PONG\n' })
      const { code, stderr } = await connect('', 'dev/redis', '--read-only')
      expect(code).toBe(2)
      expect(stderr).toContain('Redis has no sessions that only read')
    })
  })
})

describe.skipIf(!hasClient('mysql'))('with the client of MySQL', () => {
  story('connect to MySQL', (scene) => {
    scene('answers, and has the server refuse writes where that is wanted', async () => {
      await deployed('{ mysql: {} }')
      expect((await connect('select database()', 'dev/mysql')).stdout).toContain('quay')
      const { code, stderr } = await connect('create table t (a int)', 'mysql', '--read-only')
      expect(stderr).toContain('Cannot execute statement in a READ ONLY transaction')
      expect(code).toBe(1)
    })
  })
})

story('connect without a client', (scene) => {
  const without = (): Readonly<Record<string, string>> => ({
    ...sandbox().environment,
    PATH: checkout.path(),
  })

  scene('says how it is installed', async () => {
    await deployed('{ postgres: {} }')
    const { finished } = startConnect(checkout.path(), without(), ['postgres'])
    const { code, stderr } = await finished
    expect(stderr).toContain('psql is not installed')
    expect(stderr).toMatch(/install (postgresql-client|libpq)/)
    expect(code).toBe(1)
  })

  scene('a tunnel needs none, and tells its fields in one document', async () => {
    const run = startConnect(checkout.path(), without(), ['--tunnel', '--json'])
    await run.said('open until you stop it')
    run.kill('SIGINT')
    const { code, stdout } = await run.finished
    expect(code).toBe(130)
    const { databases } = JSON.parse(stdout) as { databases: Record<string, unknown>[] }
    expect(databases).toMatchObject([
      { stage: 'dev', database: 'postgres', localHost: '127.0.0.1' },
    ])
    expect(databases[0]).not.toHaveProperty('password')
    expect(databases[0]).not.toHaveProperty('url')
  })

  scene('the password is copied instead of printed', async () => {
    const file = (name: string): string => join(checkout.path(), name)
    writeFileSync(file('pbcopy'), `#!/bin/sh\nexec /bin/cat > ${file('copied')}\n`, { mode: 0o755 })
    const run = startConnect(checkout.path(), without(), ['--tunnel', '--copy'])
    await run.said('open until you stop it')
    run.kill('SIGINT')
    const { stdout, stderr } = await run.finished
    const password = readFileSync(file('copied'), 'utf8')
    expect(password).toMatch(/^\w{20,}$/)
    expect(`${stdout}${stderr}`).not.toContain(password)
    expect(stderr).toContain('the password is in the clipboard')
  })

  scene('the password and the URL are told on request alone', async () => {
    const argv = ['--tunnel', '--json', '--password', '--url']
    const run = startConnect(checkout.path(), without(), argv)
    await run.said('open until you stop it')
    run.kill('SIGTERM')
    const { code, stdout } = await run.finished
    expect(code).toBe(143)
    const [database] = (JSON.parse(stdout) as { databases: { password: string; url: string }[] })
      .databases
    expect(database?.password).toMatch(/^\w{20,}$/)
    expect(database?.url).toContain(`:${database?.password ?? ''}@127.0.0.1:`)
  })
})
