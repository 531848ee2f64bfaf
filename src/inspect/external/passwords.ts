import { databasesOf, type ResolvedStage } from '../../config/resolved.ts'
import type { DatabaseKind } from '../../engines/table.ts'
import type { ExternalFacts, PasswordFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { passwordSecretOf } from '../../template/state/deployed-secrets.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * What the passwords in a deployed stage's URLs come from, without any value. A stage that has no URLs and asks for
 * none costs no call; another one two for each database.
 */
export async function passwords(
  context: Pick<StageContext, 'aws'>,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<Pick<ExternalFacts, 'passwords'>> {
  if (deployed === null) return {}
  const kinds = databasesOf(stage)
    .map(({ kind }) => kind)
    .filter((kind) => stage.urls || deployed.databases[kind].urls !== null)
  const facts = await Promise.all(
    kinds.map(async (kind) => [kind, await passwordOf(context, deployed, kind)] as const),
  )
  const read = facts.filter(([, fact]) => fact !== null)
  return read.length === 0 ? {} : { passwords: Object.fromEntries(read) }
}

async function passwordOf(
  { aws }: Pick<StageContext, 'aws'>,
  deployed: DeployedStage,
  kind: DatabaseKind,
): Promise<Fact<PasswordFacts> | null> {
  const secret = passwordSecretOf(deployed, kind)
  if (secret === null) return null
  const urlSecret = deployed.databases[kind].urls?.secretArn ?? null
  const [password, urls] = await Promise.all([
    aws.secrets.describe(secret),
    urlSecret === null ? null : aws.secrets.describe(urlSecret),
  ])
  if (password.kind !== 'read') return password
  if (urls?.kind === 'unread') return urls
  const { version, changedAt } = password.value
  // Emulators leave it out.
  if (version === undefined || changedAt === undefined) return { kind: 'absent' }
  return {
    kind: 'read',
    value: {
      ...{ version, changedAt },
      urlsChangedAt: urls?.kind === 'read' ? (urls.value.changedAt ?? null) : null,
      ...(urls?.kind === 'absent' && { urlsGone: true }),
    },
  }
}
