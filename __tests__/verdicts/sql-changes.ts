/** What rows of SQL databases are written with. */
import {
  ModifyDBInstanceCommand,
  ModifyDBParameterGroupCommand,
  DescribeDBInstancesCommand,
} from '@aws-sdk/client-rds'
import { prod, type Row } from './row.ts'

export const postgres = (settings = '', more = ''): string =>
  prod(`postgres: { ${settings} }`, more)
export const mysql = (settings = '', more = ''): string => prod(`mysql: { ${settings} }`, more)
export const ASKS = 'interruptions: ask'

type Meanwhile = NonNullable<Row['meanwhile']>

/** Somebody changes the instance with RDS's own call. */
export const modify =
  (change: Record<string, unknown>): Meanwhile =>
  async ({ rds }, { identifier, region }) => {
    await rds(region).send(
      new ModifyDBInstanceCommand({ DBInstanceIdentifier: identifier, ...change }),
    )
  }
export const now = (change: Record<string, unknown>): Meanwhile =>
  modify({ ...change, ApplyImmediately: true })

/** Somebody sets a parameter of the instance's group. */
export const setParameter =
  (name: string, value: string): Meanwhile =>
  async ({ rds }, { identifier, region }) => {
    const { DBInstances } = await rds(region).send(
      new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }),
    )
    await rds(region).send(
      new ModifyDBParameterGroupCommand({
        DBParameterGroupName: DBInstances?.[0]?.DBParameterGroups?.[0]?.DBParameterGroupName,
        Parameters: [{ ParameterName: name, ParameterValue: value, ApplyMethod: 'pending-reboot' }],
      }),
    )
  }

/** Why AWS goes on with a setting that the template no longer has. */
export const KEEPS =
  'API ModifyDBInstance: a field that is left out keeps the setting; RDSH leaves it out'

export const NOTHING = { impact: 'none' } as const
export const LARGE = 'instance: db.m7g.large'
export const STATIC = 'parameters: { max_connections: "200" }'
export const DYNAMIC = 'parameters: { log_min_duration_statement: "500" }'
