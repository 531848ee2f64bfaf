import { AwsError, type World } from '../../contract.ts'
import { hexId } from '../names.ts'
import type { Tags } from '../tags.ts'
import { dependencyViolation, gatewayById, routeTableById, subnetById, vpcById } from './find.ts'
import { ec2State, type InternetGateway, type RouteTable } from './state.ts'

export function createInternetGateway(world: World, region: string, tags: Tags): InternetGateway {
  const gateway: InternetGateway = { id: hexId(world, 'igw'), vpc: null, tags }
  ec2State(world, region).gateways[gateway.id] = gateway
  return gateway
}

/** One VPC has one internet gateway, and one gateway one VPC (EC2-6). */
export function attachGateway(world: World, region: string, id: string, vpc: string): void {
  const state = ec2State(world, region)
  const gateway = gatewayById(state, id)
  vpcById(state, vpc)
  if (gateway.vpc !== null) {
    throw new AwsError(
      'Resource.AlreadyAssociated',
      `resource ${id} is already attached to network ${gateway.vpc}`,
    )
  }
  if (Object.values(state.gateways).some((other) => other.vpc === vpc)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Network ${vpc} already has an internet gateway attached`,
    )
  }
  gateway.vpc = vpc
}

export function detachGateway(world: World, region: string, id: string, vpc: string): void {
  const gateway = gatewayById(ec2State(world, region), id)
  if (gateway.vpc !== vpc) {
    throw new AwsError('Gateway.NotAttached', `resource ${id} is not attached to network ${vpc}`)
  }
  gateway.vpc = null
}

export function deleteInternetGateway(world: World, region: string, id: string): void {
  const state = ec2State(world, region)
  if (gatewayById(state, id).vpc !== null) throw dependencyViolation('internetGateway', id)
  delete state.gateways[id]
}

export function createRouteTable(
  world: World,
  region: string,
  vpc: string,
  tags: Tags,
): RouteTable {
  const state = ec2State(world, region)
  const table: RouteTable = {
    id: hexId(world, 'rtb'),
    vpc,
    main: null,
    routes: [{ destination: vpcById(state, vpc).cidr, target: 'local' }],
    associations: {},
    tags,
  }
  state.routeTables[table.id] = table
  return table
}

/** Deletes a route table that no subnet uses (EC2-7). */
export function deleteRouteTable(world: World, region: string, id: string): void {
  const state = ec2State(world, region)
  const table = routeTableById(state, id)
  if (table.main !== null || Object.keys(table.associations).length > 0) {
    throw dependencyViolation('routeTable', id)
  }
  delete state.routeTables[id]
}

/** Adds a route; its gateway must be attached to the table's VPC (EC2-8). */
export function createRoute(
  world: World,
  region: string,
  given: { table: string; destination: string; target: string },
): void {
  const state = ec2State(world, region)
  const table = routeTableById(state, given.table)
  if (table.routes.some((route) => route.destination === given.destination)) {
    throw new AwsError(
      'RouteAlreadyExists',
      `The route identified by ${given.destination} already exists.`,
    )
  }
  if (given.target.startsWith('igw-') && gatewayById(state, given.target).vpc !== table.vpc) {
    throw new AwsError(
      'InvalidParameterValue',
      `route table ${table.id} and network gateway ${given.target} belong to different networks`,
    )
  }
  table.routes.push({ destination: given.destination, target: given.target })
}

export function deleteRoute(
  world: World,
  region: string,
  given: { table: string; destination: string },
): void {
  const table = routeTableById(ec2State(world, region), given.table)
  const index = table.routes.findIndex((route) => route.destination === given.destination)
  if (index < 0) {
    throw new AwsError(
      'InvalidRoute.NotFound',
      `no route with destination-cidr-block ${given.destination} in route table ${given.table}`,
    )
  }
  table.routes.splice(index, 1)
}

/** A subnet follows one table at a time (EC2-9). Gives the association's id. */
export function associateRouteTable(
  world: World,
  region: string,
  given: { table: string; subnet: string },
): string {
  const state = ec2State(world, region)
  const table = routeTableById(state, given.table)
  const subnet = subnetById(state, given.subnet)
  if (subnet.vpc !== table.vpc) {
    throw new AwsError(
      'InvalidParameterValue',
      `Route table ${table.id} and subnet ${subnet.id} belong to different networks`,
    )
  }
  const taken = Object.values(state.routeTables).some((one) =>
    Object.values(one.associations).includes(subnet.id),
  )
  if (taken) {
    throw new AwsError(
      'Resource.AlreadyAssociated',
      `the specified association for route table ${table.id} conflicts with an existing association`,
    )
  }
  const id = hexId(world, 'rtbassoc')
  table.associations[id] = subnet.id
  return id
}

export function disassociateRouteTable(world: World, region: string, association: string): void {
  const tables = Object.values(ec2State(world, region).routeTables)
  const table = tables.find((one) => association in one.associations)
  if (table === undefined) {
    throw new AwsError(
      'InvalidAssociationID.NotFound',
      `The association ID '${association}' does not exist`,
    )
  }
  delete table.associations[association]
}
