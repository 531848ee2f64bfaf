import type { Properties, ResourceContext, ResourceHandler, World } from '../../contract.ts'
import { requiredText, text } from '../params.ts'
import { resourceTags } from '../tags.ts'
import { gatewayById } from './find.ts'
import {
  associateRouteTable,
  attachGateway,
  createInternetGateway,
  createRoute,
  createRouteTable,
  deleteInternetGateway,
  deleteRoute,
  deleteRouteTable,
  detachGateway,
  disassociateRouteTable,
} from './routing.ts'
import { ec2State } from './state.ts'

/** Seconds a network resource takes on AWS: created, and waited for until it is visible. */
const QUICK = 2
const GATEWAY = 12

/** Gateways, route tables and what ties them together, as CloudFormation resources. */
export function routingHandlers(world: World): readonly ResourceHandler[] {
  return [
    gatewayHandler(world),
    attachmentHandler(world),
    routeTableHandler(world),
    routeHandler(world),
    associationHandler(world),
  ]
}

function gatewayHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::EC2::InternetGateway',
    create: async (context, properties) => {
      const gateway = createInternetGateway(
        world,
        context.region,
        resourceTags(context, properties),
      )
      await context.takes(GATEWAY)
      return gateway.id
    },
    update: async (context, id, _before, after) => {
      gatewayById(ec2State(world, context.region), id).tags = resourceTags(context, after)
      await context.takes(QUICK)
    },
    remove: async (context, id) => {
      deleteInternetGateway(world, context.region, id)
      await context.takes(QUICK)
    },
    attributes: (_context, id) => ({ InternetGatewayId: id }),
  }
}

function attachmentHandler(world: World): ResourceHandler {
  const attach = (context: ResourceContext, properties: Properties): string => {
    const vpc = requiredText(properties, 'VpcId')
    attachGateway(world, context.region, requiredText(properties, 'InternetGatewayId'), vpc)
    return `IGW|${vpc}`
  }
  const detach = (context: ResourceContext, properties: Properties): void => {
    const gateway = requiredText(properties, 'InternetGatewayId')
    detachGateway(world, context.region, gateway, requiredText(properties, 'VpcId'))
  }
  return {
    type: 'AWS::EC2::VPCGatewayAttachment',
    create: async (context, properties) => {
      const id = attach(context, properties)
      await context.takes(QUICK)
      return id
    },
    update: async (context, _id, before, after) => {
      detach(context, before)
      attach(context, after)
      await context.takes(QUICK)
    },
    remove: async (context, _id, properties) => {
      detach(context, properties)
      await context.takes(QUICK)
    },
    attributes: () => ({ AttachmentType: 'IGW' }),
  }
}

function routeTableHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::EC2::RouteTable',
    create: async (context, properties) => {
      const tags = resourceTags(context, properties)
      const table = createRouteTable(world, context.region, requiredText(properties, 'VpcId'), tags)
      await context.takes(QUICK)
      return table.id
    },
    update: async (context, id, _before, after) => {
      const table = ec2State(world, context.region).routeTables[id]
      if (table !== undefined) table.tags = resourceTags(context, after)
      await context.takes(QUICK)
    },
    remove: async (context, id) => {
      deleteRouteTable(world, context.region, id)
      await context.takes(QUICK)
    },
    attributes: (_context, id) => ({ RouteTableId: id }),
  }
}

const TARGETS = [
  'GatewayId',
  'NatGatewayId',
  'InstanceId',
  'NetworkInterfaceId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
]

function routeHandler(world: World): ResourceHandler {
  const read = (
    properties: Properties,
  ): { table: string; destination: string; target: string } => ({
    table: requiredText(properties, 'RouteTableId'),
    destination:
      text(properties, 'DestinationCidrBlock') ??
      text(properties, 'DestinationIpv6CidrBlock') ??
      requiredText(properties, 'DestinationPrefixListId'),
    target:
      TARGETS.map((name) => text(properties, name)).find((id) => id !== undefined) ??
      requiredText(properties, 'GatewayId'),
  })
  return {
    type: 'AWS::EC2::Route',
    create: async (context, properties) => {
      const route = read(properties)
      createRoute(world, context.region, route)
      await context.takes(QUICK)
      return `${route.table}|${route.destination}`
    },
    update: async (context, _id, before, after) => {
      deleteRoute(world, context.region, read(before))
      createRoute(world, context.region, read(after))
      await context.takes(QUICK)
    },
    remove: async (context, _id, properties) => {
      deleteRoute(world, context.region, read(properties))
      await context.takes(QUICK)
    },
    attributes: (_context, id) => ({ CidrBlock: id.split('|')[1] }),
  }
}

function associationHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::EC2::SubnetRouteTableAssociation',
    create: async (context, properties) => {
      const id = associateRouteTable(world, context.region, {
        table: requiredText(properties, 'RouteTableId'),
        subnet: requiredText(properties, 'SubnetId'),
      })
      await context.takes(QUICK)
      return id
    },
    // Both of its properties make a new association: there is nothing to change in place.
    update: async (context) => context.takes(QUICK),
    remove: async (context, id) => {
      disassociateRouteTable(world, context.region, id)
      await context.takes(QUICK)
    },
    attributes: (_context, id) => ({ Id: id }),
  }
}
