/** Whether a replica can be promoted as it runs, before its `replicaOf` is taken out of the file. */
import type { SqlKind } from '../../engines/table.ts'
import type { SqlFacts } from '../../facts/databases.ts'
import type { FormerSource } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { valueOf } from '../../facts/live.ts'
import { stackState } from '../../facts/stack/stack-state.ts'
import { handlingOfInstance } from '../../facts/states/instances.ts'
import { deployedRole, type DeployedStage } from '../../template/state/deployed-stage.ts'
import { stateMessages } from '../messages/live/states.ts'
import { promoteMessages as words, type Obstacle } from '../messages/promote.ts'
import type { Note } from '../model/types.ts'
import { isOfFile, type Identity } from '../ownership/identity.ts'
import { promotedSizeNotes, sizeOf } from './likeness-notes.ts'
import { formerSourceNotes, replicationNotes } from './promotion.ts'

/** What is known of a replica of the file. */
export type ReplicaSeen = {
  /** null = its stage is not deployed. */
  readonly deployed: DeployedStage | null
  /** Missing = the stack has no such database. */
  readonly live?: Fact<SqlFacts> | undefined
  /** Its primary; missing = the stack does not name it. */
  readonly former?: Fact<FormerSource> | undefined
}

export type Promotable =
  | {
      readonly kind: 'promotable'
      readonly running: SqlFacts
      /** null = it does not exist any more; undefined = not known. */
      readonly primary: FormerSource | null | undefined
      readonly notes: readonly Note[]
    }
  | { readonly kind: 'not-promotable'; readonly obstacle: Obstacle }
  | { readonly kind: 'not-verified'; readonly obstacle: Obstacle }

/** What AWS shows decides; the plan after it checks the same again, and more. */
export function promotable(
  { name: stage, region }: { readonly name: string; readonly region: string },
  kind: SqlKind,
  { deployed, live, former }: ReplicaSeen,
  file: Identity,
): Promotable {
  const name = `${stage}/${kind}`
  if (deployed === null) return not(words.notDeployed(name))
  if (!isOfFile(deployed, file)) return not(words.otherFile(deployed.name))
  if (stackState(deployed.status) === 'busy') return not(words.busy(deployed.name, deployed.status))
  const { source, identifier } = deployed.databases[kind]
  const role = deployedRole(kind, deployed)
  if (role === 'absent') return not(words.notDeployed(name))
  if (role === 'primary') return not(words.isPrimary(name))
  if (role === 'promoted') return not(words.wasPromoted(name, source.promotedFrom))
  if (live === undefined || live.kind === 'absent')
    return not(words.gone(name, identifier ?? '', stage))
  if (live.kind === 'unread') return notVerified(name, `${live.action} ${live.why}`)
  const running = live.value
  if (running.replicaSource === null) return not(words.promotedOutside(name, running.identifier))
  const handling = handlingOfInstance(running.status)
  const shown = { ...running, database: kind, what: 'primary', region } as const
  if (handling.may === 'not-change' || handling.may === 'grow')
    return not(words.unfit(name, stateMessages.notPromoted(shown, handling)))
  const waits = handling.may === 'wait'
  return {
    kind: 'promotable',
    running,
    primary: former?.kind === 'absent' ? null : valueOf(former),
    notes: [
      ...(waits
        ? [handling.isKnown ? stateMessages.waits(shown) : stateMessages.unknown(shown)]
        : []),
      ...replicationNotes(name, running),
      ...formerSourceNotes(name, source.arn ?? '', former),
      ...promotedSizeNotes(name, running, valueOf(former)),
    ],
  }
}

/** How a replica and its primary are shown: class, storage and zones, as they run. */
export function shownSizes(
  name: string,
  { running, primary }: Extract<Promotable, { kind: 'promotable' }>,
): string {
  return words.runs(name, running.identifier, sizeOf(running), primary && sizeOf(primary))
}

/** Nobody could look. `why`: a reason or AWS's own. */
export function notVerified(name: string, why: string): Promotable {
  return { kind: 'not-verified', obstacle: words.notVerified(name, why) }
}

function not(obstacle: Obstacle): Promotable {
  return { kind: 'not-promotable', obstacle }
}
