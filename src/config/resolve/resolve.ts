import {
  CACHE_KINDS,
  DATABASES,
  SQL_KINDS,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
import { NO_ROLES } from '../accounts.ts'
import { DEFAULTS } from '../defaults.generated.ts'
import type {
  ConfigPath,
  Lines,
  Locate,
  ReplicaSource,
  ResolvedBastion,
  ResolvedConfig,
  ResolvedNetwork,
  ResolvedStage,
} from '../resolved.ts'
import type { Network, Stage, TinystacksFile } from '../types.generated.ts'
import { defaultCidr } from './cidr.ts'
import {
  databaseArn,
  ownLikeness,
  resolveExisting,
  resolveRedis,
  resolveSql,
  type Texts,
} from './databases.ts'
import { ownNetworks, placeRanges } from './ranges.ts'
import { placeLocalPorts } from './local-ports.ts'
import { regionOf, stackNameOf } from './names.ts'
import { replicaRegions, replicasIn, type Replicas } from './replicas.ts'

/** Access to the file's text besides its values. */
export type Source = {
  /** The file as the user named it. */
  readonly file: string
  readonly locate: Locate
  /** The mapping at a path with its values as written: `"1.0"`, not the number 1. */
  readonly texts: (path: ConfigPath) => Texts
  readonly defaultLines: Lines | null
}

/** A valid file whose stages have their `defaults`, with the version's own filled in and every name spelled out. */
export function resolveFile(file: TinystacksFile, source: Source): ResolvedConfig {
  const networks = ownNetworks(file)
  const ranges = placeRanges(networks)
  const localPorts = placeLocalPorts(file.stack, Object.keys(file.stages))
  const replicas = replicasIn(file)
  const stages = Object.entries(file.stages).map(([name, stage]) =>
    resolveStage(file, name, stage, { ...source, ranges, localPorts, replicas }),
  )
  const named = [...(file.region === undefined ? [] : [file.region]), ...stages.map(regionOfStage)]
  const regions = [...new Set(named)]
  const { file: name, locate } = source
  const order = file.order ?? DEFAULTS.file.order
  return { stack: file.stack, file: name, order, regions, stages, networks, locate }
}

function regionOfStage({ region }: ResolvedStage): string {
  return region
}

/** What all stages together decide of each. */
type Together = {
  /** So that they never meet: stage -> its own. */
  readonly ranges: ReadonlyMap<string, string>
  readonly localPorts: ReadonlyMap<string, number>
  readonly replicas: Replicas
}

function resolveStage(
  file: TinystacksFile,
  name: string,
  stage: Stage,
  { texts, defaultLines, ranges, localPorts, replicas }: Source & Together,
): ResolvedStage {
  const stackName = stackNameOf(file.stack, name, stage.stackName)
  const region = regionOf(file, name)
  return {
    name,
    stackName,
    application: file.stack,
    ...(defaultLines !== null && { defaultLines }),
    region,
    account: stage.account ?? file.account ?? null,
    roles: { ...NO_ROLES, ...stage.roles },
    protected: stage.protected ?? DEFAULTS.stage.protected,
    interruptions: stage.interruptions ?? DEFAULTS.stage.interruptions,
    localPorts: localPorts.get(name) ?? 0,
    tags: texts(['tags']),
    secretsKmsKey: stage.secretsKmsKey ?? null,
    urls: stage.urls ?? DEFAULTS.stage.urls,
    network: resolveNetwork(
      stage.network ?? {},
      ranges.get(name) ?? defaultCidr(stackName, region),
    ),
    allowFrom: stage.network?.allowFrom ?? [],
    bastion: resolveBastion(stage),
    existing: resolveExistings(stage.databases ?? {}, region),
    databases: resolveDatabases(file, name, replicas, (of, kind) =>
      texts(['stages', of, 'databases', kind, 'parameters']),
    ),
  }
}

function resolveBastion({ bastion, network }: Stage): ResolvedBastion | null {
  if (bastion === undefined) return null
  return {
    access: bastion?.access ?? DEFAULTS.bastion.access,
    endpoints: bastion?.endpoints ?? DEFAULTS.bastion.endpoints,
    allow: bastion?.allow ?? [],
    keys: bastion?.keys ?? [],
    subnet: network?.bastionSubnet ?? null,
  }
}

type Written = NonNullable<Stage['databases']>

function resolveExistings(written: Written, region: string): ResolvedStage['existing'] {
  return Object.fromEntries(
    DATABASES.flatMap((kind) => {
      const existing = written[kind]?.existing
      return existing === undefined ? [] : [[kind, resolveExisting(kind, existing, region)]]
    }),
  )
}

type ParametersOf = (stage: string, kind: DatabaseKind) => Texts

function resolveDatabases(
  file: TinystacksFile,
  stage: string,
  replicas: Replicas,
  parametersOf: ParametersOf,
): ResolvedStage['databases'] {
  const written = file.stages[stage]?.databases ?? {}
  const sql = SQL_KINDS.flatMap((kind) => {
    const database = madeHere(written[kind])
    const context = database && {
      stack: file.stack,
      parameters: parametersOf(stage, kind),
      replicaOf: replicaSource(file, kind, database.replicaOf, parametersOf),
      replicaRegions: replicaRegions(file, stage, kind, replicas),
    }
    return context ? [[kind, resolveSql(kind, database, context)] as const] : []
  })
  const caches = CACHE_KINDS.flatMap((kind) => {
    const database = madeHere(written[kind])
    return database
      ? [[kind, resolveRedis(kind, database, parametersOf(stage, kind))] as const]
      : []
  })
  return Object.fromEntries([...sql, ...caches]) as ResolvedStage['databases']
}

/** A database as the file writes it; null = the stage has none, or does not make it. */
function madeHere<T extends { readonly existing?: object }>(
  written: T | null | undefined,
): T | null {
  if (written === undefined) return null
  return written?.existing === undefined ? (written ?? ({} as T)) : null
}

function replicaSource(
  file: TinystacksFile,
  kind: SqlKind,
  written: string | undefined,
  parametersOf: ParametersOf,
): ReplicaSource | null {
  if (written === undefined) return null
  if (written.startsWith('arn:'))
    return { kind: 'existing', arn: written, region: databaseArn(written).region }
  return {
    kind: 'stage',
    stage: written,
    stackName: stackNameOf(file.stack, written, file.stages[written]?.stackName),
    region: regionOf(file, written),
    own: ownLikeness(file.stages[written]?.databases?.[kind] ?? {}, parametersOf(written, kind)),
  }
}

function resolveNetwork(network: Network, range: string): ResolvedNetwork {
  if (network.vpc !== undefined) {
    return { kind: 'given', vpc: network.vpc, subnets: network.subnets ?? [] }
  }
  return {
    kind: 'own',
    cidr: network.cidr ?? range,
    cidrGiven: network.cidr !== undefined,
    zones: network.zones ?? DEFAULTS.network.zones,
    zonesGiven: network.zones !== undefined,
  }
}
