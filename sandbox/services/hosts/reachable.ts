import type { World } from '../../contract.ts'
import { contains, parseBlock } from '../ec2/cidr.ts'
import { ec2State, type Ec2State, type Rule } from '../ec2/state.ts'
import { cacheState } from '../elasticache/state.ts'
import { rdsState } from '../rds/state.ts'
import type { Instance } from './state.ts'

/** A server in the network: its groups, its port on AWS, and its address here. */
type Server = {
  readonly groups: readonly string[]
  /** On AWS. A rule may also name the endpoint's port, which is the one that clients use. */
  readonly port: number
  readonly endpoints: readonly ({ readonly address: string; readonly port: number } | null)[]
}

/**
 * Where an instance gets to: the databases whose groups admit it on their port, and that its own
 * groups let it out to (EC2-17). As `address:port` of the real engines behind them.
 */
export function reachableFrom(world: World, region: string, instance: Instance): readonly string[] {
  const state = ec2State(world, region)
  const endpoints = servers(world, region)
    .filter((server) => isLetOut(state, instance, server) && isAdmitted(state, instance, server))
    .flatMap((server) => server.endpoints)
    .flatMap((endpoint) => (endpoint === null ? [] : [`${endpoint.address}:${endpoint.port}`]))
  return [...new Set(endpoints)]
}

function servers(world: World, region: string): readonly Server[] {
  return [
    ...Object.values(rdsState(world, region).instances).map((one) => ({
      groups: one.securityGroups,
      port: one.port,
      endpoints: [one.endpoint],
    })),
    ...Object.values(cacheState(world, region).groups).map((one) => ({
      groups: one.securityGroups,
      port: one.port,
      endpoints: [one.endpoint, one.readerEndpoint],
    })),
  ]
}

function isAdmitted(state: Ec2State, instance: Instance, server: Server): boolean {
  return Object.values(state.rules).some(
    (rule) =>
      !rule.egress &&
      server.groups.includes(rule.group) &&
      covers(rule, server) &&
      (instance.groups.includes(rule.peer.value) || holds(rule, instance.privateIp)),
  )
}

/** A server's address within its VPC is not kept: a range of addresses allows all of them. */
function isLetOut(state: Ec2State, instance: Instance, server: Server): boolean {
  return Object.values(state.rules).some(
    (rule) =>
      rule.egress &&
      instance.groups.includes(rule.group) &&
      covers(rule, server) &&
      (server.groups.includes(rule.peer.value) || rule.peer.kind === 'ipv4'),
  )
}

function covers({ protocol, from, to }: Rule, { port, endpoints }: Server): boolean {
  const ports = [port, ...endpoints.flatMap((endpoint) => endpoint?.port ?? [])]
  return protocol === '-1' || (protocol === 'tcp' && ports.some((one) => from <= one && one <= to))
}

function holds({ peer }: Rule, address: string): boolean {
  const [range, one] = [parseBlock(peer.value), parseBlock(`${address}/32`)]
  return peer.kind === 'ipv4' && range !== undefined && one !== undefined && contains(range, one)
}
