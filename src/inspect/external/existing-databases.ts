import { byFamily, DATABASES, type DatabaseKind } from '../../engines/table.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { arnOf } from '../../config/arn.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import type { ResolvedExisting } from '../../config/resolved.ts'
import type { ExistingFacts, ExternalFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import type { AwsReads } from '../../ports/aws.ts'
import { existingId } from '../../template/index.ts'
import type { StageContext } from '../stage-context.ts'

type KnownExisting = Pick<ExternalFacts, 'existing' | 'leaving' | 'similarNames' | 'secretKeys'>

/** The live state of the databases that the stage uses but does not create, each read in its own region. */
export async function existingDatabases(
  { connect }: Pick<StageContext, 'connect'>,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<KnownExisting> {
  const all = await Promise.all(
    DATABASES.flatMap((kind) => stage.existing[kind] ?? []).map(async (existing) => {
      const aws = await connect(existing.region)
      const [fact, keys] = await Promise.all([
        liveFact(aws, existing),
        keysOfSecret(connect, existing, deployed),
      ])
      const names = fact.kind === 'absent' ? await aws.existing.names(existing.kind) : null
      return { kind: existing.kind, fact, keys, names: names?.kind === 'read' ? names.value : [] }
    }),
  )
  const byKind = <T>(of: (one: (typeof all)[number]) => T): Partial<Record<DatabaseKind, T>> =>
    Object.fromEntries(all.map((one) => [one.kind, of(one)]))
  return {
    existing: byKind(({ fact }) => fact),
    similarNames: byKind(({ names }) => names),
    secretKeys: byKind(({ keys }) => keys),
    ...(await leaving(connect, stage, deployed)),
  }
}

/** Those that the stage uses until now and leaves for another database. Any other plan costs no call. */
async function leaving(
  connect: StageContext['connect'],
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<Pick<KnownExisting, 'leaving'>> {
  const facts = DATABASES.flatMap((kind) => {
    const left = deployed?.databases[kind].existing ?? null
    const existing = stage.existing[kind]
    const isLeft = stage.databases[kind] ?? (existing && existingId(existing) !== left)
    if (left === null || !isLeft) return []
    const [region = '', identifier = ''] = left.split('/')
    const read = async () => {
      const aws = await connect(region)
      return byFamily<Promise<Fact<ExistingFacts>>>(kind, {
        sql: () => aws.existing.sql(identifier, null),
        cache: () => aws.existing.redis(identifier, null),
      })
    }
    return [read().then((fact) => [kind, fact] as const)]
  })
  return facts.length === 0 ? {} : { leaving: Object.fromEntries(await Promise.all(facts)) }
}

/** A database with the same name in another account than the ARN's is a different database. */
async function liveFact(aws: AwsReads, existing: ResolvedExisting): Promise<Fact<ExistingFacts>> {
  const { kind, identifier, resource, account } = existing
  const fact = await byFamily(kind, {
    sql: () => aws.existing.sql(identifier, resource),
    cache: () => aws.existing.redis(identifier, resource),
  })
  const isOther = fact.kind === 'read' && account !== null && fact.value.account !== account
  return isOther ? { kind: 'absent' } : fact
}

/** Read once, when the secret is new to the stage, because it requires reading the secret's value. */
async function keysOfSecret(
  connect: StageContext['connect'],
  existing: ResolvedExisting,
  deployed: DeployedStage | null,
): Promise<Fact<readonly string[]> | null> {
  const { kind, secret } = existing
  if (secret === null) return null
  const wired = deployed?.databases[kind]
  const isWired = wired?.existing === existingId(existing) && wired.secretArn === secret
  if (isWired) return null
  return (await connect(arnOf(secret)?.region ?? existing.region)).existing.secretKeys(secret)
}
