/** What restarting one instance for its waiting parameters will do. */
import type { SqlKind } from '../../engines/table.ts'
import type { Locate, ResolvedStage } from '../../config/resolved.ts'
import type { ParameterFacts } from '../../facts/parameters.ts'
import type { LiveFacts, SqlFacts } from '../../facts/databases.ts'
import type { Fact } from '../../facts/fact.ts'
import { valueOf } from '../../facts/live.ts'
import { isRestarting, mayRestart } from '../../facts/states/instances.ts'
import { instanceIdentity } from '../../facts/physical-identity.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { listed } from '../../text/phrases.ts'
import { sha256 } from '../../text/canonical.ts'
import { consentFor, databaseAsks, unidentified } from '../consent/consent.ts'
import { destroyMessages } from '../messages/deploy/destroy.ts'
import {
  instanceName,
  rebootMessages as words,
  type WhichInstance,
} from '../messages/live/reboot.ts'
import type { DatabaseVerdict } from '../model/input.ts'
import type { RefusalText, StagePlan } from '../model/types.ts'
import { refusalAt } from '../refusals/refusals.ts'
import { isOfFile, type Identity } from '../ownership/identity.ts'
import { windowAt } from './window.ts'

export type RebootInput = {
  readonly stage: ResolvedStage
  readonly file: Identity
  readonly deployed: DeployedStage
  readonly database: SqlKind
  readonly which: WhichInstance
  readonly live: LiveFacts
  /** Of the parameters that the file sets. */
  readonly parameters: Fact<ParameterFacts> | undefined
  /** It is only restarted while its maintenance window is open. */
  readonly inWindow: boolean
  /** AWS's time. */
  readonly now: Date
  readonly locate: Locate
}

/** The instance that is named. */
export function instanceIn(
  live: LiveFacts,
  database: SqlKind,
  which: WhichInstance,
): Fact<SqlFacts> | undefined {
  return which === 'reader' ? live.readers?.[database] : live[database]
}

/** The plan; its action is `none` where no parameter waits for a restart. */
export function planReboot(input: RebootInput): StagePlan {
  const { stage, deployed, database, which, live, locate } = input
  const fact = instanceIn(live, database, which)
  const isWaiting = valueOf(fact)?.parameterApplyStatus === 'pending-reboot'
  const refuse = refusalAt(stage, locate)
  const complaint = complaintOf(input, fact)
  const verdict: DatabaseVerdict = {
    database,
    ...(which === 'reader'
      ? ({ impact: 'in-place', reader: 'restarted' } as const)
      : ({ impact: 'restart' } as const)),
    data: 'kept',
    verified: true,
    changes: [],
    reason: reasonOf(input, valueOf(fact)),
  }
  const asked = databaseAsks([verdict], { stage, deployed, live }, null)
  // Without what refuses it, so that consent can be given before the window opens.
  const fingerprint = sha256({
    reboot: [stage.name, deployed.id, instanceName(database, which), instanceIdentity(fact)],
    parameters: stage.databases[database]?.parameters,
  })
  const isNothing = complaint === null && !isWaiting
  return {
    stage: stage.name,
    stack: deployed.name,
    region: deployed.region,
    action: isNothing ? 'none' : 'update',
    fingerprint,
    databases: isNothing
      ? []
      : [{ ...verdict, consent: consentFor(database, asked, { stage }, fingerprint) }],
    refusals: [
      ...(complaint === null ? [] : [refuse(database, [], complaint)]),
      ...(isNothing ? [] : unidentified(asked, { stage, locate })),
    ],
    notes: [],
  }
}

function complaintOf(input: RebootInput, fact: Fact<SqlFacts> | undefined): RefusalText | null {
  const { deployed, file, inWindow, now, database, which } = input
  const name = `${input.stage.name}/${instanceName(database, which)}`
  if (!isOfFile(deployed, file)) return destroyMessages.notOurs(deployed.name)
  if (fact?.kind === 'unread') return destroyMessages.unread(fact.action, fact.why)
  if (fact?.kind !== 'read') return words.noInstance(name)
  const { status, parameterApplyStatus, maintenanceWindow } = fact.value
  if (parameterApplyStatus !== 'pending-reboot') return null
  // A run that was cut off, or somebody else, has begun it: it is only followed.
  if (isRestarting(status)) return null
  if (!mayRestart(status)) return words.notAvailable(name, status)
  if (!inWindow) return null
  const window = windowAt(maintenanceWindow ?? '', now)
  if (window === null) return words.windowUnknown(name)
  return window.isOpen ? null : words.outsideWindow(name, window.next)
}

function reasonOf(
  { parameters, stage, database }: RebootInput,
  facts: SqlFacts | undefined,
): string {
  const known = valueOf(parameters)?.known ?? {}
  const fixed = Object.keys(stage.databases[database]?.parameters ?? {})
    .filter((name) => known[name]?.applies === 'static')
    .toSorted()
  return [
    words.waiting(fixed.length === 0 ? null : listed(fixed)),
    ...(facts?.multiAz === true ? [words.noFailover] : []),
    words.lasts,
  ].join('; ')
}
