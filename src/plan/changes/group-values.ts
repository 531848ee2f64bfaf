/** What a replication group runs with, in the words of a change set. */
import type { PropertyChange } from '../../facts/stack/change-set.ts'
import type { RedisFacts, SqlFacts } from '../../facts/databases.ts'
import { covers } from '../../facts/versions.ts'

/** Property of the template -> its value. What AWS does not tell is missing. */
export function groupValues(facts: RedisFacts): Readonly<Record<string, string>> {
  const { nodesTell } = facts
  return {
    ...told('Engine', facts.engine),
    ...told('EngineVersion', nodesTell?.engineVersion),
    ...told('CacheNodeType', facts.nodeType),
    NumCacheClusters: String(facts.members),
    AutomaticFailoverEnabled: String(facts.automaticFailover),
    MultiAZEnabled: String(facts.multiAz),
    SnapshotRetentionLimit: String(facts.snapshotRetentionDays),
    ...told('SnapshotWindow', facts.snapshotWindow),
    ...told('PreferredMaintenanceWindow', nodesTell?.maintenanceWindow),
    ...told('CacheParameterGroupName', nodesTell?.parameterGroup),
    ...(nodesTell && { SecurityGroupIds: JSON.stringify(nodesTell.securityGroups) }),
  }
}

/** Whether they are a replication group's. */
export function isGroup(facts: SqlFacts | RedisFacts | undefined): facts is RedisFacts {
  return facts !== undefined && 'nodeType' in facts
}

/** Whether the group runs with what the change asks for, so that ElastiCache has nothing to do. */
export function runsInGroup({ property, after }: PropertyChange, facts: RedisFacts): boolean {
  const running = groupValues(facts)[property ?? '']
  const queued = facts.pending[property ?? '']
  if (running === undefined || after === null || (queued !== undefined && queued !== after))
    return false
  return isSameInGroup(property ?? '', after, running)
}

/** Whether a value of the template is what runs: a version has no patch there. */
export function isSameInGroup(property: string, asked: string, running: string): boolean {
  return property === 'EngineVersion'
    ? covers(asked, running)
    : asked.toLowerCase() === running.toLowerCase()
}

function told(property: string, value: string | null | undefined): Record<string, string> {
  return value ? { [property]: value } : {}
}
