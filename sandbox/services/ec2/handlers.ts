import type { Properties, ResourceContext, ResourceHandler, World } from '../../contract.ts'
import { flag, requiredText, text } from '../params.ts'
import { resourceTags } from '../tags.ts'
import { subnetById, vpcById } from './find.ts'
import { routingHandlers } from './routing-handlers.ts'
import { defaultGroup, ec2State, type Subnet, type Vpc } from './state.ts'
import { createSubnet, createVpc, deleteSubnet, deleteVpc } from './vpcs.ts'

/** Seconds a network resource takes on AWS: created, and waited for until it is visible. */
const QUICK = 2
const GATEWAY = 12

/** The VPC pieces as CloudFormation resources. */
export function networkHandlers(world: World): readonly ResourceHandler[] {
  return [vpcHandler(world), subnetHandler(world), ...routingHandlers(world)]
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
