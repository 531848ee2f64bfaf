import { createConnection as connectSocket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { createConnection } from 'mysql2/promise'
import { Client } from 'pg'
import type { RunningEngine } from '../../../sandbox/machines.ts'
import { SPEC } from './engines.ts'

/** How a client comes in; what is left out is as in `SPEC`, with TLS. */
export type Login = {
  readonly username?: string
  readonly password?: string
  readonly database?: string
  readonly tls?: boolean
}

/** Nobody vouches for the sandbox's own certificate. */
const UNVERIFIED = { rejectUnauthorized: false }

/** Logs in to a PostgreSQL as the master user and says one statement; gives its rows. */
export async function queryPostgres(
  { address, port }: RunningEngine,
  sql: string,
  { tls = true, ...login }: Login = {},
): Promise<unknown[]> {
  const { username: user, password, database } = { ...SPEC, ...login }
  const client = new Client({
    ...{ host: address, port, user, password, database },
    ssl: tls ? UNVERIFIED : false,
  })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Logs in to a MySQL or MariaDB as the master user and says one statement; gives its rows. */
export async function queryMysql(
  { address, port }: RunningEngine,
  sql: string,
  { tls = true, ...login }: Login = {},
): Promise<unknown> {
  const { username: user, password, database } = { ...SPEC, ...login }
  const connection = await createConnection({
    ...{ host: address, port, user, password, database },
    ...(tls ? { ssl: UNVERIFIED } : {}),
  })
  try {
    const [rows] = await connection.query(sql)
    return rows
  } finally {
    await connection.end()
  }
}

/** Says commands to a Redis or Valkey; gives everything it answers. */
export function sayToRedis(
  { address: host, port }: RunningEngine,
  commands: readonly string[],
  { tls = true }: Pick<Login, 'tls'> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = tls ? connectTls({ host, port, ...UNVERIFIED }) : connectSocket({ host, port })
    let answer = ''
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString()
    })
    socket.once('close', () => {
      resolve(answer.trim())
    })
    socket.once('error', reject)
    socket.end([...commands, 'QUIT', ''].join('\r\n'))
  })
}
