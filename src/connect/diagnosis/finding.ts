/**
 * Why a database is not reached, from what AWS says of the way to it. Pure. `connect` looks only when something has
 * failed: a way that works costs no call more, and nobody needs permissions for it. The host's state alone is known
 * before, since its published key comes in the same answer. A fact that could not be read leads to no finding: it is
 * not verified.
 */
import type { ErrorCode } from '../../codes/errors.ts'
import type { ResolvedBastion } from '../../config/resolved.ts'
import { TinystacksError } from '../../errors.ts'
import type { BastionKind } from '../../engines/bastion-kinds.ts'
import type { ExistingResource } from '../../engines/families.ts'
import type { UnreadCall } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import type { AgentState, GroupFacts, HostFacts } from '../../facts/reach.ts'
import type { SecretFacts } from '../../facts/secrets.ts'
import type { ConnectTarget } from '../target.ts'

/** What stands in the way, and the way out. */
export type Finding = {
  readonly code: ErrorCode
  /** One sentence, which names what it is about. */
  readonly message: string
  /** What to do, ready to copy where it is a command or a line of the file. */
  readonly hint: string
}

/** As a command ends with it. */
export function errorOf({ code, message, hint }: Finding, cause?: unknown): TinystacksError {
  return new TinystacksError(code, message, { exit: 1, hint, cause })
}

/** The facts that were asked for; missing = nobody asked. */
export type ReachFacts = {
  readonly host?: Fact<HostFacts>
  readonly agent?: Fact<AgentState>
  /** The bastion's groups and the database's. */
  readonly groups?: Fact<readonly GroupFacts[]>
  readonly ownAddress?: Fact<string>
  readonly database?: Fact<DatabaseFacts>
  readonly secret?: Fact<SecretFacts>
}

/** The database itself, as RDS or ElastiCache tells. */
export type DatabaseFacts = {
  readonly region: string
  readonly identifier: string
  readonly resource: ExistingResource
  /** '' = AWS does not say. */
  readonly status: string
  /** null = AWS does not say. */
  readonly vpc: string | null
  /** Empty = AWS does not say. */
  readonly securityGroups: readonly string[]
  /** The call that would have told VPC and groups. */
  readonly networkUnread?: UnreadCall
}

type CaseBastion = {
  readonly access: BastionKind
  readonly instance: string
  /** Where ssh connects to; null = nowhere. */
  readonly host: string | null
}

/** What is looked at. */
export type Case = {
  readonly target: Pick<
    ConnectTarget,
    'stage' | 'database' | 'isReader' | 'region' | 'port' | 'existing'
  >
  readonly bastion: CaseBastion
  /** What the file says of the bastion, and where: `tinystacks.yml:14`; null = it has none. */
  readonly written: {
    readonly allow: ResolvedBastion['allow']
    readonly at: string
    /** What it says of the existing database; null = it makes this one, or names another. */
    readonly existing: { readonly allowFrom: boolean; readonly at: string } | null
  } | null
}
