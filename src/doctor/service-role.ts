/** The role that CloudFormation acts by. */
import type { RoleFacts } from '../facts/iam.ts'
import { isRecord } from '../text/record.ts'
import { ok, wrong, type Finding } from './finding.ts'
import { bootstrapLine, type RoleInUse, type RolePlace } from './roles.ts'
import { listOf } from './trust/list.ts'

const CLOUDFORMATION = 'cloudformation.amazonaws.com'

/** Whether CloudFormation may assume it. */
export function serviceRoleFound(role: RoleInUse, { trust }: RoleFacts, place: RolePlace): Finding {
  const name = `\`${role.name}\``
  return trustsCloudFormation(trust)
    ? ok('trust', `${name} trusts CloudFormation`)
    : wrong(
        'trust',
        `${name} does not trust CloudFormation`,
        role.isNamed
          ? `in the trust policy of ${role.name}: {"Effect":"Allow","Principal":{"Service":"${CLOUDFORMATION}"},"Action":"sts:AssumeRole"}`
          : `${bootstrapLine(place)}, which writes its trust`,
      )
}

function trustsCloudFormation(trust: unknown): boolean {
  return listOf(isRecord(trust) ? trust['Statement'] : undefined)
    .filter(isRecord)
    .some(({ Effect, Principal, Action }) => {
      const services = isRecord(Principal) ? listOf(Principal['Service']) : []
      const actions = listOf(Action).map((one) => String(one).toLowerCase())
      return (
        Effect === 'Allow' &&
        services.includes(CLOUDFORMATION) &&
        actions.some((one) => ['sts:assumerole', 'sts:*', '*'].includes(one))
      )
    })
}
