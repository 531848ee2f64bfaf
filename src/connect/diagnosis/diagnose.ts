/** Which of the findings is the reason for a failure, and what was not verified. */
import { isReachedDirectly } from '../../engines/bastion-kinds.ts'
import { valueOf } from '../../facts/live.ts'
import { addressFinding } from './address.ts'
import { agentFinding, hostFinding } from './bastion.ts'
import { databaseFinding, secretFinding } from './database.ts'
import type { NotProved } from '../../ports/proof.ts'
import type { TunnelFailure } from '../../ports/tunnel.ts'
import type { Case, Finding, ReachFacts } from './finding.ts'
import { groupFinding, networkFinding } from './groups.ts'

/**
 * What failed: the way to the bastion (`tunnel`), the program that makes it (`program`), its taking of the key, its own
 * key (`host`), its leave to lead on (`forward`), the way from there, or the reading of the secret.
 */
export type Failed = 'tunnel' | 'program' | 'key' | 'host' | 'forward' | 'database' | 'secret'

type Look = (what: Case, facts: ReachFacts) => Finding | null

const host: Look = (what, facts) => hostFinding(what, facts.host)

const OF_TUNNEL: Readonly<Partial<Record<TunnelFailure['kind'], Failed>>> = {
  unreachable: 'tunnel',
  // Its host may be stopped: then there is no agent either.
  'no-agent': 'tunnel',
  'timed-out': 'tunnel',
  failed: 'program',
  'key-refused': 'key',
  'other-host': 'host',
}

const OF_PROOF: Readonly<Partial<Record<NotProved['kind'], Failed>>> = {
  'bastion-refuses': 'forward',
  'database-refuses': 'database',
  'timed-out': 'database',
  closed: 'database',
}

/** In the order in which a connection meets them. */
const LOOKS: Readonly<Record<Failed, readonly Look[]>> = {
  tunnel: [host, agentOfSessions, addressFinding, agentFinding],
  // It has said why in its own words: no address of this machine explains them.
  program: [host, agentFinding],
  key: [host, agentFinding],
  host: [host],
  // By its agent it is told what it may lead to.
  forward: [host, agentFinding],
  database: [host, databaseFinding, networkFinding, groupFinding],
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

/** Which part of the way a tunnel that was not opened belongs to; null = it says itself what is wrong. */
export function partOfTunnel({ kind }: TunnelFailure): Failed | null {
  return OF_TUNNEL[kind] ?? null
}

/** The same of a proof that failed. */
export function partOfProof({ kind }: NotProved): Failed | null {
  return OF_PROOF[kind] ?? null
}

/** What could not be read, for people: `ec2:DescribeInstances (AccessDenied)`. */
export function notVerified(facts: ReachFacts): readonly string[] {
  const network = valueOf(facts.database)?.networkUnread
  const unread = Object.values(facts).flatMap((fact) => (fact.kind === 'unread' ? [fact] : []))
  return [...unread, ...(network === undefined ? [] : [network])].map(
    ({ action, why }) => `${action} (${why})`,
  )
}
