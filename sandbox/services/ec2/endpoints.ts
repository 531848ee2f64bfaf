/** Interface endpoints: addresses within a VPC at which its hosts find a service of AWS. */
import {
  AwsError,
  type Call,
  type Properties,
  type ResourceContext,
  type ResourceHandler,
  type World,
} from '../../contract.ts'
import { hexId } from '../names.ts'
import { flag, requiredText, text, texts } from '../params.ts'
import type { Tags } from '../tags.ts'
import { describeIn } from './describe.ts'
import { groupById, subnetById, vpcById } from './find.ts'
import { ec2State } from './state.ts'

type Endpoint = {
  readonly id: string
  readonly vpc: string
  /** `com.amazonaws.us-east-1.ssm`. */
  readonly service: string
  readonly created: string
  privateDns: boolean
  subnets: string[]
  groups: string[]
  readonly tags: Tags
}

type EndpointState = { endpoints: Record<string, Endpoint> }

/** Seconds until an endpoint is available, and until it is gone. */
const MADE = 60

export function endpointState(world: World, region: string): EndpointState {
  return world.state.of('ec2-endpoints', region, () => ({ endpoints: {} }))
}

/** The call that lists them (EC2-20). */
export function describeEndpoints(world: World): (call: Call) => object {
  return describeIn((region) => endpointState(world, region), {
    ids: 'VpcEndpointId',
    set: 'vpcEndpointSet',
    all: ({ endpoints }) => Object.values(endpoints),
    byId: ({ endpoints }, id) => {
      const endpoint = endpoints[id]
      if (endpoint !== undefined) return endpoint
      throw new AwsError(
        'InvalidVpcEndpointId.NotFound',
        `The Vpc Endpoint Id '${id}' does not exist`,
      )
    },
    fields: {
      'vpc-endpoint-id': ({ id }) => id,
      'vpc-id': ({ vpc }) => vpc,
      'service-name': ({ service }) => service,
      'vpc-endpoint-state': () => 'available',
    },
    view: (_call, _state, { id, vpc, service, created, privateDns, subnets, groups }) => ({
      vpcEndpointId: id,
      vpcEndpointType: 'Interface',
      vpcId: vpc,
      serviceName: service,
      state: 'available',
      privateDnsEnabled: privateDns,
      subnetIdSet: subnets,
      groupSet: groups.map((groupId) => ({ groupId })),
      creationTimestamp: created,
    }),
  })
}

/** Endpoints as CloudFormation resources (EC2-20). */
export function endpointHandlers(world: World): readonly ResourceHandler[] {
  return [
    {
      type: 'AWS::EC2::VPCEndpoint',
      create: async (context, properties) => {
        const endpoint = {
          id: hexId(world, 'vpce'),
          vpc: vpcById(ec2State(world, context.region), requiredText(properties, 'VpcId')).id,
          service: serviceOf(context, properties),
          created: world.now().toISOString(),
          tags: {},
          ...changeable(properties),
        }
        check(world, context.region, endpoint)
        endpointState(world, context.region).endpoints[endpoint.id] = endpoint
        await context.takes(MADE)
        return endpoint.id
      },
      update: async (context, id, _before, after) => {
        const { endpoints } = endpointState(world, context.region)
        const endpoint = endpoints[id]
        if (endpoint === undefined) return
        const changed = { ...endpoint, ...changeable(after) }
        check(world, context.region, changed)
        endpoints[id] = changed
        await context.takes(MADE)
      },
      remove: async (context, id) => {
        delete endpointState(world, context.region).endpoints[id]
        await context.takes(MADE)
      },
      attributes: (context, id) => ({
        Id: id,
        CreationTimestamp: endpointState(world, context.region).endpoints[id]?.created,
      }),
    },
  ]
}

function serviceOf({ region }: ResourceContext, properties: Properties): string {
  const service = requiredText(properties, 'ServiceName')
  if (text(properties, 'VpcEndpointType') !== 'Interface')
    throw new AwsError('InvalidParameter', 'The sandbox has interface endpoints alone')
  if (service.startsWith(`com.amazonaws.${region}.`)) return service
  throw new AwsError('InvalidServiceName', `The Vpc Endpoint Service '${service}' does not exist`)
}

function changeable(properties: Properties): Pick<Endpoint, 'privateDns' | 'subnets' | 'groups'> {
  return {
    privateDns: flag(properties, 'PrivateDnsEnabled') ?? false,
    subnets: [...texts(properties, 'SubnetIds')],
    groups: [...texts(properties, 'SecurityGroupIds')],
  }
}

function check(world: World, region: string, endpoint: Endpoint): void {
  const { id, vpc, service, privateDns, subnets, groups } = endpoint
  const state = ec2State(world, region)
  const elsewhere = [
    ...subnets.map((subnet) => subnetById(state, subnet)),
    ...groups.map((group) => groupById(state, group)),
  ].find((one) => one.vpc !== vpc)
  if (elsewhere !== undefined)
    throw new AwsError('InvalidParameter', `${elsewhere.id} does not belong to ${vpc}`)
  if (!privateDns) return
  const { dnsHostnames, dnsSupport } = vpcById(state, vpc)
  if (!dnsSupport || !dnsHostnames) {
    throw new AwsError(
      'InvalidParameter',
      `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${vpc}`,
    )
  }
  const others = Object.values(endpointState(world, region).endpoints)
  if (
    others.some(
      (one) => one.id !== id && one.vpc === vpc && one.privateDns && one.service === service,
    )
  ) {
    throw new AwsError(
      'InvalidParameter',
      `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${service.split('.').at(-1) ?? ''}.${region}.amazonaws.com in the VPC ${vpc}`,
    )
  }
}
