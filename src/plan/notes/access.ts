/** Whom a plan lets in, and whom no longer: what decides who reaches the databases stands in the plan. */
import { createHash } from 'node:crypto'
import { ENGINES, SQL_KINDS } from '../../engines/table.ts'
import { BASTION_KINDS } from '../../engines/bastion-kinds.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { authorizedIn } from '../../template/bastion/keys.ts'
import { BASTION_IDS, SQL_IDS } from '../../template/logical-ids.ts'
import type { Template } from '../../template/types.ts'
import { listed } from '../../text/phrases.ts'
import { changedParameters } from '../changes/file-words.ts'
import { databaseNamed } from '../changes/resource-owner.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { accessMessages as words } from '../messages/around/access.ts'
import { BASTION, doorsIn, isDoor, type Access } from './doors.ts'
import { isNewStack, type StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

const GROUP = 'AWS::EC2::SecurityGroup'
const RULE = 'AWS::EC2::SecurityGroupIngress'
const KEYS = 'AWS::SSM::Association'

/** Whether these changes may let somebody in or out: only then is the deployed template read. */
export function mayChangeAccess(changes: readonly StageChange[]): boolean {
  return changes.some(
    (change) =>
      change.type === GROUP ||
      change.type === KEYS ||
      isDoor(change) ||
      isMoved(change) ||
      mayChangeTls(change),
  )
}

/** A rule in another group than before, as where an existing database has been given another one. */
function isMoved({ type, replacement }: StageChange): boolean {
  return type === RULE && replacement === 'True'
}

function mayChangeTls(change: StageChange): boolean {
  const names = changedParameters(change)
  return names === null || SQL_KINDS.some((kind) => names.includes(ENGINES[kind].tls.parameter))
}

/** Everybody whom a new stage lets in; of another one who is new, and who is out. */
export function accessNotes(input: StageInput): readonly Note[] {
  const { rendered, deployedTemplate, stage } = input
  const now = accessIn(rendered.template, stage)
  if (isNewStack(input)) return [...byManager(stage), ...together(now).map(words.opens)]
  if (deployedTemplate === undefined) return []
  const before = [...accessIn(deployedTemplate, stage), ...doorsIn(deployedTemplate)]
  const after = [...now, ...doorsIn(rendered.template)]
  return [
    ...together(without(after, before)).map(words.opens),
    ...together(without(before, after)).map(words.closes),
  ]
}

/** Whoever IAM says: no line of the file names them. */
function byManager({ bastion }: ResolvedStage): readonly Note[] {
  return bastion !== null && BASTION_KINDS[bastion.access].port === null
    ? [words.opens({ who: words.sessions, to: BASTION })]
    : []
}

/**
 * Address ranges and groups that are written out, and keys. Groups of the stack's own are its clients and its
 * bastion.
 */
function accessIn(template: Template, { bastion }: ResolvedStage): readonly Access[] {
  const rules = Object.entries(template.Resources).flatMap(([id, { Type, Properties }]) =>
    Type === GROUP
      ? sourcesIn(Properties['SecurityGroupIngress']).map((who) => ({ who, to: targetOf(id) }))
      : [],
  )
  const names = new Map((bastion?.keys ?? []).map((key) => [fingerprintOf(key), nameOf(key)]))
  const keys = authorizedIn(template).map((key) => {
    const fingerprint = fingerprintOf(key)
    return { who: words.key(fingerprint, names.get(fingerprint) ?? ''), to: BASTION }
  })
  return [...rules, ...keys, ...withoutTls(template)]
}

/** Ours have the server refuse such clients, until a parameter of the file says otherwise. */
function withoutTls({ Resources }: Template): readonly Access[] {
  return SQL_KINDS.flatMap((kind) => {
    const { title, tls } = ENGINES[kind]
    const group = Resources[SQL_IDS[kind].parameterGroup]?.Properties['Parameters'] ?? {}
    const value = (group as Readonly<Record<string, unknown>>)[tls.parameter]
    return typeof value !== 'string' || /^(1|on)$/i.test(value)
      ? []
      : [{ who: words.withoutTls(tls.parameter), to: title }]
  })
}

function sourcesIn(rules: unknown): readonly string[] {
  return (Array.isArray(rules) ? rules : []).flatMap((rule: unknown) => {
    const { CidrIp, SourceSecurityGroupId: group } = rule as Readonly<Record<string, unknown>>
    return [CidrIp, group].filter((source) => typeof source === 'string')
  })
}

function targetOf(logicalId: string): string {
  if (logicalId === BASTION_IDS.securityGroup) return BASTION
  const kind = databaseNamed(logicalId)
  return kind === null ? logicalId : ENGINES[kind].title
}

/** As `ssh-keygen -l` prints it. */
function fingerprintOf(key: string): string {
  const [, material = ''] = key.split(' ')
  const hash = createHash('sha256').update(Buffer.from(material, 'base64')).digest('base64')
  return `SHA256:${hash.replace(/=+$/, '')}`
}

/** The comment of a key: whose it is, as whoever wrote it says. */
function nameOf(key: string): string {
  return key.split(' ').slice(2).join(' ')
}

function without(all: readonly Access[], known: readonly Access[]): readonly Access[] {
  return all.filter(({ who, to }) => !known.some((one) => one.who === who && one.to === to))
}

/** One a source, with all that it reaches. */
function together(all: readonly Access[]): readonly Access[] {
  return [...new Set(all.map(({ who }) => who))].map((who) => ({
    who,
    to: listed([...new Set(all.filter((one) => one.who === who).map(({ to }) => to))]),
  }))
}
