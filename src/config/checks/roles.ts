import { accountOf, ROLE_USES } from '../accounts.ts'
import { arnOf, type Arn } from '../arn.ts'
import type { Finding } from '../problems/finding.ts'
import { PARTITION_OF } from '../regions.generated.ts'
import { regionOf } from '../resolve/names.ts'
import type { ConfigPath } from '../resolved.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { stagesOf, writtenSql } from './check.ts'

/** That the roles of a stage are of its account and partition, and that a replica is in the account of its primary. */
export function checkRoles(file: TinystacksFile): readonly Finding[] {
  return [
    ...stagesOf(file).flatMap(([name]) => rolesOfOneAccount(file, name)),
    ...acrossAccounts(file),
  ]
}

type Written = { readonly path: ConfigPath; readonly arn: Arn }

function rolesOfOneAccount(file: TinystacksFile, name: string): readonly Finding[] {
  const stage = file.stages[name] ?? { databases: {} }
  const region = regionOf(file, name)
  const roles = ROLE_USES.flatMap((use): Written[] => {
    const arn = arnOf(stage.roles?.[use] ?? '')
    return arn === null ? [] : [{ path: ['stages', name, 'roles', use], arn }]
  })
  const account = stage.account ?? file.account
  return roles.flatMap((role) => [
    ...ofPartition(role, region),
    ...(account === undefined ? besideFirst(role, roles) : ofAccount(role, name, account)),
  ])
}

/** A region that does not exist is told with the stages. */
function ofPartition({ path, arn }: Written, region: string): Finding[] {
  const partition = PARTITION_OF[region]
  if (partition === undefined || partition === arn.partition) return []
  return [
    {
      code: 'wrong-partition',
      path,
      at: 'value',
      message: `the stage is in ${region}, which is in the partition ${partition}, not ${arn.partition}`,
      hint: `name a role whose ARN begins with \`arn:${partition}:iam::\``,
    },
  ]
}

function ofAccount({ path, arn }: Written, stage: string, account: string): Finding[] {
  if (arn.account === account) return []
  return [
    {
      code: 'role-in-another-account',
      path,
      at: 'value',
      message: `the role is in account ${arn.account}, but the stage belongs to ${account}`,
      hint: `name a role of ${account}, or correct \`account\``,
      about: [['account'], ['stages', stage, 'account']],
    },
  ]
}

function besideFirst({ path, arn }: Written, [first]: readonly Written[]): Finding[] {
  if (first === undefined || first.arn.account === arn.account) return []
  return [
    {
      code: 'role-in-another-account',
      path,
      at: 'value',
      message: `\`${String(path.at(-1))}\` is in account ${arn.account}, but \`${String(first.path.at(-1))}\` is in ${first.arn.account}`,
      hint: 'name roles of one account: a stage is in one',
      about: [first.path],
    },
  ]
}

/**
 * A stage reads the stack of its primary by its own role, and RDS's documents have no replica in another account.
 * Whether an instance that an ARN names can be reached is for AWS to say.
 */
function acrossAccounts(file: TinystacksFile): readonly Finding[] {
  return writtenSql(file).flatMap(({ stage, path, value }): Finding[] => {
    const { replicaOf } = value
    if (replicaOf === undefined) return []
    const own = accountOfStage(file, stage)
    const source = accountOfStage(file, replicaOf)
    if (own === null || source === null || own === source) return []
    return [
      {
        code: 'replica-in-another-account',
        path: [...path, 'replicaOf'],
        at: 'value',
        message: `the primary is in account ${source}, but the stage is in ${own}, where nobody can read the primary's stack`,
        hint: `give both stages roles and an \`account\` of one account, or share a snapshot with ${own} and write \`restoreFrom\``,
        about: [
          ['stages', stage, 'account'],
          ['stages', stage, 'roles'],
        ],
      },
    ]
  })
}

/** The account of a stage of the file; null = it may be any, or there is no such stage. */
export function accountOfStage(file: TinystacksFile, name: string): string | null {
  const stage = file.stages[name]
  return stage === undefined
    ? null
    : accountOf({ account: stage.account ?? file.account, roles: stage.roles })
}
