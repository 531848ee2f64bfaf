/** One resolved stage -> its CloudFormation template. Pure: the same input gives the same bytes. */
import { DATABASES } from '../engines/table.ts'
import { databasesOf, forFamily } from '../config/resolved.ts'
import type { ResolvedSql, ResolvedStage } from '../config/resolved.ts'
import type { ExternalFacts } from '../facts/external.ts'
import { accountGuardOutput } from './state/account-guard.ts'
import { ownIdsOutputs } from './state/own-ids.ts'
import { bastionHost } from './bastion/bastion.ts'
import { bastionTargets } from './bastion/targets.ts'
import { templateBody } from './body.ts'
import { checkReferences } from './check-references.ts'
import { existingDatabase } from './existing-database.ts'
import { keepDeployed, keptSecrets, secretPrefix } from './state/preserve-immutable.ts'
import { network } from './network/network.ts'
import { originsOf } from './source-map.ts'
import { KEPT_SECRETS_OUTPUT, PARTS_OUTPUT } from './state/output-keys.ts'
import { deployedRole, type DeployedStage } from './state/deployed-stage.ts'
import { fingerprints, formatParts } from './state/section-hashes.ts'
import { formatPairs } from './state/pairs.ts'
import { redisDatabase } from './redis.ts'
import { asPromoted } from './replica/promoted.ts'
import { asReplica } from './replica/replica.ts'
import { asRestored, restoredFrom } from './sql/restored.ts'
import type { Placement, Section } from './section.ts'
import { secretsKeyOutputs, withSecretsKey } from './secrets-key.ts'
import { withSourceVersion } from './replica/sources.ts'
import { sqlDatabase } from './sql/sql.ts'
import { stackTags } from './tags.ts'
import type { RenderedStage, Template, TemplateOutput } from './types.ts'
import { withUrls } from './urls.ts'

export { BASTION_TYPE } from './bastion/host.ts'
export { BASTION_IMAGE_PARAMETER } from './bastion/image.ts'
export { MAX_BODY_BYTES } from './body.ts'
export { existingId } from './existing-database.ts'
export { fileProperty } from './source-map.ts'
export { decode } from './state/decode.ts'
export type { DeployedStage } from './state/deployed-stage.ts'
export { TAGS } from './tags.ts'

/** What a template depends on besides the stage. */
export type RenderContext = {
  /** `owner/name`; null = it is not known. */
  readonly repository: string | null
  /** Path of the file in the repository. */
  readonly config: string
  /** The stage's deployed stack; null = there is none yet. */
  readonly deployed: DeployedStage | null
  /** What is outside the stack: existing databases, a replica's primary, the bastion's image. */
  readonly external: ExternalFacts
}

/** @throws TinystacksError template-too-large (exit 2), foreign-reference (exit 2) */
export function renderStage(stage: ResolvedStage, context: RenderContext): RenderedStage {
  const sections = sectionsOf(stage, context)
  const parts = fingerprints(sections)
  const resources = Object.fromEntries(
    sections.flatMap((section) =>
      Object.entries(section.resources).map(([id, { resource }]) => [id, resource]),
    ),
  )
  const template: Template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: DESCRIPTION,
    Resources: resources,
    Outputs: {
      ...Object.fromEntries(sections.flatMap(({ outputs }) => Object.entries(outputs))),
      [PARTS_OUTPUT]: {
        Description: 'Fingerprint of each part of this template',
        Value: formatParts(parts),
      },
      ...accountGuardOutput(stage, context.deployed, parts),
      ...ownIdsOutputs(resources, context.deployed, parts),
    },
  }
  checkReferences(template)
  return {
    template,
    body: templateBody(template, stage.name),
    tags: stackTags(stage, context, context.deployed),
    origins: originsOf(sections),
    parts,
  }
}

/** Contains nothing that can change, so that equal parts mean equal templates. */
const DESCRIPTION = 'Databases of one stage, from tinystacks.yml'

function sectionsOf(
  written: ResolvedStage,
  { deployed, external }: RenderContext,
): readonly Section[] {
  const stage = keepDeployed(written, deployed)
  const { section, placement } = network(stage)
  const databases = databasesOf(stage).map((database) => {
    const prefix = secretPrefix(stage, database.kind, deployed)
    const made = forFamily(database, {
      sql: (sql) => sqlInRole(stage, sql, placement, prefix, { deployed, external }),
      cache: (cache) =>
        asRestored(
          redisDatabase(stage, cache, placement, prefix),
          restoredFrom(cache, deployed, external),
        ),
    })
    return withUrls(withSecretsKey(made, stage), database.kind, {
      ...{ stage, deployed, external, prefix },
    })
  })
  const existing = DATABASES.flatMap((kind) => stage.existing[kind] ?? []).map((one) =>
    existingDatabase(stage, one, placement, external),
  )
  const outputs = {
    ...section.outputs,
    ...keptSecretsOutput(stage, deployed),
    ...secretsKeyOutputs(databases, stage, deployed, external),
  }
  const bastion =
    stage.bastion &&
    bastionHost(
      stage,
      stage.bastion,
      placement,
      bastionTargets([...databases, ...existing]),
      external,
    )
  return [{ ...section, outputs }, ...(bastion ? [bastion] : []), ...databases, ...existing]
}

/** A database of RDS as a primary, a replica, or a promoted replica. */
function sqlInRole(
  stage: ResolvedStage,
  written: ResolvedSql,
  placement: Placement,
  prefix: string,
  { deployed, external }: Pick<RenderContext, 'deployed' | 'external'>,
): Section {
  const sql = withSourceVersion(written, external, deployed)
  const primary = asRestored(
    sqlDatabase(stage, sql, placement, prefix),
    sql.replicaOf === null ? restoredFrom(sql, deployed, external) : null,
  )
  if (sql.replicaOf !== null)
    return asReplica(primary, sql, sql.replicaOf, { stage, deployed, external })
  const role = deployedRole(sql.kind, deployed)
  return deployed !== null && (role === 'replica' || role === 'promoted')
    ? asPromoted(primary, sql, stage, deployed, prefix)
    : primary
}

function keptSecretsOutput(
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Record<string, TemplateOutput> {
  const counts = Object.entries(keptSecrets(stage, deployed))
  if (counts.length === 0) return {}
  return {
    [KEPT_SECRETS_OUTPUT]: {
      Description: 'Removed databases whose secrets are kept',
      Value: formatPairs(counts),
    },
  }
}
