import { AwsError, type World } from '../../contract.ts'
import { hexId } from '../names.ts'
import type { Tags } from '../tags.ts'
import { parseBlock } from './cidr.ts'
import { groupById } from './find.ts'
import { ec2State, type Ec2State, type Peer, type Rule } from './state.ts'

export type RuleRequest = {
  readonly group: string
  readonly egress: boolean
  readonly protocol: string
  readonly from: number
  readonly to: number
  readonly peer: Peer
  readonly description: string | null
  readonly tags: Tags
}

const NUMBERS: Readonly<Record<string, string>> = {
  '6': 'tcp',
  '17': 'udp',
  '1': 'icmp',
  all: '-1',
}

/** A protocol's name as EC2 keeps it: `tcp` for 6, `-1` for all. */
export function protocolName(protocol: string): string {
  const name = protocol.toLowerCase()
  return NUMBERS[name] ?? name
}

/** Adds a rule; the same rule twice is refused (EC2-12). */
export function addRule(world: World, region: string, request: RuleRequest): Rule {
  const state = ec2State(world, region)
  groupById(state, request.group)
  const rule: Rule = { id: hexId(world, 'sgr'), ...request, ...portsOf(request) }
  checkPeer(state, rule.peer)
  const same = Object.values(state.rules).some(
    (one) =>
      one.group === rule.group && one.egress === rule.egress && ruleKey(one) === ruleKey(rule),
  )
  if (same) {
    throw new AwsError(
      'InvalidPermission.Duplicate',
      `the specified rule "${describeRule(rule)}" already exists`,
    )
  }
  state.rules[rule.id] = rule
  return rule
}

/** What makes two rules of a group the same: everything but the description. */
export function ruleKey(rule: Pick<Rule, 'protocol' | 'from' | 'to' | 'peer'>): string {
  const { protocol, from, to } = portsOf(rule)
  return [protocol, from, to, rule.peer.kind, rule.peer.value].join('|')
}

export function removeRule(world: World, region: string, id: string): void {
  const state = ec2State(world, region)
  if (state.rules[id] === undefined) {
    throw new AwsError(
      'InvalidSecurityGroupRuleId.NotFound',
      `The security group rule ID '${id}' does not exist`,
    )
  }
  delete state.rules[id]
}

/** Rules of one direction of a group. */
export function rulesOf(state: Ec2State, group: string, egress: boolean): readonly Rule[] {
  return Object.values(state.rules).filter((rule) => rule.group === group && rule.egress === egress)
}

/** Protocol and ports as EC2 keeps them: every port is -1 to -1. */
function portsOf(request: Pick<RuleRequest, 'protocol' | 'from' | 'to'>): {
  protocol: string
  from: number
  to: number
} {
  const protocol = protocolName(request.protocol)
  if (protocol === '-1') return { protocol, from: -1, to: -1 }
  const { from, to } = request
  if (protocol === 'tcp' || protocol === 'udp') {
    if (from < 0 || to > 65_535) {
      throw new AwsError(
        'InvalidParameterValue',
        `Invalid value '${from}-${to}' for portRange. Must be between 0 and 65535`,
      )
    }
    if (from > to) {
      throw new AwsError('InvalidParameterValue', `Invalid TCP/UDP port range (${from}:${to})`)
    }
  }
  return { protocol, from, to }
}

function checkPeer(state: Ec2State, peer: Peer): void {
  if (peer.kind === 'group') groupById(state, peer.value)
  if (peer.kind === 'ipv4' && parseBlock(peer.value) === undefined) {
    throw new AwsError('InvalidParameterValue', `CIDR block ${peer.value} is malformed`)
  }
}

function describeRule(rule: Rule): string {
  const peer = `peer: ${rule.peer.value}`
  if (rule.protocol === '-1') return `${peer}, ALL, ALLOW`
  const ports = `from port: ${rule.from}, to port: ${rule.to}`
  return `${peer}, ${rule.protocol.toUpperCase()}, ${ports}, ALLOW`
}
