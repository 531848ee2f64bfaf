import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOwned } from '../files.ts'
import { LOOPBACK } from '../ports.ts'
import type { Role, Site } from '../program.ts'
import { run } from '../run.ts'
import { REPLICATION_USER } from './access.ts'

/** What a primary must have, and a replica too, before replicas can be created (15 on RDS, and some). */
export const REPLICATION_SETTINGS = {
  max_wal_senders: '20',
  // Kept for replicas that are away for a while: there is no client here to drop a slot with.
  wal_keep_size: '512MB',
  wal_retrieve_retry_interval: '200ms',
}

/** Statements that let replicas in; they can be said again. */
export function admitStatements(password: string): readonly string[] {
  return [
    `DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${REPLICATION_USER}') THEN
        CREATE ROLE ${REPLICATION_USER} LOGIN REPLICATION;
      END IF;
    END $$`,
    `ALTER ROLE ${REPLICATION_USER} PASSWORD '${password}'`,
  ]
}

/** Sets a replica's primary, in the file that ALTER SYSTEM would write. */
export function writeStandby({ data, identity, tls }: Site, { source }: Role): void {
  const file = join(data, 'postgresql.auto.conf')
  if (source === null) {
    writeOwned(file, '', identity)
    return
  }
  const login = `user=${REPLICATION_USER} password=${source.password}`
  const sslMode = tls === null ? 'disable' : 'require'
  const target = `host=${LOOPBACK} port=${source.port} ${login} sslmode=${sslMode}`
  writeOwned(file, `primary_conninfo = '${target}'\n`, identity)
  writeOwned(standbySignal(data), '', identity)
}

/** Promotes data that followed a primary until now: what was received is applied first. */
export async function endStandby(pgCtl: string, site: Site, { source }: Role): Promise<void> {
  if (source !== null || !existsSync(standbySignal(site.data))) return
  await run(pgCtl, ['promote', '-w', '-D', site.data], {
    identity: site.identity,
    cwd: site.directory,
  })
}

/** Data that was copied from a standby, and is to be a primary's. */
export async function forgetStandby({ data }: Site): Promise<void> {
  await rm(standbySignal(data), { force: true })
}

function standbySignal(data: string): string {
  return join(data, 'standby.signal')
}
