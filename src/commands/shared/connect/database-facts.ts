import type { DatabaseFacts } from '../../../connect/diagnosis/finding.ts'
import type { ConnectTarget } from '../../../connect/target.ts'
import type { ExistingResource } from '../../../engines/families.ts'
import { byFamily } from '../../../engines/table.ts'
import type { ExistingFacts } from '../../../facts/external.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Aws } from '../../../ports/aws.ts'

/**
 * The database behind a target, the stack's own or an existing one, in its own region. `resource`: what the file says
 * that an existing one is; null = AWS is asked. undefined = the stack does not say which it is.
 */
export async function databaseFacts(
  connect: (region: string) => Promise<Aws>,
  { database, identifier, existing, region }: ConnectTarget,
  resource: ExistingResource | null,
): Promise<Fact<DatabaseFacts> | undefined> {
  const own = identifier === null ? null : { region, identifier }
  const place = existing ?? own
  if (place === null) return undefined
  const aws = await connect(place.region)
  const read = byFamily<(kind: ExistingResource | null) => Promise<Fact<ExistingFacts>>>(database, {
    sql: () => (kind) => aws.existing.sql(place.identifier, kind),
    cache: () => (kind) => aws.existing.redis(place.identifier, kind),
  })
  const made = byFamily<ExistingResource>(database, {
    sql: () => 'instance',
    cache: () => 'replication-group',
  })
  const fact = await read(existing === null ? made : resource)
  return fact.kind === 'read' ? { kind: 'read', value: factsOf(fact.value, place.region) } : fact
}

function factsOf(read: ExistingFacts, region: string): DatabaseFacts {
  const { resource, identifier, status = '', vpc, securityGroups, networkUnread } = read
  return {
    ...{ region, identifier, resource, status, vpc, securityGroups },
    ...(networkUnread !== undefined && { networkUnread }),
  }
}
