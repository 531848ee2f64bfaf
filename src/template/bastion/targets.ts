import { DATABASES, ENGINES, isSql, type DatabaseKind } from '../../engines/table.ts'
import { ref } from '../intrinsics.ts'
import { CACHE_IDS, EXISTING_RULE_IDS, SQL_IDS } from '../logical-ids.ts'
import { DATABASE_OUTPUTS, READER_OUTPUTS } from '../state/output-keys.ts'
import type { BastionTarget, Section } from '../section.ts'

const IDS = { ...SQL_IDS, ...CACHE_IDS }

/** Every address of a database in the stage's outputs, whoever made the database. */
export function bastionTargets(sections: readonly Section[]): readonly BastionTarget[] {
  return DATABASES.flatMap((kind) => {
    const reader = isSql(kind) ? [READER_OUTPUTS[kind]] : []
    return [DATABASE_OUTPUTS[kind], ...reader].flatMap((keys) =>
      sections.flatMap(({ outputs, resources }): BastionTarget[] => {
        const [host, port] = [outputs[keys.host], outputs[keys.port]]
        if (host === undefined || port === undefined) return []
        const listens = listeningPort(kind, port.Value)
        const groupId = groupOf(kind, resources)
        return [{ kind, host: host.Value, port: port.Value, listens, groupId }]
      }),
    )
  })
}

/** The database's own group, or an existing database's group in which the stack has a rule. */
function groupOf(kind: DatabaseKind, resources: Section['resources']): unknown {
  const { securityGroup } = IDS[kind]
  if (Object.hasOwn(resources, securityGroup)) return ref(securityGroup)
  return resources[EXISTING_RULE_IDS[kind]]?.resource.Properties['GroupId'] ?? null
}

/** Only an existing database may have another port than its engine's default, and that port is known. */
function listeningPort(kind: DatabaseKind, port: unknown): number {
  return typeof port === 'string' && /^\d+$/.test(port) ? Number(port) : ENGINES[kind].port
}
