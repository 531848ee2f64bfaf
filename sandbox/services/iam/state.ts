import type { World } from '../../contract.ts'
import type { Tags } from '../tags.ts'

export type Role = {
  readonly name: string
  readonly id: string
  readonly path: string
  /** JSON. */
  trust: string
  policies: string[]
  tags: Tags
}

export type InstanceProfile = {
  readonly name: string
  readonly id: string
  readonly path: string
  roles: string[]
}

type IamState = { roles: Record<string, Role>; profiles: Record<string, InstanceProfile> }

/** IAM is one for all regions. */
export function iamState(world: World): IamState {
  return world.state.of('iam', 'us-east-1', () => ({ roles: {}, profiles: {} }))
}

export function profileNamed(world: World, name: string): InstanceProfile | undefined {
  return iamState(world).profiles[name]
}
