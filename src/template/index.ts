/** One resolved stage -> its CloudFormation template. Pure: the same input gives the same bytes. */
import { databasesOf } from '../config/resolved.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import type { DeployedStack, Known } from '../plan/facts.ts'
import { templateBody } from './body.ts'
import { keepDeployed, keptSecrets, secretPrefix } from './kept.ts'
import { network } from './network.ts'
import { originsOf } from './origins.ts'
import { KEPT_SECRETS_OUTPUT, PARTS_OUTPUT } from './output-keys.ts'
import { fingerprint, formatParts } from './parts.ts'
import { formatPairs } from './pairs.ts'
import { redisDatabase } from './redis.ts'
import type { Section } from './section.ts'
import { sqlDatabase } from './sql.ts'
import { stackTags } from './tags.ts'
import type { RenderedStage, Template, TemplateOutput } from './types.ts'

export { MAX_BODY_BYTES } from './body.ts'
export { fileProperty } from './origins.ts'
export { DATABASE_OUTPUTS, NETWORK_OUTPUTS, PARTS_OUTPUT, USERNAME_OUTPUT } from './output-keys.ts'
export { deployedParts, partsOfTemplate } from './parts.ts'
export { TAGS } from './tags.ts'

/** What a template depends on besides the stage. */
export type RenderContext = {
  /** `owner/name`; null where it is not known. */
  readonly repository: string | null
  /** Path of the file in the repository. */
  readonly config: string
  /** The stage's stack as it is; null = there is none yet. */
  readonly deployed: DeployedStack | null
  /** What is outside of the stack: existing databases, a replica's source, the bastion's image. */
  readonly known: Known
}

/** @throws TinystacksError TEMPLATE_TOO_LARGE (exit 2) */
export function renderStage(stage: ResolvedStage, context: RenderContext): RenderedStage {
  const sections = sectionsOf(stage, context.deployed)
  const parts = Object.fromEntries(
    sections.map((section) => [section.part, fingerprint(section)]),
  ) as RenderedStage['parts']
  const template: Template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: DESCRIPTION,
    Resources: Object.fromEntries(
      sections.flatMap(({ resources }) =>
        Object.entries(resources).map(([id, { resource }]) => [id, resource]),
      ),
    ),
    Outputs: {
      ...Object.fromEntries(sections.flatMap(({ outputs }) => Object.entries(outputs))),
      [PARTS_OUTPUT]: {
        Description: 'Fingerprint of each part of this template',
        Value: formatParts(parts),
      },
    },
  }
  return {
    template,
    body: templateBody(template, stage.name),
    tags: stackTags(stage, context, context.deployed),
    origins: originsOf(sections),
    parts,
  }
}

/** Names nothing that can change, so that equal parts mean equal templates. */
const DESCRIPTION = 'Databases of one stage, from tinystacks.yml'

function sectionsOf(written: ResolvedStage, deployed: DeployedStack | null): readonly Section[] {
  const stage = keepDeployed(written, deployed)
  const { section, placement } = network(stage)
  const databases = databasesOf(stage).map((database) => {
    const prefix = secretPrefix(stage, database.kind, deployed)
    return database.kind === 'redis'
      ? redisDatabase(stage, database, placement, prefix)
      : sqlDatabase(stage, database, placement, prefix)
  })
  const outputs = { ...section.outputs, ...keptSecretsOutput(stage, deployed) }
  return [{ ...section, outputs }, ...databases]
}

function keptSecretsOutput(
  stage: ResolvedStage,
  deployed: DeployedStack | null,
): Record<string, TemplateOutput> {
  const counts = Object.entries(keptSecrets(stage, deployed))
  if (counts.length === 0) return {}
  return {
    [KEPT_SECRETS_OUTPUT]: {
      Description: 'Secrets that removed databases left behind',
      Value: formatPairs(counts),
    },
  }
}
