import type { ClientOf } from './client.ts'
import { paintedName } from './prompt.ts'

/**
 * What our file for psql says. psql reads a person's own file after its arguments, so that a prompt of theirs would
 * win: ours reads theirs first (psql, "Files").
 */
export const PSQLRC = String.raw`\if :tinystacks_has_psqlrc
\i :tinystacks_psqlrc
\endif
\set PROMPT1 :tinystacks_prompt1
\set PROMPT2 :tinystacks_prompt2
`

/**
 * PostgreSQL's client (libpq, "Environment Variables"). PGHOST is the name that the certificate must have, and
 * PGHOSTADDR where to connect: with both, verify-full works through a tunnel.
 */
export const psql: ClientOf = (target, login, { host, port, caFile }, wishes) => {
  const name = paintedName(target, ['%[', '%]'])
  const database = target.databaseName ?? login.databaseName
  return {
    program: 'psql',
    argv: wishes.isInteractive ? settings(name, wishes.psqlrc.own) : [],
    environment: {
      PGHOST: caFile === null ? host : target.host,
      PGHOSTADDR: host,
      PGPORT: String(port),
      ...(login.password !== null && { PGPASSWORD: login.password }),
      ...(login.user !== null && { PGUSER: login.user }),
      ...(database !== null && { PGDATABASE: database }),
      ...(caFile === null
        ? { PGSSLMODE: 'prefer' }
        : { PGSSLMODE: 'verify-full', PGSSLROOTCERT: caFile }),
      PGGSSENCMODE: 'disable',
      ...(wishes.isReadOnly && { PGOPTIONS: '-c default_transaction_read_only=on' }),
      ...(wishes.isInteractive && { PSQLRC: wishes.psqlrc.ours }),
    },
    // How it shows text, and how long it waits, remain a person's own.
    without: /^PG(?!CLIENTENCODING$|TZ$|DATESTYLE$|CONNECT_TIMEOUT$|APPNAME$)/,
  }
}

function settings(name: string, own: string | null): readonly string[] {
  const variables = {
    tinystacks_prompt1: `${name} %/%R%x%# `,
    tinystacks_prompt2: `${name} %/%R%x%# `,
    tinystacks_has_psqlrc: own === null ? 'off' : 'on',
    tinystacks_psqlrc: own ?? '',
  }
  return Object.entries(variables).flatMap(([variable, value]) => ['-v', `${variable}=${value}`])
}
