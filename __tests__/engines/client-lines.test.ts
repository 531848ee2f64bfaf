import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { mysqlLine, psqlLine, redisCliLine } from '../../src/engines/client-lines.ts'

const TO = { host: '127.0.0.1', port: 24_128, name: 'shop', tls: 'require' }

test('each client is told to encrypt, and asks the secret for the password', () => {
  expect(psqlLine(TO)).toBe(
    `PGUSER=$(jq -r .username <<< "$secret") PGPASSWORD=$(jq -r .password <<< "$secret") psql 'host=127.0.0.1 port=24128 sslmode=require dbname=shop'`,
  )
  expect(mysqlLine({ ...TO, tls: 'REQUIRED' })).toBe(
    `MYSQL_PWD=$(jq -r .password <<< "$secret") mysql --host=127.0.0.1 --port=24128 --ssl-mode=REQUIRED --user="$(jq -r .username <<< "$secret")" --database=shop`,
  )
  expect(redisCliLine({ ...TO, tls: 'true' })).toBe(
    `REDISCLI_AUTH=$(jq -r .password <<< "$secret") redis-cli -h 127.0.0.1 -p 24128 --tls --insecure`,
  )
})

test('a Redis without TLS, and a database without a known name, are asked for neither', () => {
  expect(redisCliLine({ ...TO, tls: null })).not.toContain('--tls')
  expect(psqlLine({ ...TO, name: null })).not.toContain('dbname')
  expect(mysqlLine({ ...TO, name: null })).not.toContain('--database')
})

/** What the client gets: its arguments, and the variables that are its login. */
function givenTo(client: string, line: string, shell: 'bash' | 'zsh', secret: object): string {
  const told = `${client}() { printf '%s\\n' "$PGUSER$MYSQL_PWD$REDISCLI_AUTH" "$PGPASSWORD" "$@"; }`
  const json = JSON.stringify(secret).replaceAll("'", String.raw`'\''`)
  const { stdout, stderr } = spawnSync(shell, ['-c', `${told}; secret='${json}'; ${line}`], {
    encoding: 'utf8',
  })
  if (stderr !== '') throw new Error(stderr)
  return stdout
}

const LOGIN = { username: 'app', password: 'long"enough\\$(id)' }

const hasZsh = spawnSync('zsh', ['-c', 'true']).status === 0

describe.each(['bash', ...(hasZsh ? (['zsh'] as const) : [])] as const)('in %s', (shell) => {
  test('names that an existing database may have arrive as they are', () => {
    const name = `it's a "name" $(id) \\`
    expect(givenTo('psql', psqlLine({ ...TO, name }), shell, LOGIN).split('\n')).toEqual([
      LOGIN.username,
      LOGIN.password,
      `host=127.0.0.1 port=24128 sslmode=require dbname='it\\'s a "name" $(id) \\\\'`,
      '',
    ])
    expect(givenTo('mysql', mysqlLine({ ...TO, name, tls: 'REQUIRED' }), shell, LOGIN)).toBe(
      [
        LOGIN.password,
        '',
        '--host=127.0.0.1',
        '--port=24128',
        '--ssl-mode=REQUIRED',
        '--user=app',
        `--database=${name}`,
        '',
      ].join('\n'),
    )
  })
})
