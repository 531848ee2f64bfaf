import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { mysqlLine, psqlLine, redisCliLine } from '../../src/engines/client-lines.ts'

const HOST = 'dev.c0ffee.us-east-1.rds.amazonaws.com'
const TO = { host: '127.0.0.1', port: 24_128, name: 'shop', certificateName: HOST }

test('each client is told to check who answers, and asks the secret for the password', () => {
  expect(psqlLine(TO)).toBe(
    `PGUSER=$(jq -r .username <<< "$secret") PGPASSWORD=$(jq -r .password <<< "$secret") PGSSLROOTCERT="$ca" psql 'host=${HOST} hostaddr=127.0.0.1 port=24128 sslmode=verify-full dbname=shop'`,
  )
  expect(mysqlLine(TO)).toBe(
    `MYSQL_PWD=$(jq -r .password <<< "$secret") mysql --host=127.0.0.1 --port=24128 --ssl-mode=VERIFY_CA --ssl-ca="$ca" --user="$(jq -r .username <<< "$secret")" --database=shop`,
  )
  expect(redisCliLine(TO)).toBe(
    `REDISCLI_AUTH=$(jq -r .password <<< "$secret") redis-cli -h 127.0.0.1 -p 24128 --tls --sni ${HOST}`,
  )
})

test('where nobody can prove who answers, nothing is asked of a certificate', () => {
  const to = { ...TO, certificateName: null }
  expect(psqlLine(to)).toContain("psql 'host=127.0.0.1 port=24128 dbname=shop'")
  expect(mysqlLine(to)).not.toContain('--ssl')
  expect(redisCliLine(to)).not.toContain('--tls')
  for (const line of [psqlLine, mysqlLine, redisCliLine]) expect(line(to)).not.toContain('$ca')
})

test('a database without a known name is asked for none', () => {
  expect(psqlLine({ ...TO, name: null })).not.toContain('dbname')
  expect(mysqlLine({ ...TO, name: null })).not.toContain('--database')
})

/** What the client gets: its arguments, and the variables that are its login. */
function givenTo(client: string, line: string, shell: 'bash' | 'zsh', secret: object): string {
  const told = `${client}() { printf '%s\\n' "$PGUSER$MYSQL_PWD$REDISCLI_AUTH" "$PGPASSWORD" "$@"; }`
  const json = JSON.stringify(secret).replaceAll("'", String.raw`'\''`)
  const { stdout, stderr } = spawnSync(
    shell,
    ['-c', `${told}; ca='/a b/ca.pem'; secret='${json}'; ${line}`],
    {
      encoding: 'utf8',
    },
  )
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
      `host=${HOST} hostaddr=127.0.0.1 port=24128 sslmode=verify-full dbname='it\\'s a "name" $(id) \\\\'`,
      '',
    ])
    expect(givenTo('mysql', mysqlLine({ ...TO, name }), shell, LOGIN)).toBe(
      [
        LOGIN.password,
        '',
        '--host=127.0.0.1',
        '--port=24128',
        '--ssl-mode=VERIFY_CA',
        '--ssl-ca=/a b/ca.pem',
        '--user=app',
        `--database=${name}`,
        '',
      ].join('\n'),
    )
  })
})
