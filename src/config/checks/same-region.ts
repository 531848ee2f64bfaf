import type { Finding } from '../problems/finding.ts'
import { show } from '../problems/show.ts'
import { databaseArn } from '../resolve/databases.ts'
import type { Stage, TinystacksFile } from '../types.generated.ts'
import { stagesOf, writtenSql } from './check.ts'

/** What stands in the way of a replica in the region of its primary: it lives in the primary's VPC. */
export function checkSameRegion(file: TinystacksFile): readonly Finding[] {
  return [
    ...stagesOf(file).flatMap(([name, stage]) =>
      livesWithPrimary(file, name) ? [...ownNetwork(name, stage), ...ownBastion(name, stage)] : [],
    ),
    ...writtenSql(file).flatMap(({ stage, path, value }) =>
      value.kmsKey !== undefined && isBesidePrimary(file, stage, value.replicaOf)
        ? [
            {
              path: [...path, 'kmsKey'],
              at: 'key' as const,
              message:
                '`kmsKey` stands beside `replicaOf`, and a replica in the region of its primary has the key of its primary',
              hint: 'take `kmsKey` out',
            },
          ]
        : [],
    ),
  ]
}

/** Whether one of the stage's databases follows a primary of the same region, so that the stage has no VPC of its own. */
export function livesWithPrimary(file: TinystacksFile, stage: string): boolean {
  return writtenSql(file).some(
    (database) =>
      database.stage === stage && isBesidePrimary(file, stage, database.value.replicaOf),
  )
}

function isBesidePrimary(file: TinystacksFile, stage: string, source: string | undefined): boolean {
  if (source === undefined) return false
  const isArn = source.startsWith('arn:')
  if (!isArn && (source === stage || !(source in file.stages))) return false
  const region = isArn ? databaseArn(source).region : regionIn(file, source)
  return region === regionIn(file, stage)
}

function regionIn(file: TinystacksFile, stage: string): string {
  return file.stages[stage]?.region ?? file.region ?? ''
}

function ownNetwork(name: string, { network }: Stage): Finding[] {
  return (['cidr', 'zones'] as const)
    .filter((key) => network?.vpc === undefined && network?.[key] !== undefined)
    .map((key) => ({
      path: ['stages', name, 'network', key],
      at: 'key',
      message: `\`${key}\` belongs to a VPC of the stage's own, and ${show(name)} lives in the VPC of the primary it follows`,
      hint: `take \`${key}\` out`,
    }))
}

function ownBastion(name: string, { bastion, network }: Stage): Finding[] {
  if (bastion === undefined || network?.vpc !== undefined) return []
  return [
    {
      path: ['stages', name, 'bastion'],
      at: 'key',
      message: `no public subnet is known for a bastion of ${show(name)}, which lives in the VPC of the primary it follows`,
      hint: 'take `bastion` out, or give `vpc`, `subnets` and `bastionSubnet` of that VPC in `network`',
    },
  ]
}
