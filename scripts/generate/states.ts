/** The tables of docs/plan.md: what is planned and deployed in each status that AWS may show. */
import { GROUP_STATUSES, NODE_STATUSES } from '../../src/facts/states/caches.ts'
import type { Handling, Remedy, StatusTable } from '../../src/facts/states/handling.ts'
import { INSTANCE_STATUSES } from '../../src/facts/states/instances.ts'

const REMEDIES: Readonly<Record<Remedy, string>> = {
  start: 'refused: start it',
  'start-when-stopped': 'refused: start it when it is stopped',
  'enable-key': 'refused: enable its KMS key, then start it, within seven days',
  restore: 'refused: restore its backups into a database of another stage',
  parameters: 'refused, but for its parameters, which keep it from starting; then restart it',
  network: 'refused: its subnets are gone or have no address left',
  deletion: 'refused: plan again when it is gone',
  events: 'refused: its events say why',
}

function outcomeOf(handling: Handling): string {
  switch (handling.may) {
    case 'change':
      return 'changed'
    case 'change-no-storage':
      return 'changed, but for its storage, and for whatever CloudFormation sends the size with'
    case 'grow':
      return 'only a larger `storage.size`, deployed alone'
    case 'wait':
      return 'noted in the plan; a deploy waits, for an hour at the most'
    case 'not-change':
      return REMEDIES[handling.remedy]
  }
}

const KINDS: readonly (readonly [string, StatusTable])[] = [
  ['RDS instance', INSTANCE_STATUSES],
  ['replication group', GROUP_STATUSES],
  ['node of it', NODE_STATUSES],
]

/** One row for what is done, with every status in which it is. */
export function stateTable(): string {
  const rows = KINDS.flatMap(([kind, table]) => {
    const outcomes = new Map<string, string[]>()
    for (const [status, handling] of Object.entries(table)) {
      const outcome = outcomeOf(handling)
      outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), `\`${status}\``])
    }
    return [...outcomes].map(([outcome, statuses]) => [kind, statuses.join(', '), outcome])
  })
  return ['| of a | status of AWS | what happens |', '| --- | --- | --- |']
    .concat(rows.map((cells) => `| ${cells.join(' | ')} |`))
    .join('\n')
}
