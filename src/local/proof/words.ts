/** What an engine and its client say before TLS begins, and at the end. */
import type { Duplex } from 'node:stream'
import type { DatabaseKind } from '../../engines/table.ts'
import { askMysql, leaveMysql } from './mysql.ts'
import { readExactly } from './read.ts'

type Words = {
  /** Asks for TLS: null = it may begin; else what the server said instead. */
  readonly ask: (stream: Duplex) => Promise<string | null>
  /** What is said within TLS once all is proved, where the end of the connection alone is not enough. */
  readonly leave?: (secure: Duplex) => Promise<void>
  /** A line that a server without TLS answers, of an engine that is not asked before TLS begins. */
  readonly plainLine?: string
}

export const WORDS: Readonly<Record<DatabaseKind, Words>> = {
  postgres: { ask: askPostgres },
  mysql: { ask: askMysql, leave: leaveMysql },
  // Redis has a port that speaks TLS from its first byte, as ElastiCache does.
  // Without TLS it takes the first message for a line that has no end yet (networking.c, processInlineBuffer).
  redis: { ask: () => Promise.resolve(null), plainLine: 'PING\r\n' },
}

/** PostgreSQL, "Frontend/Backend Protocol", SSLRequest: a length of 8, and a code in the place of a version. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])

async function askPostgres(stream: Duplex): Promise<string | null> {
  stream.write(SSL_REQUEST)
  const answer = (await readExactly(stream, 1)).toString('latin1')
  if (answer === 'S') return null
  return answer === 'N' ? 'Postgres, without TLS' : `"${answer}" to a request for TLS`
}
