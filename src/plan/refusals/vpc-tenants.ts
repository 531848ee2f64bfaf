/** Whoever else lives in a stage's own VPC, which goes when the stage is destroyed or leaves it. */
import { DATABASES } from '../../engines/table.ts'
import type { VpcTenants } from '../model/vpc-tenants.ts'
import { listed } from '../../text/phrases.ts'
import { vpcTenantMessages as words } from '../messages/around/network.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { TAGS } from '../../template/tags.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import type { StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import type { Note, Refusal, RefusalText } from '../model/types.ts'

/**
 * Refusal if other stacks or databases still use the VPC; empty if none are known. `alreadyNamed`: identifiers
 * that go with it, or are told elsewhere.
 */
export function vpcTenantsRefusal(
  vpcTenants: VpcTenants | undefined,
  alreadyNamed: readonly string[],
): readonly RefusalText[] {
  if (vpcTenants === undefined) return []
  const stacks = (valueOf(vpcTenants.stacks) ?? []).filter(
    ({ network }) => network.vpc === vpcTenants.vpc,
  )
  const known = new Set([...alreadyNamed, ...stacks.flatMap(identifiersIn)])
  const databases = [
    ...(valueOf(vpcTenants.sql) ?? []),
    ...(valueOf(vpcTenants.redis) ?? []),
  ].filter((identifier) => !known.has(identifier))
  const names = [
    ...stacks.map(({ name, tags }) => words.stack(name, tags[TAGS.stage] ?? null)),
    ...databases.map(words.database),
  ]
  return names.length === 0 ? [] : [words.liveThere(vpcTenants.vpc, listed(names))]
}

/** What could not be read of them; nothing of theirs is deleted, so that it refuses nothing. */
export function vpcTenantsUnread(vpcTenants: VpcTenants | undefined): readonly Note[] {
  if (vpcTenants === undefined) return []
  const { vpc, stacks, sql, redis } = vpcTenants
  return [stacks, sql, redis].flatMap((fact) =>
    fact.kind === 'unread' ? [words.notVerified(vpc, fact.action, fact.why)] : [],
  )
}

/** The VPC that an update deletes: taken out, or replaced by one of another address block. */
export function leavingVpc(changes: readonly ResourceChange[]): string | null {
  return changes.find(isLeavingVpc)?.physicalId ?? null
}

/** Whether the change takes the stage's own VPC away. */
export function isLeavingVpc({ type, action, replacement }: ResourceChange): boolean {
  return type === 'AWS::EC2::VPC' && (action === 'Remove' || replacement === 'True')
}

/** Refuses an update that would take the VPC away from under others. */
export function vpcTenantRefusals({
  stage,
  deployed,
  vpcTenants,
  locate,
}: StageInput): readonly Refusal[] {
  const own = deployed === null ? [] : identifiersIn(deployed)
  const { line } = locate(['stages', stage.name, 'network'])
  return vpcTenantsRefusal(vpcTenants, own).map((text) => ({
    ...text,
    database: null,
    property: 'network',
    line,
  }))
}

function identifiersIn({ databases }: DeployedStage): readonly string[] {
  return DATABASES.flatMap((kind) => {
    const { identifier, reader } = databases[kind]
    return [identifier ?? [], reader.identifier ?? []].flat()
  })
}
