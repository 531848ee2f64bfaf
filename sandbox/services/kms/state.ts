import type { World } from '../../contract.ts'
import type { Tags } from '../tags.ts'

/** A key; only what is asked of one is kept: nothing is ever encrypted. */
export type Key = {
  readonly id: string
  readonly description: string
  /** AWS = made by KMS for an alias of a service: `alias/aws/rds`. */
  readonly manager: 'AWS' | 'CUSTOMER'
  readonly spec: string
  readonly usage: string
  readonly multiRegion: boolean
  readonly origin: string
  /** ISO 8601. */
  readonly created: string
  state: 'Enabled' | 'Disabled' | 'PendingDeletion' | 'PendingImport'
  /** ISO 8601; null = it is not to be deleted. */
  deletion: string | null
  tags: Tags
}

type KmsState = {
  keys: Record<string, Key>
  /** `alias/shop` -> the id of its key. */
  aliases: Record<string, string>
}

/** The keys and aliases of a region. */
export function kmsState(world: World, region: string): KmsState {
  return world.state.of('kms', region, () => ({ keys: {}, aliases: {} }))
}
