import type { Parameter as SqlParameter } from '@aws-sdk/client-rds'
import type { Parameter as CacheParameter } from '@aws-sdk/client-elasticache'
import type {
  ParameterDefinition,
  ParameterFacts,
  ParameterSource,
  SetParameters,
} from '../facts/parameters.ts'
import type { ChangeApi } from '../ports/live.ts'
import type { Clients } from './clients.ts'
import { readFact } from './read-fact.ts'

type Page = { readonly Parameters?: readonly (SqlParameter | CacheParameter)[] | undefined }

/** What AWS says of parameters, in the region of `clients`. */
export function parameterApi(
  clients: Clients,
): Pick<
  ChangeApi,
  'sqlParameters' | 'setSqlParameters' | 'cacheParameters' | 'setCacheParameters'
> {
  return {
    sqlParameters: (of, names) =>
      readFact(
        clients,
        'group' in of ? 'rds:DescribeDBParameters' : 'rds:DescribeEngineDefaultParameters',
        () => definitions(names, (some) => sqlPages(clients, of, some)),
      ),
    setSqlParameters: (group) =>
      readFact(clients, 'rds:DescribeDBParameters', async () => {
        const { paginateDescribeDBParameters } = await import('@aws-sdk/client-rds')
        const pages = paginateDescribeDBParameters(
          { client: await clients.rds() },
          { DBParameterGroupName: group, Source: 'user' },
        )
        return setIn(pages)
      }),
    setCacheParameters: (group) =>
      readFact(clients, 'elasticache:DescribeCacheParameters', async () => {
        const { paginateDescribeCacheParameters } = await import('@aws-sdk/client-elasticache')
        const pages = paginateDescribeCacheParameters(
          { client: await clients.elasticache() },
          { CacheParameterGroupName: group, Source: 'user' },
        )
        return setIn(pages)
      }),
    // ElastiCache has no filter by name.
    cacheParameters: (of, names) =>
      readFact(
        clients,
        'group' in of
          ? 'elasticache:DescribeCacheParameters'
          : 'elasticache:DescribeEngineDefaultParameters',
        () => definitions(names, () => cachePages(clients, of)),
      ),
  }
}

async function setIn(pages: AsyncIterable<Page>): Promise<SetParameters> {
  const found: Record<string, SetParameters[string]> = {}
  for await (const { Parameters = [] } of pages)
    for (const parameter of Parameters) {
      const { ParameterName: name, ParameterValue: value } = parameter
      if (name === undefined || value === undefined) continue
      found[name] = { value, applies: definition(parameter).applies }
    }
  return found
}

/** Reads pages until every name is found, and all names where one is not. */
async function definitions(
  asked: readonly string[],
  pagesOf: (names: readonly string[] | null) => AsyncIterable<Page>,
): Promise<ParameterFacts> {
  const known: Record<string, ParameterDefinition> = {}
  for await (const { Parameters = [] } of pagesOf(asked)) {
    for (const parameter of Parameters)
      if (asked.includes(parameter.ParameterName ?? ''))
        known[parameter.ParameterName ?? ''] = definition(parameter)
    if (asked.every((name) => Object.hasOwn(known, name))) return { asked, known, names: [] }
  }
  const names: string[] = []
  for await (const { Parameters = [] } of pagesOf(null))
    names.push(...Parameters.flatMap(({ ParameterName }) => ParameterName ?? []))
  return { asked, known, names }
}

/** A word for when it takes effect that nobody knows yet is taken as a restart. */
function definition(parameter: SqlParameter | CacheParameter): ParameterDefinition {
  const atOnce =
    'ChangeType' in parameter
      ? parameter.ChangeType === 'immediate'
      : 'ApplyType' in parameter && parameter.ApplyType === 'dynamic'
  return {
    applies: atOnce ? 'dynamic' : 'static',
    allowed: parameter.AllowedValues ?? null,
    dataType: parameter.DataType ?? '',
    modifiable: parameter.IsModifiable ?? true,
    description: parameter.Description ?? '',
  }
}

async function* sqlPages(
  clients: Clients,
  of: ParameterSource,
  names: readonly string[] | null,
): AsyncIterable<Page> {
  const { paginateDescribeDBParameters, paginateDescribeEngineDefaultParameters } =
    await import('@aws-sdk/client-rds')
  const client = await clients.rds()
  const filter = names && { Filters: [{ Name: 'parameter-name', Values: [...names] }] }
  if ('group' in of) {
    yield* paginateDescribeDBParameters({ client }, { DBParameterGroupName: of.group, ...filter })
    return
  }
  const pages = paginateDescribeEngineDefaultParameters(
    { client },
    { DBParameterGroupFamily: of.family, ...filter },
  )
  for await (const { EngineDefaults = {} } of pages) yield EngineDefaults
}

async function* cachePages(clients: Clients, of: ParameterSource): AsyncIterable<Page> {
  const { paginateDescribeCacheParameters, paginateDescribeEngineDefaultParameters } =
    await import('@aws-sdk/client-elasticache')
  const client = await clients.elasticache()
  if ('group' in of) {
    yield* paginateDescribeCacheParameters({ client }, { CacheParameterGroupName: of.group })
    return
  }
  const pages = paginateDescribeEngineDefaultParameters(
    { client },
    { CacheParameterGroupFamily: of.family },
  )
  for await (const { EngineDefaults = {} } of pages) yield EngineDefaults
}
