import { AwsError } from '../../contract.ts'
import type { Ec2State, InternetGateway, RouteTable, SecurityGroup, Subnet, Vpc } from './state.ts'

/** Lookups that fail as EC2 does (error codes: EC2 API reference, "Client error codes"). */

function found<T>(entry: T | undefined, code: string, message: string): T {
  if (entry === undefined) throw new AwsError(code, message)
  return entry
}

export function vpcById(state: Ec2State, id: string): Vpc {
  return found(state.vpcs[id], 'InvalidVpcID.NotFound', `The vpc ID '${id}' does not exist`)
}

export function subnetById(state: Ec2State, id: string): Subnet {
  return found(
    state.subnets[id],
    'InvalidSubnetID.NotFound',
    `The subnet ID '${id}' does not exist`,
  )
}

export function gatewayById(state: Ec2State, id: string): InternetGateway {
  return found(
    state.gateways[id],
    'InvalidInternetGatewayID.NotFound',
    `The internetGateway ID '${id}' does not exist`,
  )
}

export function routeTableById(state: Ec2State, id: string): RouteTable {
  return found(
    state.routeTables[id],
    'InvalidRouteTableID.NotFound',
    `The routeTable ID '${id}' does not exist`,
  )
}

export function groupById(state: Ec2State, id: string): SecurityGroup {
  return found(
    state.groups[id],
    'InvalidGroup.NotFound',
    `The security group '${id}' does not exist`,
  )
}

export function dependencyViolation(kind: string, id: string): AwsError {
  return new AwsError(
    'DependencyViolation',
    `The ${kind} '${id}' has dependencies and cannot be deleted.`,
  )
}
