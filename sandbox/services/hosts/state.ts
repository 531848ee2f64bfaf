import type { World } from '../../contract.ts'
import type { Tags } from '../tags.ts'

export type KeyPair = {
  readonly id: string
  readonly name: string
  readonly type: 'rsa' | 'ed25519'
  readonly fingerprint: string
  /** OpenSSH's one-line form, without a comment. */
  readonly publicKey: string
  /** The SSM parameter with the private key; null = somebody brought the public key. */
  readonly parameter: string | null
  /** ISO 8601. */
  readonly created: string
  readonly tags: Tags
}

export type Instance = {
  readonly id: string
  readonly image: string
  instanceType: string
  readonly keyName: string | null
  readonly subnet: string
  readonly vpc: string
  groups: string[]
  readonly privateIp: string
  /** From its subnet or interface; an elastic address takes precedence. */
  readonly publicIp: string | null
  profile: string | null
  /** The private key that its ssh server shows; never answered. */
  readonly hostKey: string
  /** The other half, in OpenSSH's one-line form; absent: an earlier sandbox made the instance. */
  readonly hostPublicKey?: string
  httpTokens: string
  /** As cloud-init reads it. */
  userData: string | null
  /** What its user data and associations have written, path -> content. */
  files: Record<string, string>
  /** ISO 8601. */
  readonly launched: string
  /** Since when it is being terminated, or is; absent: it runs. */
  ended?: { readonly state: 'shutting-down' | 'terminated'; readonly time: string }
  /** Absent: it runs, or was ended. */
  power?: 'stopping' | 'stopped' | 'pending'
  /** Its agent has been registered at some time, and Systems Manager knows it since. */
  known?: boolean
  tags: Tags
  /** What the host has tagged itself with: a stack's update leaves that as it is. */
  tagged?: Tags
}

export type Address = {
  readonly allocation: string
  readonly ip: string
  association: { readonly id: string; readonly instance: string } | null
  tags: Tags
}

export type HostState = {
  /** By name. */
  keyPairs: Record<string, KeyPair>
  instances: Record<string, Instance>
  /** Those that a call has terminated. */
  ended?: Record<string, Instance>
  /** By allocation id. */
  addresses: Record<string, Address>
}

/** What EC2 keeps of hosts in a region. */
export function hostState(world: World, region: string): HostState {
  return world.state.of('ec2-hosts', region, () => ({
    keyPairs: {},
    instances: {},
    addresses: {},
  }))
}
