import { AwsError, type Call, type Params, type World } from '../../contract.ts'
import { entries, requiredText, structures, text, whole } from '../params.ts'
import { DONE, tagsOf } from './answers.ts'
import { groupById } from './find.ts'
import { addRule, removeRule, ruleKey, rulesOf, type RuleRequest } from './rules.ts'
import { createSecurityGroup, deleteSecurityGroup } from './security-groups.ts'
import { ec2State, type Peer } from './state.ts'
import { ruleView } from './views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

export function groupActions(world: World): Actions {
  const authorize =
    (egress: boolean) =>
    (call: Call): object => {
      const requests = permissionsOf(call, egress)
      const rules = requests.map((request) =>
        addRule(world, call.region, { ...request, tags: tagsOf(call) }),
      )
      return {
        ...DONE,
        securityGroupRuleSet: rules.map((rule) => ruleView(world, call.region, rule)),
      }
    }
  const revoke =
    (egress: boolean) =>
    (call: Call): object => {
      for (const id of rulesToRevoke(world, call, egress)) removeRule(world, call.region, id)
      return DONE
    }
  return {
    CreateSecurityGroup: (call) => {
      const group = createSecurityGroup(world, call.region, {
        name: requiredText(call.params, 'GroupName'),
        description: requiredText(call.params, 'GroupDescription'),
        vpc: text(call.params, 'VpcId'),
        tags: tagsOf(call),
      })
      return { ...DONE, groupId: group.id }
    },
    DeleteSecurityGroup: (call) => {
      deleteSecurityGroup(world, call.region, requiredText(call.params, 'GroupId'))
      return DONE
    },
    AuthorizeSecurityGroupIngress: authorize(false),
    AuthorizeSecurityGroupEgress: authorize(true),
    RevokeSecurityGroupIngress: revoke(false),
    RevokeSecurityGroupEgress: revoke(true),
  }
}

/** The rules of `IpPermissions.N`, or of the flat parameters that older clients send. */
function permissionsOf(call: Call, egress: boolean): readonly RuleRequest[] {
  const group = requiredText(call.params, 'GroupId')
  const flat: Params = {
    ...call.params,
    ...(call.params['CidrIp'] === undefined
      ? {}
      : { IpRanges: [{ CidrIp: call.params['CidrIp'] }] }),
  }
  const listed = structures(call.params, 'IpPermissions')
  return (listed.length === 0 ? [flat] : listed).flatMap((permission) =>
    peersOf(permission).map(({ peer, description }) => ({
      group,
      egress,
      protocol: requiredText(permission, 'IpProtocol'),
      from: whole(permission, 'FromPort') ?? -1,
      to: whole(permission, 'ToPort') ?? -1,
      peer,
      description,
      tags: {},
    })),
  )
}

function peersOf(permission: Params): readonly { peer: Peer; description: string | null }[] {
  const read = (list: string, name: string, kind: Peer['kind']): ReturnType<typeof peersOf> =>
    structures(permission, list).map((entry) => ({
      peer: { kind, value: requiredText(entry, name) },
      description: text(entry, 'Description') ?? null,
    }))
  return [
    ...read('IpRanges', 'CidrIp', 'ipv4'),
    ...read('Ipv6Ranges', 'CidrIpv6', 'ipv6'),
    ...read('Groups', 'GroupId', 'group'),
    ...read('PrefixListIds', 'PrefixListId', 'prefix-list'),
  ]
}

function rulesToRevoke(world: World, call: Call, egress: boolean): readonly string[] {
  const named = entries(call.params, 'SecurityGroupRuleId').map(String)
  if (named.length > 0) return named
  const group = groupById(ec2State(world, call.region), requiredText(call.params, 'GroupId'))
  const present = rulesOf(ec2State(world, call.region), group.id, egress)
  return permissionsOf(call, egress).map((request) => {
    const rule = present.find((one) => ruleKey(one) === ruleKey(request))
    if (rule === undefined) {
      throw new AwsError(
        'InvalidPermission.NotFound',
        'The specified rule does not exist in this security group.',
      )
    }
    return rule.id
  })
}
