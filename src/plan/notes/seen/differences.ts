/** Where a database runs with other settings than its template says, in the file's words. */
import { FAMILIES } from '../../../engines/families.ts'
import type { RedisFacts, SqlFacts } from '../../../facts/databases.ts'
import type { DatabaseKind } from '../../../engines/table.ts'
import { compareVersions, covers } from '../../../facts/versions.ts'
import { fileProperty } from '../../../template/source-map.ts'
import type { Origin } from '../../../template/types.ts'
import { asText } from '../../changes/as-text.ts'
import { shown } from '../../changes/file-words.ts'
import { isGroup, isSameInGroup } from '../../changes/group-values.ts'
import { isOwnParameterGroup } from '../../changes/own-parameter-group.ts'
import { isOffUnlessSaid, isSameSetting, liveValues } from '../../changes/live-values.ts'
import { securityGroupsDiffer } from '../../changes/security-groups.ts'
import { seenMessages as words } from '../../messages/live/seen.ts'
import type { Standing } from './standing.ts'

type Expected = Readonly<Record<string, unknown>>

/** Those of an instance, or of a replication group. */
export function differencesOf(
  { kind, logicalId }: { readonly kind: DatabaseKind; readonly logicalId: string },
  facts: SqlFacts | RedisFacts,
  standing: Standing,
): readonly string[] {
  const expected = standing.rendered?.template.Resources[logicalId]?.Properties
  // There may be nothing to compare with.
  if (expected === undefined) return []
  return [
    ...settings(logicalId, expected, facts, standing),
    ...around(kind, expected, facts, standing),
    ...groups(expected, facts, standing),
  ]
}

function settings(
  logicalId: string,
  expected: Expected,
  facts: SqlFacts | RedisFacts,
  { rendered }: Standing,
): readonly string[] {
  const origin = rendered?.origins[logicalId]
  const isSame = isGroup(facts) ? isSameAsGroup : isSameSetting
  return Object.entries(liveValues(facts)).flatMap(([property, value]) => {
    if (REFERENCES.has(property)) return []
    const wanted = asText(expected[property])
    // What the template leaves to AWS is no difference, and neither is what waits for its window.
    if (wanted === null && !isOffUnlessSaid(property)) return []
    if (isSame(value, wanted, property) || facts.pending[property] === wanted) return []
    if (wanted !== null && isMovedByAws(property, { expected, wanted, value })) return []
    const name = settingWord(property, origin)
    return [words.setting(name, shown(property, value), shown(property, wanted))]
  })
}

/** `replicas` says it of the file, where it comes from them. Changed by hand it is a thing of its own. */
function settingWord(property: string, origin: Origin | undefined): string {
  if (property === 'AutomaticFailoverEnabled') return words.failover
  return (origin && fileProperty(origin, property)) ?? property
}

/** What the template names by a resource of its own. */
const REFERENCES: ReadonlySet<string> = new Set([
  FAMILIES.cache.properties.parameterGroup,
  'SecurityGroupIds',
])

function isSameAsGroup(value: string | null, wanted: string | null, property: string): boolean {
  return value !== null && wanted !== null && isSameInGroup(property, wanted, value)
}

/** Whether AWS itself may have brought it there: a version by upgrades, a size by growing. */
function isMovedByAws(
  property: string,
  {
    expected,
    wanted,
    value,
  }: { readonly expected: Expected; readonly wanted: string; readonly value: string | null },
): boolean {
  if (value === null) return false
  if (property === 'EngineVersion') {
    if (covers(wanted, value)) return true
    const [major = ''] = wanted.split('.')
    const isMinor = covers(major, value) && compareVersions(value, wanted) > 0
    return isMinor && expected['AutoMinorVersionUpgrade'] === true
  }
  if (property !== 'AllocatedStorage') return false
  const max = Number(asText(expected['MaxAllocatedStorage']))
  return Number(value) > Number(wanted) && Number(value) <= max
}

function around(
  kind: DatabaseKind,
  expected: Expected,
  facts: SqlFacts | RedisFacts,
  { deployed }: Standing,
): readonly string[] {
  const [property, group] = isGroup(facts)
    ? [FAMILIES.cache.properties.parameterGroup, facts.nodesTell?.parameterGroup ?? '']
    : [FAMILIES.sql.properties.parameterGroup, facts.parameterGroup]
  if (expected[property] === undefined || group === '') return []
  const isOwn = isOwnParameterGroup(group, kind, { stackName: deployed.name })
  return isOwn ? [] : [words.otherParameters]
}

function groups(
  expected: Expected,
  facts: SqlFacts | RedisFacts,
  { physicalIds }: Standing,
): readonly string[] {
  const differ = isGroup(facts)
    ? securityGroupsDiffer(
        facts.nodesTell?.securityGroups,
        expected['SecurityGroupIds'],
        physicalIds,
      )
    : securityGroupsDiffer(facts.securityGroups, expected['VPCSecurityGroups'], physicalIds)
  return differ === null ? [] : [words.otherGroups(differ)]
}
