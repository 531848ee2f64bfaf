/** The ways in which people reach a bastion. */

export type BastionTraits = {
  /** As people call it. */
  readonly title: string
  /** Where it listens for people; null = it opens no port, and has no address and no keys of its own. */
  readonly port: number | null
}

/** By what the file's `access` says. */
export const BASTION_KINDS = {
  ssh: { title: 'ssh', port: 22 },
  'session-manager': { title: 'Session Manager', port: null },
} satisfies Record<string, BastionTraits>

/** What the file's `access` may say. */
export type BastionKind = keyof typeof BASTION_KINDS

/** Whether people come to it over the internet: it then needs a public subnet, and keys and ranges to admit them by. */
export function isReachedDirectly(kind: BastionKind): boolean {
  return BASTION_KINDS[kind].port !== null
}

/** Whether it is the name of one of our kinds. */
export function isBastionKind(name: string | null): name is BastionKind {
  return name !== null && Object.hasOwn(BASTION_KINDS, name)
}
