/** What is said of `reboot`, and how plans name it. */
import { SQL_KINDS, type DatabaseKind, type SqlKind } from '../../../engines/table.ts'
import { refusal } from '../coded.ts'

export type WhichInstance = 'primary' | 'reader'

/** How the verb names an instance: `postgres`, `postgres/reader`. */
export function instanceName(kind: DatabaseKind, which: WhichInstance): string {
  return which === 'reader' ? `${kind}/reader` : kind
}

/** The instance that a name means; null = no such name. */
export function instanceNamed(
  name: string,
): { readonly database: SqlKind; readonly which: WhichInstance } | null {
  const database = SQL_KINDS.find((kind) => name === kind || name === instanceName(kind, 'reader'))
  if (database === undefined) return null
  return { database, which: name === database ? 'primary' : 'reader' }
}

/** The command that restarts an instance in its maintenance window. */
export function rebootCommand(stage: string, instance: string): string {
  return `\`tinystacks reboot --stage ${stage} ${instance} --in-window\``
}

/** `Sun 2026-12-06 03:00 UTC`. */
function timeName(time: Date): string {
  const [date = '', clock = ''] = time.toISOString().split('T')
  const day = time.toUTCString().slice(0, 3)
  return `${day} ${date} ${clock.slice(0, 5)} UTC`
}

export const rebootMessages = {
  oneStage: '`reboot` takes one stage',
  oneInstance: '`reboot` takes one database: postgres, mysql, postgres/reader or mysql/reader',
  waiting: (names: string | null) =>
    names === null
      ? 'parameters that wait for a restart will take effect'
      : `parameters that wait for a restart will take effect (static ones in the file: ${names})`,
  noFailover: 'its standby restarts with it, without a failover',
  lasts:
    'a restart takes as long as the recovery of what was being written, usually under two minutes',
  question: (name: string) => `Restart ${name}? [y/N] `,
  nothing: (name: string) => `${name}: no parameter is waiting for a restart. Nothing was done.`,
  begun: (name: string, identifier: string) => `${name}: restarting ${identifier}`,
  done: (name: string, seconds: number) =>
    `${name} was restarted in ${seconds}s: it is available, and all parameters are in effect`,
  failed: (name: string, status: string) =>
    `${name}: RDS restarted it, and it is not available with all parameters in effect, but ${status}`,
  changed: (name: string) => `${name} has changed since you agreed to restart it; nothing was done`,
  notDeployed: (stage: string) => `the stage ${stage} is not deployed`,
  noInstance: (name: string) =>
    refusal('no-instance-to-restart', `${name} does not exist: the stage has no such instance`),
  notAvailable: (name: string, status: string) =>
    refusal(
      'restart-not-available',
      `RDS restarts an instance only when it is available, and ${name} is ${status}; run the command again later`,
    ),
  windowUnknown: (name: string) =>
    refusal(
      'outside-maintenance-window',
      `AWS does not say when the maintenance window of ${name} is; restart it without --in-window`,
    ),
  outsideWindow: (name: string, next: Date) =>
    refusal(
      'outside-maintenance-window',
      `the maintenance window of ${name} opens ${timeName(next)}; run the command again then, or without --in-window`,
    ),
}
