import type { CacheNodeFacts, ToldByNodes } from './databases.ts'
import { compareVersions } from './versions.ts'

/** What these nodes of one group tell; null = there is none. */
export function toldByNodes(nodes: readonly CacheNodeFacts[]): ToldByNodes | null {
  const [first] = nodes
  if (first === undefined) return null
  const versions = nodes.map(({ engineVersion }) => engineVersion).toSorted(compareVersions)
  return {
    engineVersion: versions.at(-1) ?? '',
    maintenanceWindow: first.maintenanceWindow,
    parameterGroup: first.parameterGroup,
    securityGroups: first.securityGroups,
    ready: nodes.filter(({ status }) => !NOT_READY.has(status)).length,
  }
}

/** API, CacheCluster, CacheClusterStatus: those of a node that does not serve yet, or not any more. */
const NOT_READY: ReadonlySet<string> = new Set([
  'creating',
  'deleting',
  'deleted',
  'incompatible-network',
  'restore-failed',
])
