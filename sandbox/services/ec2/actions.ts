import { AwsError, type Call, type World } from '../../contract.ts'
import { flag, requiredText, structure, structures, text, texts } from '../params.ts'
import type { Tags } from '../tags.ts'
import { DONE, tagsOf } from './answers.ts'
import { subnetById, vpcById } from './find.ts'
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
import { gatewayView, routeTableView, subnetView, vpcView } from './views.ts'
import { createSubnet, createVpc, deleteSubnet, deleteVpc } from './vpcs.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

export function networkActions(world: World): Actions {
  const id = (call: Call, name: string): string => requiredText(call.params, name)
  return {
    CreateVpc: (call) => ({
      vpc: vpcView(world, createVpc(world, call.region, id(call, 'CidrBlock'), tagsOf(call))),
    }),
    DeleteVpc: (call) => {
      deleteVpc(world, call.region, id(call, 'VpcId'))
      return DONE
    },
    ModifyVpcAttribute: (call) => {
      const vpc = vpcById(ec2State(world, call.region), id(call, 'VpcId'))
      vpc.dnsSupport = attribute(call, 'EnableDnsSupport') ?? vpc.dnsSupport
      vpc.dnsHostnames = attribute(call, 'EnableDnsHostnames') ?? vpc.dnsHostnames
      return DONE
    },
    DescribeVpcAttribute: (call) => {
      const vpc = vpcById(ec2State(world, call.region), id(call, 'VpcId'))
      return {
        vpcId: vpc.id,
        enableDnsSupport: { value: vpc.dnsSupport },
        enableDnsHostnames: { value: vpc.dnsHostnames },
      }
    },
    CreateSubnet: (call) => {
      const subnet = createSubnet(world, call.region, {
        vpc: id(call, 'VpcId'),
        cidr: id(call, 'CidrBlock'),
        zone: text(call.params, 'AvailabilityZone'),
        tags: tagsOf(call),
      })
      return { subnet: subnetView(world, call.region, subnet) }
    },
    ModifySubnetAttribute: (call) => {
      const subnet = subnetById(ec2State(world, call.region), id(call, 'SubnetId'))
      subnet.mapPublicIp = attribute(call, 'MapPublicIpOnLaunch') ?? subnet.mapPublicIp
      return DONE
    },
    DeleteSubnet: (call) => {
      deleteSubnet(world, call.region, id(call, 'SubnetId'))
      return DONE
    },
    CreateInternetGateway: (call) => ({
      internetGateway: gatewayView(world, createInternetGateway(world, call.region, tagsOf(call))),
    }),
    AttachInternetGateway: (call) => {
      attachGateway(world, call.region, id(call, 'InternetGatewayId'), id(call, 'VpcId'))
      return DONE
    },
    DetachInternetGateway: (call) => {
      detachGateway(world, call.region, id(call, 'InternetGatewayId'), id(call, 'VpcId'))
      return DONE
    },
    DeleteInternetGateway: (call) => {
      deleteInternetGateway(world, call.region, id(call, 'InternetGatewayId'))
      return DONE
    },
    CreateRouteTable: (call) => ({
      routeTable: routeTableView(
        world,
        createRouteTable(world, call.region, id(call, 'VpcId'), tagsOf(call)),
      ),
    }),
    DeleteRouteTable: (call) => {
      deleteRouteTable(world, call.region, id(call, 'RouteTableId'))
      return DONE
    },
    CreateRoute: (call) => {
      createRoute(world, call.region, {
        table: id(call, 'RouteTableId'),
        destination: id(call, 'DestinationCidrBlock'),
        target: text(call.params, 'GatewayId') ?? id(call, 'NatGatewayId'),
      })
      return DONE
    },
    DeleteRoute: (call) => {
      const destination = id(call, 'DestinationCidrBlock')
      deleteRoute(world, call.region, { table: id(call, 'RouteTableId'), destination })
      return DONE
    },
    AssociateRouteTable: (call) => ({
      associationId: associateRouteTable(world, call.region, {
        table: id(call, 'RouteTableId'),
        subnet: id(call, 'SubnetId'),
      }),
      associationState: { state: 'associated' },
    }),
    DisassociateRouteTable: (call) => {
      disassociateRouteTable(world, call.region, id(call, 'AssociationId'))
      return DONE
    },
    CreateTags: (call) => {
      for (const resource of texts(call.params, 'ResourceId')) {
        const given = structures(call.params, 'Tag').map((tag): [string, string] => [
          requiredText(tag, 'Key'),
          text(tag, 'Value') ?? '',
        ])
        Object.assign(taggedById(world, call.region, resource).tags, Object.fromEntries(given))
      }
      return DONE
    },
    DeleteTags: (call) => {
      const keys = structures(call.params, 'Tag').map((tag) => requiredText(tag, 'Key'))
      for (const resource of texts(call.params, 'ResourceId')) {
        const entry = taggedById(world, call.region, resource)
        entry.tags = Object.fromEntries(
          Object.entries(entry.tags).filter(([key]) => !keys.includes(key)),
        )
      }
      return DONE
    },
  }
}

/** An attribute given as `Name.Value`. */
function attribute(call: Call, name: string): boolean | undefined {
  return flag(structure(call.params, name) ?? {}, 'Value')
}

function taggedById(world: World, region: string, id: string): { tags: Tags } {
  const state = ec2State(world, region)
  const found = [
    state.vpcs,
    state.subnets,
    state.gateways,
    state.routeTables,
    state.groups,
    state.rules,
  ]
    .map((table): { tags: Tags } | undefined => table[id])
    .find((entry) => entry !== undefined)
  if (found === undefined) throw new AwsError('InvalidID', `The ID '${id}' is not valid`)
  return found
}
