/**
 * What somebody changed by hand on an instance that a plan affects, and that the plan does not change: it stays, as
 * CloudFormation's handler tells RDS only what differs between two templates, whatever runs (RDSH,
 * Translator.modifyDbInstanceRequest). But for the IOPS of gp3, io1 and io2, which go out with every change.
 */
import { FAMILIES } from '../../engines/families.ts'
import { DATABASES, SQL_KINDS, type DatabaseKind, type SqlKind } from '../../engines/table.ts'
import { majorOf } from '../../engines/versions.ts'
import type { SqlFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { compareVersions } from '../../facts/versions.ts'
import { READER_IDS, SQL_IDS } from '../../template/logical-ids.ts'
import { fileProperty } from '../../template/source-map.ts'
import { asText } from '../changes/as-text.ts'
import { shown } from '../changes/file-words.ts'
import { isOffUnlessSaid, isSameSetting, liveValues } from '../changes/live-values.ts'
import { isOwnParameterGroup } from '../changes/own-parameter-group.ts'
import { parametersByHand } from '../changes/parameters-by-hand.ts'
import { securityGroupsDiffer } from '../changes/security-groups.ts'
import { isSent } from '../changes/sent.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { leftByHand as words } from '../messages/live/left-by-hand.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { seenMessages } from '../messages/live/seen.ts'
import { isNewStack, type StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

/** One note for each setting that somebody changed by hand. */
export function leftByHandNotes(input: StageInput): readonly Note[] {
  if (input.basis === 'file' || isNewStack(input)) return []
  const parameters = DATABASES.flatMap((kind) => parameterNotes(kind, input))
  const instances = SQL_KINDS.flatMap((kind) => [
    ...notesOn(SQL_IDS[kind].instance, valueOf(input.live[kind]), input, {
      kind,
      name: DATABASE_NAME[kind],
    }),
    ...notesOn(READER_IDS[kind], valueOf(input.live.readers?.[kind]), input, {
      kind,
      name: words.reader(DATABASE_NAME[kind]),
    }),
  ])
  return [...parameters, ...instances]
}

function notesOn(
  logicalId: string,
  facts: SqlFacts | undefined,
  { rendered, changes, stage, physicalIds }: StageInput,
  { kind, name }: { readonly kind: SqlKind; readonly name: string },
): readonly Note[] {
  const template = rendered.template.Resources[logicalId]?.Properties
  const change = (changes ?? []).find((each) => each.logicalId === logicalId)
  if (facts === undefined || template === undefined || !stays(change)) return []
  const origin = rendered.origins[logicalId]
  const { parameterGroup: group } = facts
  const isOther = group !== '' && !isOwnParameterGroup(group, kind, stage)
  const getsGroup = change?.effective.some(({ property }) => property === PARAMETER_GROUP) === true
  const settings = Object.entries(liveValues(facts)).flatMap(([property, running]) => {
    const deployed = asText(template[property])
    const key = (origin && fileProperty(origin, property)) ?? property
    if (change?.effective.some((detail) => detail.property === property)) {
      const after = property === LOGS ? logsAfter(change, template[LOGS], facts) : deployed
      return isSameSetting(after, deployed ?? '[]') || after === deployed
        ? []
        : [words.logs(name, shown(LOGS, after))]
    }
    // What AWS chooses, and a reader has no backups of its own to set.
    if (deployed === null && !isOffUnlessSaid(property)) return []
    if (isSameSetting(running, deployed) || facts.pending[property] === deployed) return []
    if (isGrowth(kind, property, running, deployed)) return []
    const values = [shown(property, running), shown(property, deployed)] as const
    // Storage without IOPS of its own takes none (RDSH sends them where the template's type has some).
    return property === 'Iops' && change !== undefined && isSent(change) && running !== null
      ? [words.putBack(name, key, ...values)]
      : [words.stays(name, key, ...values)]
  })
  return [
    ...(isOther && !getsGroup ? [words.otherGroup(name, group)] : []),
    ...securityGroups(name, facts, template[SECURITY_GROUPS], physicalIds),
    ...settings,
  ]
}

/** What was set in the stack's own group, and no update of it sets; or that nobody could look. */
function parameterNotes(kind: DatabaseKind, input: StageInput): readonly Note[] {
  const fact = input.checked?.set?.[kind]
  if (fact?.kind === 'unread') return [seenMessages.unread(fact.action, fact.why)]
  return parametersByHand(kind, input)
    .filter(({ becomes }) => becomes === 'stays')
    .map(({ name, running, deployed }) =>
      words.stays(DATABASE_NAME[kind], `parameters.${name}`, running, deployed),
    )
}

function securityGroups(
  name: string,
  facts: SqlFacts,
  wanted: unknown,
  physicalIds: StageInput['physicalIds'],
): readonly Note[] {
  const differ = securityGroupsDiffer(facts.securityGroups, wanted, physicalIds)
  return differ === null ? [] : [words.otherSecurityGroups(name, seenMessages.otherGroups(differ))]
}

const SECURITY_GROUPS = 'VPCSecurityGroups'
const PARAMETER_GROUP = FAMILIES.sql.properties.parameterGroup
const LOGS = 'EnableCloudwatchLogsExports'

/** Not one that is made, goes, or has another in its place. */
function stays(change: StageChange | undefined): boolean {
  return change === undefined || (change.action === 'Modify' && change.replacement !== 'True')
}

/** What reconciling has told already: storage grows, and versions are upgraded within their major. */
function isGrowth(
  kind: SqlKind,
  property: string,
  running: string | null,
  deployed: string | null,
): boolean {
  if (property === 'AllocatedStorage') return true
  if (property !== 'EngineVersion' || running === null || deployed === null) return false
  return (
    majorOf(kind, running) === majorOf(kind, deployed) && compareVersions(running, deployed) >= 0
  )
}

/**
 * The logs that are exported after the change, where RDS is told which to add and which to drop, and not the list
 * (RDSH, Translator.buildTranslateCloudwatchLogsExportConfiguration).
 */
function logsAfter(change: StageChange, wanted: unknown, { logs }: SqlFacts): string {
  const after = Array.isArray(wanted) ? wanted.map(String) : []
  const before = logsBefore(change, after)
  const kept = logs.filter((log) => after.includes(log) || !before.includes(log))
  return JSON.stringify([...kept, ...after.filter((log) => !before.includes(log))].sort())
}

/** Those of the last deploy: a change set tells a list as a whole, or one entry that differs by its index. */
function logsBefore({ details }: StageChange, after: readonly string[]): readonly string[] {
  const entries: (string | null)[] = [...after]
  for (const { property, path, before } of details) {
    if (property !== LOGS) continue
    const index = path?.split('/')[3]
    if (index === undefined) return listIn(before)
    entries[Number(index)] = before
  }
  return entries.filter((entry) => typeof entry === 'string')
}

function listIn(value: string | null): readonly string[] {
  return value?.match(/[\w-]+/g) ?? []
}
