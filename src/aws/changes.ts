import { sqlFamily } from '../engines/versions.ts'
import type { Parameter, ResourcePendingMaintenanceActions } from '@aws-sdk/client-rds'
import type { ParameterTypes } from '../facts/change-facts.ts'
import type { ChangeApi } from '../ports/ports.ts'
import type { Clients } from './clients.ts'
import { readFact } from './read-fact.ts'

/** The facts that only some kinds of change need, in the region of `clients`. */
export function changeApi(clients: Clients): ChangeApi {
  return {
    parameterTypes: (group, names) =>
      readFact(clients, 'rds:DescribeDBParameters', async () => {
        const { paginateDescribeDBParameters } = await import('@aws-sdk/client-rds')
        const types: Record<string, 'static' | 'dynamic'> = {}
        const pages = paginateDescribeDBParameters(
          { client: await clients.rds() },
          {
            DBParameterGroupName: group,
            Filters: [{ Name: 'parameter-name', Values: [...names] }],
          },
        )
        // An emulator may not support the filter: then pages are read until every name is found.
        for await (const { Parameters = [] } of pages) {
          Object.assign(types, applyTypes(Parameters, names))
          if (names.every((name) => name in types)) break
        }
        return types
      }),

    cacheParameterTypes: (group, names) =>
      readFact(clients, 'elasticache:DescribeCacheParameters', async () => {
        const { paginateDescribeCacheParameters } = await import('@aws-sdk/client-elasticache')
        const types: Record<string, 'static' | 'dynamic'> = {}
        const pages = paginateDescribeCacheParameters(
          { client: await clients.elasticache() },
          { CacheParameterGroupName: group },
        )
        for await (const { Parameters = [] } of pages) {
          for (const { ParameterName: name = '', ChangeType } of Parameters)
            if (names.includes(name))
              types[name] = ChangeType === 'immediate' ? 'dynamic' : 'static'
          if (names.every((name) => name in types)) break
        }
        return types
      }),

    pendingMaintenance: (identifier) =>
      readFact(clients, 'rds:DescribePendingMaintenanceActions', async () => {
        const { paginateDescribePendingMaintenanceActions } = await import('@aws-sdk/client-rds')
        const found: ResourcePendingMaintenanceActions[] = []
        const pages = paginateDescribePendingMaintenanceActions(
          { client: await clients.rds() },
          { Filters: [{ Name: 'db-instance-id', Values: [identifier] }] },
        )
        for await (const { PendingMaintenanceActions = [] } of pages)
          found.push(...PendingMaintenanceActions)
        return found
          .filter(({ ResourceIdentifier }) => ResourceIdentifier?.endsWith(`:db:${identifier}`))
          .flatMap(({ PendingMaintenanceActionDetails = [] }) => PendingMaintenanceActionDetails)
          .map(({ Action, Description, AutoAppliedAfterDate, ForcedApplyDate }) => ({
            action: Action ?? '',
            description: Description ?? null,
            after: (AutoAppliedAfterDate ?? ForcedApplyDate)?.toISOString() ?? null,
          }))
      }),

    upgradesFrom: (engine, running) =>
      readFact(clients, 'rds:DescribeDBEngineVersions', async () => {
        const { DescribeDBEngineVersionsCommand } = await import('@aws-sdk/client-rds')
        const { DBEngineVersions } = await (
          await clients.rds()
        ).send(new DescribeDBEngineVersionsCommand({ Engine: engine, EngineVersion: running }))
        return DBEngineVersions?.[0]?.ValidUpgradeTarget?.flatMap(
          ({ EngineVersion }) => EngineVersion ?? [],
        )
      }),

    versionsOf: (engine, version) =>
      readFact(clients, 'rds:DescribeDBEngineVersions', async () => {
        const { paginateDescribeDBEngineVersions } = await import('@aws-sdk/client-rds')
        const versions: string[] = []
        const pages = paginateDescribeDBEngineVersions(
          { client: await clients.rds() },
          { Engine: engine, DBParameterGroupFamily: sqlFamily(engine, version) },
        )
        for await (const { DBEngineVersions = [] } of pages)
          versions.push(...DBEngineVersions.flatMap(({ EngineVersion }) => EngineVersion ?? []))
        return versions
      }),

    offersClass: (engine, version, instance) =>
      readFact(clients, 'rds:DescribeOrderableDBInstanceOptions', async () => {
        const { DescribeOrderableDBInstanceOptionsCommand } = await import('@aws-sdk/client-rds')
        const { OrderableDBInstanceOptions = [] } = await (
          await clients.rds()
        ).send(
          new DescribeOrderableDBInstanceOptionsCommand({
            Engine: engine,
            EngineVersion: version,
            DBInstanceClass: instance,
            MaxRecords: 20,
          }),
        )
        return OrderableDBInstanceOptions.length > 0
      }),
  }
}

function applyTypes(parameters: readonly Parameter[], names: readonly string[]): ParameterTypes {
  return Object.fromEntries(
    parameters.flatMap(({ ParameterName, ApplyType }) =>
      ParameterName !== undefined && names.includes(ParameterName)
        ? [[ParameterName, ApplyType === 'dynamic' ? 'dynamic' : 'static'] as const]
        : [],
    ),
  )
}
