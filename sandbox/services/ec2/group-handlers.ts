import {
  AwsError,
  type Properties,
  type ResourceContext,
  type ResourceHandler,
  type World,
} from '../../contract.ts'
import { generatedName } from '../names.ts'
import { requiredText, structures, text, whole } from '../params.ts'
import { resourceTags } from '../tags.ts'
import { groupById } from './find.ts'
import { addRule, protocolName, removeRule, ruleKey, rulesOf, type RuleRequest } from './rules.ts'
import { createSecurityGroup, deleteSecurityGroup } from './security-groups.ts'
import { ec2State, type Peer } from './state.ts'

/** Seconds a security group or a rule takes on AWS. */
const GROUP = 4
const RULE = 1

/** Security groups and their rules as CloudFormation resources. */
export function groupHandlers(world: World): readonly ResourceHandler[] {
  return [
    securityGroupHandler(world),
    ruleHandler(world, 'AWS::EC2::SecurityGroupIngress', false),
    ruleHandler(world, 'AWS::EC2::SecurityGroupEgress', true),
  ]
}

function securityGroupHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::EC2::SecurityGroup',
    create: async (context, properties) => {
      const group = createSecurityGroup(world, context.region, {
        name: text(properties, 'GroupName') ?? generatedName(world, context),
        description: requiredText(properties, 'GroupDescription'),
        vpc: text(properties, 'VpcId'),
        tags: resourceTags(context, properties),
      })
      try {
        syncRules(world, context, group.id, false, {}, properties)
        syncRules(world, context, group.id, true, {}, properties)
      } catch (error) {
        deleteSecurityGroup(world, context.region, group.id)
        throw error
      }
      await context.takes(GROUP)
      return group.id
    },
    update: async (context, id, before, after) => {
      groupById(ec2State(world, context.region), id).tags = resourceTags(context, after)
      syncRules(world, context, id, false, before, after)
      syncRules(world, context, id, true, before, after)
      await context.takes(RULE)
    },
    remove: async (context, id) => {
      deleteSecurityGroup(world, context.region, id)
      await context.takes(RULE)
    },
    attributes: (context, id) => ({
      Id: id,
      GroupId: id,
      VpcId: groupById(ec2State(world, context.region), id).vpc,
    }),
  }
}

/**
 * Brings the inline rules of one direction from `before` to `after`; rules that other resources
 * added stay. With inline egress the rule that lets everything out goes (SecurityGroup, Egress).
 */
function syncRules(
  world: World,
  context: ResourceContext,
  group: string,
  egress: boolean,
  before: Properties,
  after: Properties,
): void {
  const name = egress ? 'SecurityGroupEgress' : 'SecurityGroupIngress'
  const openEgress: Properties = { IpProtocol: '-1', CidrIp: '0.0.0.0/0' }
  const inline = (properties: Properties): readonly RuleRequest[] => {
    const listed = structures(properties, name)
    const rules = egress && listed.length === 0 ? [openEgress] : listed
    return rules.map((rule) => requestOf(world, context, group, egress, rule))
  }
  const wanted = inline(after)
  const wantedKeys = new Set(wanted.map(ruleKey))
  const oldKeys = new Set(inline(before).map(ruleKey))
  for (const rule of rulesOf(ec2State(world, context.region), group, egress)) {
    if (oldKeys.has(ruleKey(rule)) && !wantedKeys.has(ruleKey(rule))) {
      removeRule(world, context.region, rule.id)
    }
  }
  const present = rulesOf(ec2State(world, context.region), group, egress)
  for (const request of wanted) {
    const same = present.find((rule) => ruleKey(rule) === ruleKey(request))
    if (same === undefined) addRule(world, context.region, request)
    else if (oldKeys.has(ruleKey(request))) same.description = request.description
    else addRule(world, context.region, request)
  }
}

function ruleHandler(world: World, type: string, egress: boolean): ResourceHandler {
  return {
    type,
    create: async (context, properties) => {
      const group =
        text(properties, 'GroupId') ??
        groupNamed(world, context, requiredText(properties, 'GroupName'))
      const rule = addRule(
        world,
        context.region,
        requestOf(world, context, group, egress, properties),
      )
      await context.takes(RULE)
      return rule.id
    },
    update: async (context, id, _before, after) => {
      const rule = ec2State(world, context.region).rules[id]
      if (rule !== undefined) rule.description = text(after, 'Description') ?? null
      await context.takes(RULE)
    },
    remove: async (context, id) => {
      // The group's own deletion takes its rules along; EC2 then has nothing left to revoke.
      if (ec2State(world, context.region).rules[id] !== undefined)
        removeRule(world, context.region, id)
      await context.takes(RULE)
    },
    attributes: (_context, id) => ({ Id: id }),
  }
}

function requestOf(
  world: World,
  context: ResourceContext,
  group: string,
  egress: boolean,
  rule: Properties,
): RuleRequest {
  return {
    group,
    egress,
    protocol: protocolName(requiredText(rule, 'IpProtocol')),
    from: whole(rule, 'FromPort') ?? -1,
    to: whole(rule, 'ToPort') ?? -1,
    peer: peerOf(world, context, egress, rule),
    description: text(rule, 'Description') ?? null,
    tags: {},
  }
}

function peerOf(world: World, context: ResourceContext, egress: boolean, rule: Properties): Peer {
  const direction = egress ? 'Destination' : 'Source'
  const ipv4 = text(rule, 'CidrIp')
  if (ipv4 !== undefined) return { kind: 'ipv4', value: ipv4 }
  const ipv6 = text(rule, 'CidrIpv6')
  if (ipv6 !== undefined) return { kind: 'ipv6', value: ipv6 }
  const group = text(rule, `${direction}SecurityGroupId`)
  if (group !== undefined) return { kind: 'group', value: group }
  const prefixes = text(rule, `${direction}PrefixListId`)
  if (prefixes !== undefined) return { kind: 'prefix-list', value: prefixes }
  const named = text(rule, 'SourceSecurityGroupName')
  if (named !== undefined) return { kind: 'group', value: groupNamed(world, context, named) }
  throw new AwsError(
    'InvalidParameterValue',
    `Invalid value 'null' for protocol. VPC security group rules must specify a ${direction.toLowerCase()}.`,
  )
}

function groupNamed(world: World, context: ResourceContext, name: string): string {
  const group = Object.values(ec2State(world, context.region).groups).find(
    (one) => one.name === name,
  )
  if (group === undefined) {
    throw new AwsError(
      'InvalidGroup.NotFound',
      `The security group '${name}' does not exist in default VPC`,
    )
  }
  return group.id
}
