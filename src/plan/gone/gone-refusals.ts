/**
 * What is gone refuses an update: CloudFormation fails at the first look at it, be it for an output, and cannot roll
 * back what it has changed of it. An update that takes it out of the stack is the way on, since CloudFormation counts
 * what does not exist as deleted.
 */
import type { ResolvedStage } from '../../config/resolved.ts'
import type { DatabaseKind } from '../../engines/table.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import type { StackResource } from '../../facts/stack/stack.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { goneMessages as words } from '../messages/live/gone.ts'
import type { StageInput } from '../model/input.ts'
import type { Refusal } from '../model/types.ts'
import { refusalAt } from '../refusals/refusals.ts'
import { missingDatabases, missingReaders, replacedDatabases, replacedReaders } from './missing.ts'
import type { MissingGroup } from './missing-groups.ts'

/** A stage of the file, its stack, and what AWS says of every database of that. */
type Standing = {
  readonly stage: ResolvedStage
  readonly deployed: DeployedStage
  readonly live: LiveFacts
  /** What CloudFormation says of them. Default: nobody has asked. */
  readonly resources?: readonly StackResource[]
  /** Default: none. */
  readonly missingGroups?: readonly MissingGroup[]
} & Pick<StageInput, 'locate' | 'snapshotsLeft'>

/** A refusal for each database and reader that is gone, or another one, and stands in the file still. */
export function goneRefusals(standing: Standing): readonly Refusal[] {
  const { stage, deployed, live, locate, snapshotsLeft = {}, resources = [] } = standing
  const refuse = refusalAt(stage, locate)
  const gone = missingDatabases(deployed, live)
  const databases = gone
    .filter((kind) => stage.databases[kind] !== undefined)
    .map((kind) => {
      const { identifier, role } = deployed.databases[kind]
      const text =
        role === 'replica'
          ? words.replica(kind, identifier ?? '')
          : words.database(kind, identifier ?? '', snapshotsLeft[kind])
      return refuse(kind, [], text)
    })
  const readers = missingReaders(live)
    .filter((kind) => !gone.includes(kind) && stage.databases[kind]?.readReplica === true)
    .map((kind) => {
      const { identifier } = deployed.databases[kind].reader
      return refuse(kind, ['readReplica'], words.reader(identifier ?? ''))
    })
  const isInFile = (kind: DatabaseKind): boolean => stage.databases[kind] !== undefined
  const others = replacedDatabases(deployed, live, resources).filter(isInFile)
  const replaced = others.map((kind) => {
    const { identifier, role } = deployed.databases[kind]
    const text = role === 'replica' ? words.anotherReplica : words.another
    return refuse(kind, [], text(kind, identifier ?? ''))
  })
  const otherReaders = replacedReaders(deployed, live, resources)
    .filter((kind) => !others.includes(kind) && stage.databases[kind]?.readReplica === true)
    .map((kind) => {
      const { identifier } = deployed.databases[kind].reader
      return refuse(kind, ['readReplica'], words.anotherReader(identifier ?? ''))
    })
  const groups = (standing.missingGroups ?? [])
    .filter(({ database }) => isInFile(database) && !others.includes(database))
    .map((group) => refuse(group.database, [], words.group(group, deployed)))
  return [...databases, ...readers, ...replaced, ...otherReaders, ...groups]
}
