import { SQL_KINDS } from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import { show } from '../problems/show.ts'
import { databaseArn } from '../resolve/databases.ts'
import { regionOf } from '../resolve/names.ts'
import type { Stage, TinystacksFile } from '../types.generated.ts'
import { stagesOf, writtenSql } from './check.ts'

/** What a stage with a replica in its primary's region cannot have, since it is in the primary's VPC. */
export function checkSameRegion(file: TinystacksFile): readonly Finding[] {
  return [
    ...stagesOf(file).flatMap(([name, stage]) =>
      livesWithPrimary(file, name) ? [...ownNetwork(name, stage), ...ownBastion(name, stage)] : [],
    ),
    ...writtenSql(file).flatMap(({ stage, path, value }) =>
      value.kmsKey !== undefined && isBesidePrimary(file, stage, value.replicaOf)
        ? [
            {
              code: 'key-beside-replica' as const,
              path: [...path, 'kmsKey'],
              at: 'key' as const,
              message:
                '`kmsKey` is not allowed here: a replica in the region of its primary has the key of its primary',
              hint: 'remove `kmsKey`',
            },
          ]
        : [],
    ),
  ]
}

/**
 * Whether one of the stage's databases is a replica in its primary's region, so that the stage has no VPC of its
 * own.
 */
export function livesWithPrimary(file: TinystacksFile, stage: string): boolean {
  const databases = file.stages[stage]?.databases
  return SQL_KINDS.some((kind) => isBesidePrimary(file, stage, databases?.[kind]?.replicaOf))
}

/** Whether a replica of this source, in this stage, is in the region of its primary. */
export function isBesidePrimary(
  file: TinystacksFile,
  stage: string,
  source: string | undefined,
): boolean {
  if (source === undefined) return false
  const isArn = source.startsWith('arn:')
  if (!isArn && (source === stage || !(source in file.stages))) return false
  const region = isArn ? databaseArn(source).region : regionOf(file, source)
  return region === regionOf(file, stage)
}

function ownNetwork(name: string, { network }: Stage): Finding[] {
  return (['cidr', 'zones'] as const)
    .filter((key) => network?.vpc === undefined && network?.[key] !== undefined)
    .map((key) => ({
      code: 'key-for-own-vpc',
      path: ['stages', name, 'network', key],
      at: 'key',
      message: `\`${key}\` is for a VPC of the stage's own, but ${show(name)} is in the VPC of its replica's primary`,
      hint: `remove \`${key}\``,
    }))
}

function ownBastion(name: string, { bastion, network }: Stage): Finding[] {
  if (bastion === undefined || network?.vpc !== undefined) return []
  return [
    {
      code: 'missing-bastion-subnet',
      path: ['stages', name, 'bastion'],
      at: 'key',
      message: `${show(name)} is in the VPC of its replica's primary, where no public subnet for a bastion is known`,
      hint: 'remove `bastion`, or add `vpc`, `subnets` and `bastionSubnet` of that VPC to `network`',
    },
  ]
}
