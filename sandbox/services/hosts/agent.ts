import type { World } from '../../contract.ts'
import { endpointState } from '../ec2/endpoints.ts'
import { ec2State, type Ec2State } from '../ec2/state.ts'
import { iamState, profileNamed } from '../iam/state.ts'
import { hostState, type Instance } from './state.ts'

const HTTPS = 443

/** Whether the agent on the instance reaches Systems Manager and may talk to it (SSM-7). */
export function isRegistered(world: World, region: string, instance: Instance): boolean {
  const state = ec2State(world, region)
  const isThere =
    instance.power === undefined &&
    mayRegister(world, instance) &&
    isLetOut(state, instance) &&
    (byEndpoints(world, region, instance) ?? hasWayOut(world, region, instance))
  if (isThere) instance.known = true
  return isThere
}

function mayRegister(world: World, { profile }: Instance): boolean {
  const roles = profile === null ? [] : (profileNamed(world, profile)?.roles ?? [])
  return roles.some((name) =>
    iamState(world).roles[name]?.policies.some((arn) =>
      arn.endsWith(':policy/AmazonSSMManagedInstanceCore'),
    ),
  )
}

function isLetOut(state: Ec2State, { groups }: Instance): boolean {
  return Object.values(state.rules).some(
    ({ egress, group, protocol, from, to, peer }) =>
      egress &&
      groups.includes(group) &&
      (protocol === '-1' || (protocol === 'tcp' && from <= HTTPS && HTTPS <= to)) &&
      peer.value === '0.0.0.0/0',
  )
}

/** By its subnet's default route: to an internet gateway with a public address, to anything else without. */
function hasWayOut(world: World, region: string, instance: Instance): boolean {
  const tables = Object.values(ec2State(world, region).routeTables)
  const table =
    tables.find(({ associations }) => Object.values(associations).includes(instance.subnet)) ??
    tables.find(({ main, vpc }) => main !== null && vpc === instance.vpc)
  const route = table?.routes.find(({ destination }) => destination === '0.0.0.0/0')
  if (route === undefined) return false
  return !route.target.startsWith('igw-') || isPublic(world, region, instance)
}

/**
 * Where the VPC has endpoints under the services' own names, its hosts go to these and to nothing else: whether
 * they admit the instance; null = it has not both of them.
 */
function byEndpoints(world: World, region: string, { vpc, groups }: Instance): boolean | null {
  const { rules } = ec2State(world, region)
  const endpoints = Object.values(endpointState(world, region).endpoints).filter(
    (one) => one.vpc === vpc && one.privateDns,
  )
  const needed = ['ssm', 'ssmmessages'].map((service) =>
    endpoints.find((one) => one.service.endsWith(`.${service}`)),
  )
  if (needed.includes(undefined)) return null
  return needed.every(
    (one) =>
      one !== undefined &&
      Object.values(rules).some(
        (rule) =>
          !rule.egress &&
          one.groups.includes(rule.group) &&
          rule.from <= HTTPS &&
          HTTPS <= rule.to &&
          groups.includes(rule.peer.value),
      ),
  )
}

function isPublic(world: World, region: string, { id, publicIp }: Instance): boolean {
  const { addresses } = hostState(world, region)
  return (
    publicIp !== null ||
    Object.values(addresses).some(({ association }) => association?.instance === id)
  )
}
