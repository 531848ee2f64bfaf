import { DEFAULTS } from '../defaults.generated.ts'
import type {
  ConfigPath,
  Locate,
  ResolvedConfig,
  ResolvedNetwork,
  ResolvedStage,
} from '../resolved.ts'
import type { Network, Stage, TinystacksFile } from '../types.generated.ts'
import { defaultCidr } from './cidr.ts'
import { resolveRedis, resolveSql, type Texts } from './databases.ts'
import { stackNameOf } from './names.ts'

/** How the file's text is reached beside its values. */
export type Source = {
  /** The file as the user named it. */
  readonly file: string
  readonly locate: Locate
  /** The mapping at a path, its values as they are written: `"1.0"`, not the number 1. */
  readonly texts: (path: ConfigPath) => Texts
}

/** A valid file with every default filled in and every name spelled out. */
export function resolveFile(file: TinystacksFile, source: Source): ResolvedConfig {
  const stages = Object.entries(file.stages).map(([name, stage]) =>
    resolveStage(file, name, stage, source),
  )
  return { stack: file.stack, file: source.file, stages, locate: source.locate }
}

function resolveStage(
  file: TinystacksFile,
  name: string,
  stage: Stage,
  { texts }: Source,
): ResolvedStage {
  const stackName = stackNameOf(file.stack, name, stage.stackName)
  const region = stage.region ?? file.region ?? ''
  return {
    name,
    stackName,
    application: file.stack,
    region,
    account: stage.account ?? file.account ?? null,
    protected: stage.protected ?? DEFAULTS.stage.protected,
    interruptions: stage.interruptions ?? DEFAULTS.stage.interruptions,
    tags: texts(['tags']),
    network: resolveNetwork(stage.network ?? {}, stackName, region),
    databases: resolveDatabases(file.stack, stage.databases ?? {}, (kind) =>
      texts(['stages', name, 'databases', kind, 'parameters']),
    ),
  }
}

function resolveDatabases(
  stack: string,
  { postgres, mysql, redis }: NonNullable<Stage['databases']>,
  parametersOf: (kind: string) => Texts,
): ResolvedStage['databases'] {
  const sql = (kind: 'postgres' | 'mysql') => ({ stack, parameters: parametersOf(kind) })
  return {
    ...(postgres !== undefined && {
      postgres: resolveSql('postgres', postgres ?? {}, sql('postgres')),
    }),
    ...(mysql !== undefined && { mysql: resolveSql('mysql', mysql ?? {}, sql('mysql')) }),
    ...(redis !== undefined && { redis: resolveRedis(redis ?? {}, parametersOf('redis')) }),
  }
}

function resolveNetwork(network: Network, stackName: string, region: string): ResolvedNetwork {
  if (network.vpc !== undefined) {
    return { kind: 'given', vpc: network.vpc, subnets: network.subnets ?? [] }
  }
  return {
    kind: 'own',
    cidr: network.cidr ?? defaultCidr(stackName, region),
    cidrGiven: network.cidr !== undefined,
    zones: network.zones ?? DEFAULTS.network.zones,
    zonesGiven: network.zones !== undefined,
  }
}
