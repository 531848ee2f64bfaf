import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Partitions = {
  readonly partitions: readonly { readonly id: string; readonly regions: Record<string, unknown> }[]
}

const PARTITIONS = 'dist-es/submodules/client/util-endpoints/lib/aws/partitions.js'

const core = dirname(createRequire(import.meta.url).resolve('@aws-sdk/core/package.json'))
const { partitionsInfo } = (await import(pathToFileURL(join(core, PARTITIONS)).href)) as {
  readonly partitionsInfo: Partitions
}

/** The regions the AWS SDK knows, without the pseudo regions of global services. */
export function regionsModule(): string {
  const partitions = partitionsInfo.partitions
    .flatMap(({ id, regions }) =>
      Object.keys(regions).map((region): [string, string] => [region, id]),
    )
    .filter(([region]) => !region.endsWith('-global'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const regions = partitions.map(([region]) => region)
  return `// Generated from the AWS SDK's partitions by scripts/generate-config.ts.

/** Every region of every AWS partition, sorted. */
export const REGIONS: readonly string[] = ${JSON.stringify(regions)}

/** Region -> the partition that its ARNs name. */
export const PARTITION_OF: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(partitions))}
`
}
