import { sqlFamily } from '../engines/versions.ts'
import type { ResourcePendingMaintenanceActions } from '@aws-sdk/client-rds'
import { compareVersions } from '../facts/versions.ts'
import type { ChangeApi } from '../ports/live.ts'
import type { Clients } from './clients.ts'
import { parameterApi } from './parameters.ts'
import { readFact } from './read-fact.ts'

/** The facts that only some kinds of change need, in the region of `clients`. */
export function changeApi(clients: Clients): ChangeApi {
  return {
    ...parameterApi(clients),

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

    // No version is named: RDS refuses one that it has withdrawn, instead of answering that there is none.
    versionsWithClass: (engine, instance) =>
      readFact(clients, 'rds:DescribeOrderableDBInstanceOptions', async () => {
        const { paginateDescribeOrderableDBInstanceOptions } = await import('@aws-sdk/client-rds')
        const offers = new Map<string, Set<string>>()
        const pages = paginateDescribeOrderableDBInstanceOptions(
          { client: await clients.rds() },
          // One row for each version and type of storage: hundreds.
          { Engine: engine, DBInstanceClass: instance, MaxRecords: 1000 },
        )
        for await (const { OrderableDBInstanceOptions = [] } of pages)
          for (const {
            EngineVersion: version,
            AvailabilityZones = [],
          } of OrderableDBInstanceOptions) {
            if (version === undefined) continue
            const zones = offers.get(version) ?? new Set<string>()
            for (const { Name } of AvailabilityZones) if (Name !== undefined) zones.add(Name)
            offers.set(version, zones)
          }
        return [...offers]
          .map(([version, zones]) => ({ version, zones: [...zones].toSorted() }))
          .toSorted((a, b) => compareVersions(a.version, b.version))
      }),
  }
}
