import type { ProblemCode } from '../../codes/problems.ts'
import type { Family } from '../../engines/families.ts'
import { ENGINES, familyOf } from '../../engines/table.ts'
import { arnOf, type Arn } from '../arn.ts'
import type { Finding } from '../problems/finding.ts'
import { show } from '../problems/show.ts'
import { didYouMean } from '../problems/suggest.ts'
import { PARTITION_OF, REGIONS } from '../regions.generated.ts'
import type { ConfigPath } from '../resolved.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenDatabases, writtenSql, type WrittenRedis, type WrittenSql } from './check.ts'

/** An ARN of the file, and the region that it has to be in. */
type Reference = {
  readonly path: ConfigPath
  readonly arn: Arn
  /** null = any: only `replicaOf` may name another region. */
  readonly within: { readonly region: string; readonly what: string } | null
}

/**
 * What the form of a reference cannot express: that its region exists, that its partition is that region's,
 * and that what the database needs is in the database's region. Whatever passes goes unchanged into a template
 * or into the policy that is printed for the application.
 */
export function checkReferences(file: TinystacksFile): readonly Finding[] {
  return [
    ...Object.entries(file.stages).flatMap(([stage, { secretsKmsKey }]) =>
      referenceAt(
        ['stages', stage, 'secretsKmsKey'],
        secretsKmsKey,
        withinStage(file, stage),
      ).flatMap(problemsOf),
    ),
    ...writtenDatabases(file).flatMap((database) => [
      ...unknownRegion(database),
      ...referencesOf(file, database).flatMap(problemsOf),
      ...otherService(database),
    ]),
    ...writtenSql(file).flatMap(({ path, value }) =>
      referenceAt([...path, 'replicaOf'], value.replicaOf, null).flatMap(problemsOf),
    ),
  ]
}

function referencesOf(
  file: TinystacksFile,
  { stage, path, value }: WrittenSql | WrittenRedis,
): readonly Reference[] {
  const { existing, kmsKey, restoreFrom } = value
  const ofStage = withinStage(file, stage)
  const ofDatabase = existing?.region ?? arnOf(existing?.arn ?? '')?.region ?? ofStage.region
  return [
    ...referenceAt([...path, 'existing', 'arn'], existing?.arn, null),
    ...referenceAt([...path, 'existing', 'secret'], existing?.secret, {
      region: ofDatabase,
      what: `its database is in ${ofDatabase}`,
    }),
    ...referenceAt([...path, 'kmsKey'], kmsKey, ofStage),
    ...referenceAt([...path, 'restoreFrom', 'snapshot'], restoreFrom?.snapshot, ofStage),
  ]
}

function withinStage(file: TinystacksFile, stage: string): NonNullable<Reference['within']> {
  const region = file.stages[stage]?.region ?? file.region ?? ''
  return { region, what: `the stage is in ${region}` }
}

function referenceAt(
  path: ConfigPath,
  text: string | undefined,
  within: Reference['within'],
): readonly Reference[] {
  const arn = arnOf(text ?? '')
  // The ARN of a file in S3 names no region.
  return arn === null || arn.service === 's3' ? [] : [{ path, arn, within }]
}

function problemsOf({ path, arn, within }: Reference): readonly Finding[] {
  const at = (code: ProblemCode, message: string, hint: string): readonly Finding[] => [
    { code, path, at: 'value', message, hint },
  ]
  const { region, partition } = arn
  if (!REGIONS.includes(region))
    return at('unknown-region', `there is no AWS region ${show(region)}`, regionHint(region))
  const own = PARTITION_OF[region] ?? ''
  if (partition !== own)
    return at(
      'wrong-partition',
      `the region ${region} is in the partition ${own}, not ${partition}`,
      `write \`arn:${own}:${arn.service}:${region}:...\``,
    )
  if (within === null || region === within.region) return []
  return at(
    'wrong-region',
    `the ARN is in ${region}, but ${within.what}`,
    `name one in ${within.region}: only \`replicaOf\` may name another region`,
  )
}

/** The region of a stage itself is checked with the stages. */
function unknownRegion({ path, value }: WrittenSql | WrittenRedis): readonly Finding[] {
  const region = value.existing?.region
  if (region === undefined || REGIONS.includes(region)) return []
  return [
    {
      code: 'unknown-region',
      path: [...path, 'existing', 'region'],
      at: 'value',
      message: `there is no AWS region ${show(region)}`,
      hint: regionHint(region),
    },
  ]
}

/** Redis is restored from ElastiCache snapshots and files in S3; the others from RDS snapshots. */
function otherService({ kind, path, value }: WrittenSql | WrittenRedis): readonly Finding[] {
  const service = arnOf(value.restoreFrom?.snapshot ?? '')?.service
  if (service === undefined || familyOf(kind).snapshotServices.includes(service)) return []
  return [
    {
      code: 'wrong-snapshot-service',
      path: [...path, 'restoreFrom', 'snapshot'],
      at: 'value',
      message: `${kind} cannot be restored from a snapshot of ${service}`,
      hint: SNAPSHOT_HINT[ENGINES[kind].family],
    },
  ]
}

const SNAPSHOT_HINT: Readonly<Record<Family, string>> = {
  sql: 'name a snapshot of an RDS instance',
  cache: 'name a snapshot of ElastiCache',
}

function regionHint(region: string): string {
  return didYouMean(region, REGIONS) ?? 'for example `us-east-1`'
}
