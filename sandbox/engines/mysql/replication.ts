import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOwned } from '../files.ts'
import { LOOPBACK } from '../ports.ts'
import type { Role, Site, Source } from '../program.ts'
import { quote } from './bootstrap.ts'

/** RDS's own user for replication. */
const USER = 'rdsrepladmin'
const RELAY_LOG = 'relaylog'
/** MariaDB records its primary here; `RESET SLAVE ALL` deletes these files too. */
const MASTER_FILES = ['master.info', 'relay-log.info', 'multi-master.info']

/** Every primary writes a binary log, as RDS does while backups are on; a replica only reads. */
export function replicationArguments(site: Site, { instance, source }: Role): readonly string[] {
  return [
    `--server-id=${serverId(instance)}`,
    ...['--log-bin=binlog', '--binlog-format=ROW', `--relay-log=${RELAY_LOG}`],
    '--skip-slave-start',
    ...(source === null ? [] : ['--read-only=ON', `--init-file=${initFile(site)}`]),
  ]
}

/** Different in every instance: MariaDB ignores what comes from its own id. */
function serverId(instance: string): number {
  return (createHash('sha256').update(instance).digest().readUInt32BE(0) | 1) >>> 0
}

/** Statements that let replicas in; they can be said again. */
export function admitStatements(password: string): readonly string[] {
  const user = `${quote(USER)}@'%'`
  return [
    `CREATE OR REPLACE USER ${user} IDENTIFIED BY ${quote(password)}`,
    `GRANT REPLICATION SLAVE ON *.* TO ${user}`,
  ]
}

/**
 * Says at every start whom to follow, since the primary's port may be another one. The first time,
 * the replica begins where the binary log of its copied data ends.
 */
export function writeFollowing(site: Site, source: Source): Promise<void> {
  const begin = [
    'SET @position = @@GLOBAL.gtid_binlog_pos',
    'RESET MASTER',
    'SET GLOBAL gtid_slave_pos = @position',
  ]
  const target = [
    `MASTER_HOST=${quote(LOOPBACK)}, MASTER_PORT=${source.port}`,
    `MASTER_USER=${quote(USER)}, MASTER_PASSWORD=${quote(source.password)}`,
    `MASTER_SSL=${site.tls === null ? 0 : 1}, MASTER_SSL_VERIFY_SERVER_CERT=0`,
    'MASTER_USE_GTID=slave_pos, MASTER_CONNECT_RETRY=1',
  ]
  const statements = [
    ...(existsSync(join(site.data, 'master.info')) ? [] : begin),
    `CHANGE MASTER TO ${target.join(', ')}`,
    'START SLAVE',
  ]
  const text = statements.map((statement) => `${statement};\n`).join('')
  writeOwned(initFile(site), text, site.identity)
  return Promise.resolve()
}

/** A primary follows nobody: what it followed is forgotten while it rests. */
export async function endFollowing({ data }: Site): Promise<void> {
  const files = await readdir(data)
  const gone = files.filter(
    (file) => MASTER_FILES.includes(file) || file.startsWith(`${RELAY_LOG}.`),
  )
  await Promise.all(gone.map((file) => rm(join(data, file), { force: true })))
}

function initFile({ directory }: Site): string {
  return join(directory, 'follow.sql')
}
