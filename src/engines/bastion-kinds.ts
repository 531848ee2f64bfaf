/** The kinds of bastion: how people reach it. */

export type BastionTraits = {
  /** As people call it. */
  readonly title: string
  /** The port that is open to people; null = none, and no address or keys either. */
  readonly port: number | null
}

/** By the file's `access`. */
export const BASTION_KINDS = {
  ssh: { title: 'ssh', port: 22 },
  'session-manager': { title: 'Session Manager', port: null },
} satisfies Record<string, BastionTraits>

/** A value of the file's `access`. */
export type BastionKind = keyof typeof BASTION_KINDS

/** Whether people connect to it directly. It then needs a public subnet, and takes keys and address ranges. */
export function isReachedDirectly(kind: BastionKind): boolean {
  return BASTION_KINDS[kind].port !== null
}

/** The tag of its instance by which a bastion tells its host key: `ssh-ed25519 AAAA…`. */
export const HOST_KEY_TAG = 'tinystacks:host-key'

/** Whether this is the name of a kind. */
export function isBastionKind(name: string | null): name is BastionKind {
  return name !== null && Object.hasOwn(BASTION_KINDS, name)
}
