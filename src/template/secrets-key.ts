/** A KMS key of one's own for the secrets that a stack makes. */
import { arnOf } from '../config/arn.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import type { ExternalFacts } from '../facts/external.ts'
import type { Section, SectionResource } from './section.ts'
import type { DeployedStage } from './state/deployed-stage.ts'
import { SECRETS_KEY_OUTPUTS } from './state/output-keys.ts'
import type { TemplateOutput } from './types.ts'

/**
 * The section with the key in each of its secrets. A copy in another region gets none: Secrets Manager encrypts it with
 * that region's `aws/secretsmanager` (API, ReplicaRegionType, KmsKeyId).
 */
export function withSecretsKey(
  section: Section,
  { name, secretsKmsKey }: Pick<ResolvedStage, 'name' | 'secretsKmsKey'>,
): Section {
  if (secretsKmsKey === null) return section
  const resources = Object.entries(section.resources).map(([id, made]) => [
    id,
    isSecret(made) ? encrypted(made, secretsKmsKey, name) : made,
  ])
  return { ...section, resources: Object.fromEntries(resources) as Section['resources'] }
}

/** Records the key, so that a file that no longer says it keeps it. Nothing for a stack that makes no secret. */
export function secretsKeyOutputs(
  sections: readonly Section[],
  { secretsKmsKey: key }: Pick<ResolvedStage, 'secretsKmsKey'>,
  deployed: DeployedStage | null,
  { kmsKeys }: Pick<ExternalFacts, 'kmsKeys'>,
): Readonly<Record<string, TemplateOutput>> {
  const makesSecrets = sections.some(({ resources }) => Object.values(resources).some(isSecret))
  if (key === null || !makesSecrets) return {}
  const arn = isOfAws(key) ? null : keyArn(key, deployed, kmsKeys)
  return {
    [SECRETS_KEY_OUTPUTS.written]: {
      Description: 'KMS key of the secrets as written',
      Value: key,
    },
    ...(arn !== null && {
      [SECRETS_KEY_OUTPUTS.arn]: {
        Description: 'KMS key that applications need to decrypt the secrets',
        Value: arn,
      },
    }),
  }
}

/** Whether AWS manages the key for a service: it lets everybody decrypt who may use the service. */
export function isOfAws(key: string): boolean {
  return /(^|:)alias\/aws\//.test(key)
}

function isSecret({ resource }: SectionResource): boolean {
  return resource.Type === 'AWS::SecretsManager::Secret'
}

function encrypted(
  { resource, properties }: SectionResource,
  KmsKeyId: string,
  stage: string,
): SectionResource {
  return {
    resource: { ...resource, Properties: { ...resource.Properties, KmsKeyId } },
    properties: { ...properties, KmsKeyId: ['stages', stage, 'secretsKmsKey'] },
  }
}

/** As KMS says it; where that was not read, as the file or the stack does. */
function keyArn(
  key: string,
  deployed: DeployedStage | null,
  kmsKeys: ExternalFacts['kmsKeys'],
): string | null {
  const fact = kmsKeys?.[key]
  if (fact?.kind === 'read') return fact.value.arn
  if (/:key\//.test(key) && arnOf(key) !== null) return key
  return deployed?.secretsKey?.written === key ? deployed.secretsKey.arn : null
}
