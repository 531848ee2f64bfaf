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
  const regions = partitionsInfo.partitions
    .flatMap(({ regions }) => Object.keys(regions))
    .filter((region) => !region.endsWith('-global'))
    .sort()
  return `// Generated from the AWS SDK's partitions by scripts/generate-config.ts.

/** Every region of every AWS partition, sorted. */
export const REGIONS: readonly string[] = ${JSON.stringify(regions)}
`
}
