import type { Properties, ResourceContext, ResourceHandler, World } from '../../contract.ts'
import { flag, requiredText, text } from '../params.ts'
import { resourceTags } from '../tags.ts'
import { gatewayById, subnetById, vpcById } from './find.ts'
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
import { defaultGroup, ec2State, type Subnet, type Vpc } from './state.ts'
import { createSubnet, createVpc, deleteSubnet, deleteVpc } from './vpcs.ts'

/** Seconds a network resource takes on AWS: created, and waited for until it is visible. */
const QUICK = 2
const GATEWAY = 12

/** The VPC pieces as CloudFormation resources. */
export function networkHandlers(world: World): readonly ResourceHandler[] {
  return [
    vpcHandler(world),
    subnetHandler(world),
    gatewayHandler(world),
    attachmentHandler(world),
    routeTableHandler(world),
    routeHandler(world),
    associationHandler(world),
  ]
}

function vpcHandler(world: World): ResourceHandler {
  const apply = (vpc: Vpc, context: ResourceContext, properties: Properties): void => {
    vpc.dnsSupport = flag(properties, 'EnableDnsSupport') ?? true
    vpc.dnsHostnames = flag(properties, 'EnableDnsHostnames') ?? false
    vpc.tenancy = text(properties, 'InstanceTenancy') ?? 'default'
    vpc.tags = resourceTags(context, properties)
  }
  return {
    type: 'AWS::EC2::VPC',
    create: async (context, properties) => {
      const vpc = createVpc(world, context.region, requiredText(properties, 'CidrBlock'), {})
      apply(vpc, context, properties)
      await context.takes(GATEWAY)
      return vpc.id
    },
    update: async (context, id, _before, after) => {
      apply(vpcById(ec2State(world, context.region), id), context, after)
      await context.takes(QUICK)
    },
    remove: async (context, id) => {
      deleteVpc(world, context.region, id)
      await context.takes(QUICK)
    },
    attributes: (context, id) => {
      const state = ec2State(world, context.region)
      return {
        VpcId: id,
        CidrBlock: vpcById(state, id).cidr,
        CidrBlockAssociations: [id.replace('vpc-', 'vpc-cidr-assoc-')],
        DefaultSecurityGroup: defaultGroup(state, id).id,
        DefaultNetworkAcl: id.replace('vpc-', 'acl-'),
        Ipv6CidrBlocks: [],
      }
    },
  }
}

function subnetHandler(world: World): ResourceHandler {
  const apply = (subnet: Subnet, context: ResourceContext, properties: Properties): void => {
    subnet.mapPublicIp = flag(properties, 'MapPublicIpOnLaunch') ?? false
    subnet.tags = resourceTags(context, properties)
  }
  return {
    type: 'AWS::EC2::Subnet',
    create: async (context, properties) => {
      const subnet = createSubnet(world, context.region, {
        vpc: requiredText(properties, 'VpcId'),
        cidr: requiredText(properties, 'CidrBlock'),
        zone: text(properties, 'AvailabilityZone'),
        tags: {},
      })
      apply(subnet, context, properties)
      await context.takes(QUICK)
      return subnet.id
    },
    update: async (context, id, _before, after) => {
      apply(subnetById(ec2State(world, context.region), id), context, after)
      await context.takes(QUICK)
    },
    remove: async (context, id) => {
      deleteSubnet(world, context.region, id)
      await context.takes(QUICK)
    },
    attributes: (context, id) => {
      const subnet = subnetById(ec2State(world, context.region), id)
      return {
        SubnetId: id,
        VpcId: subnet.vpc,
        AvailabilityZone: subnet.zone,
        CidrBlock: subnet.cidr,
        NetworkAclAssociationId: id.replace('subnet-', 'aclassoc-'),
        Ipv6CidrBlocks: [],
      }
    },
  }
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
