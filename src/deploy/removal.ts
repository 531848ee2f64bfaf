import type { DatabaseKind } from '../config/resolved.ts'
import { IDENTIFIER_OUTPUT, type Fact } from '../plan/facts.ts'
import type { Aws } from '../ports.ts'
import type { Survey } from './survey.ts'

/**
 * Proves that every database which the plan removed or replaced is gone and has left its final
 * snapshot: CloudFormation reports success even where it gave the deletion up. Gives a sentence for
 * each that is not so; what could not be read is a notice.
 */
export async function provenGone(
  context: { readonly aws: Aws; readonly onNotice: (text: string) => void },
  { plan, found }: Survey,
): Promise<readonly string[]> {
  const ended = plan.databases.filter(({ impact }) => impact === 'remove' || impact === 'replace')
  const remarks: string[] = []
  for (const { database, data } of ended) {
    const identifier = found?.outputs[IDENTIFIER_OUTPUT[database]]
    if (!identifier) continue
    const name = `${plan.stage}/${database}`
    const instance = await instanceOf(context.aws, database, identifier)
    if (instance.kind === 'read')
      remarks.push(
        `${name}: ${identifier} is still there although its stack no longer has it; delete it by hand or it is billed on`,
      )
    if (instance.kind === 'unread')
      context.onNotice(
        `${name}: not verified that ${identifier} is gone (${instance.action} ${instance.why})`,
      )
    if (data !== 'snapshot') continue
    const snapshots = await snapshotsOf(context.aws, database, identifier)
    if (snapshots.kind === 'unread')
      context.onNotice(
        `${name}: final snapshot not verified (${snapshots.action} ${snapshots.why})`,
      )
    else if (snapshots.kind === 'absent' || snapshots.value.length === 0)
      remarks.push(`${name}: no final snapshot of ${identifier} was found`)
    else context.onNotice(`${name}: final snapshot ${snapshots.value[0] ?? ''}`)
  }
  return remarks
}

async function instanceOf(
  aws: Aws,
  database: DatabaseKind,
  identifier: string,
): Promise<Fact<unknown>> {
  if (database === 'redis') return aws.live.redis(identifier)
  return (await aws.live.sql([identifier])).get(identifier) ?? { kind: 'absent' }
}

function snapshotsOf(
  aws: Aws,
  database: DatabaseKind,
  identifier: string,
): Promise<Fact<readonly string[]>> {
  return database === 'redis'
    ? aws.live.redisSnapshots(identifier)
    : aws.live.sqlSnapshots(identifier)
}
