import type { World } from '../../contract.ts'
import type { Tags } from '../tags.ts'

export type Role = {
  readonly name: string
  readonly id: string
  readonly path: string
  /** JSON. */
  trust: string
  policies: string[]
  /** The documents of its inline policies, JSON each; absent: an earlier sandbox made the role. */
  inline?: string[]
  tags: Tags
  /** The ARN of its permissions boundary. */
  boundary?: string
  /** Seconds that a session of it may last; absent: an hour. */
  longestSession?: number
}

export type InstanceProfile = {
  readonly name: string
  readonly id: string
  readonly path: string
  roles: string[]
}

/** An OpenID Connect provider. */
export type IdentityProvider = {
  /** Without `https://`. */
  readonly host: string
  clients: string[]
  tags: Tags
}

type IamState = {
  roles: Record<string, Role>
  profiles: Record<string, InstanceProfile>
  /** By host; absent: an earlier sandbox wrote the state. */
  providers?: Record<string, IdentityProvider>
}

/** IAM is one for all regions. */
export function iamState(world: World): IamState {
  return world.state.of('iam', 'us-east-1', () => ({ roles: {}, profiles: {} }))
}

export function profileNamed(world: World, name: string): InstanceProfile | undefined {
  return iamState(world).profiles[name]
}
