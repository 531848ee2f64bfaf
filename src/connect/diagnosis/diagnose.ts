/** Which of the findings is the reason for a failure, and what was not verified. */
import { isReachedDirectly } from '../../engines/bastion-kinds.ts'
import { addressFinding } from './address.ts'
import { agentFinding, hostFinding } from './bastion.ts'
import { databaseFinding, secretFinding } from './database.ts'
import type { NotProved } from '../../ports/proof.ts'
import type { TunnelFailure } from '../../ports/tunnel.ts'
import type { Case, Finding, ReachFacts } from './finding.ts'
import { groupFinding } from './groups.ts'

/**
 * What failed: the way to the bastion (`tunnel`), its taking of the key, its own key (`host`), the way from there, or
 * the reading of the secret.
 */
export type Failed = 'tunnel' | 'key' | 'host' | 'database' | 'secret'

type Look = (what: Case, facts: ReachFacts) => Finding | null

const host: Look = (what, facts) => hostFinding(what, facts.host)

const PARTS: Readonly<Partial<Record<(TunnelFailure | NotProved)['kind'], Failed>>> = {
  unreachable: 'tunnel',
  'timed-out': 'tunnel',
  failed: 'tunnel',
  'key-refused': 'key',
  'other-host': 'host',
  closed: 'database',
}

/** In the order in which a connection meets them. */
const LOOKS: Readonly<Record<Failed, readonly Look[]>> = {
  tunnel: [host, agentOfSessions, addressFinding, agentFinding],
  key: [host, agentFinding],
  host: [host],
  database: [host, databaseFinding, groupFinding],
  secret: [secretFinding],
}

/** Without its agent no session begins, whatever the address is. */
function agentOfSessions(what: Case, facts: ReachFacts): Finding | null {
  return isReachedDirectly(what.bastion.access) ? null : agentFinding(what, facts)
}

/** The first thing that is known to stand in the way; null = nothing that was read does. */
export function diagnose(failed: Failed, what: Case, facts: ReachFacts): Finding | null {
  for (const look of LOOKS[failed]) {
    const finding = look(what, facts)
    if (finding !== null) return finding
  }
  return null
}

/** Which part of the way a failure of the adapters belongs to; null = it says itself what is wrong. */
export function partOf(kind: (TunnelFailure | NotProved)['kind']): Failed | null {
  return PARTS[kind] ?? null
}

/** What could not be read, for people: `ec2:DescribeInstances (AccessDenied)`. */
export function notVerified(facts: ReachFacts): readonly string[] {
  return Object.values(facts).flatMap((fact) =>
    fact.kind === 'unread' ? [`${fact.action} (${fact.why})`] : [],
  )
}
