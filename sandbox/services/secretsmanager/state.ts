import type { World } from '../../contract.ts'
import type { Tags } from '../tags.ts'

export type ReplicaStatus = { readonly status: 'InSync' | 'Failed'; readonly message?: string }

export type SecretVersion = {
  readonly value: string | null
  /** Base64. */
  readonly binary: string | null
  stages: string[]
  /** ISO 8601. */
  readonly created: string
}

export type Secret = {
  readonly arn: string
  readonly name: string
  description: string | null
  kmsKeyId: string | null
  tags: Tags
  /** ISO 8601, all. */
  readonly created: string
  changed: string
  accessed: string | null
  /** When DeleteSecret was called; null = not deleted. */
  deleted: string | null
  /** When it is deleted for good; null = not deleted. */
  gone: string | null
  /** The region it is copied from; absent = it is independent. */
  primaryRegion?: string
  /** Region -> how its copy there is. */
  replicas?: Record<string, ReplicaStatus>
  /** Version id -> version. */
  versions: Record<string, SecretVersion>
}

/** ARN -> secret. */
export type SecretsState = { secrets: Record<string, Secret> }

/** Secrets Manager's state in a region, without the secrets whose recovery window has passed. */
export function secretsState(world: World, region: string): SecretsState {
  const state = world.state.of<SecretsState>('secretsmanager', region, () => ({ secrets: {} }))
  for (const secret of Object.values(state.secrets)) {
    if (secret.gone !== null && new Date(secret.gone) <= world.now())
      delete state.secrets[secret.arn]
  }
  return state
}
