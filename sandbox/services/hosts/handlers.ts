import { AwsError, type ResourceHandler, type World } from '../../contract.ts'
import { zonesOf } from '../ec2/zones.ts'
import { subnetById } from '../ec2/find.ts'
import { ec2State } from '../ec2/state.ts'
import { requiredText, text } from '../params.ts'
import { roomFor } from '../quotas/quotas.ts'
import { readTags, resourceTags } from '../tags.ts'
import {
  addressBy,
  allocateAddress,
  associateAddress,
  disassociateAddress,
  releaseAddress,
  serveAgain,
} from './addresses.ts'
import { changeInstance, instanceById, launchInstance } from './instances.ts'
import { createKeyPair, deleteKeyPair, keyPairNamed } from './key-pairs.ts'
import { agentsReport } from '../ssm/associations.ts'
import { hostState } from './state.ts'
import { endInstance, TERMINATE } from './terminate.ts'

/** Seconds on AWS. */
const QUICK = 2
const LAUNCH = 15

/** Hosts, their keys and addresses as CloudFormation resources. */
export function hostHandlers(world: World): readonly ResourceHandler[] {
  return [
    keyPairHandler(world),
    instanceHandler(world),
    addressHandler(world),
    associationHandler(world),
  ]
}

function keyPairHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::EC2::KeyPair',
    create: async (context, properties) => {
      const { name } = createKeyPair(world, context.region, {
        name: requiredText(properties, 'KeyName'),
        type: text(properties, 'KeyType'),
        publicKey: text(properties, 'PublicKeyMaterial'),
        tags: { ...context.tags, ...readTags(properties) },
      })
      await context.takes(QUICK)
      return name
    },
    // Every property makes a new pair: there is nothing to change in place.
    update: async (context) => context.takes(QUICK),
    remove: async (context, name) => {
      deleteKeyPair(world, context.region, name)
      await context.takes(QUICK)
    },
    attributes: (context, name) => {
      const { id, fingerprint } = keyPairNamed(world, context.region, name)
      return { KeyPairId: id, KeyFingerprint: fingerprint }
    },
  }
}

function instanceHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::EC2::Instance',
    create: async (context, properties) => {
      const tags = resourceTags(context, properties)
      const { id } = launchInstance(world, context.region, properties, tags)
      context.started?.(id)
      await context.takes(LAUNCH)
      return id
    },
    update: async (context, id, _before, after) => {
      const tags = resourceTags(context, after)
      const restarted = changeInstance(world, context.region, id, after, tags)
      if (restarted) await serveAgain(world, context.region, id)
      await context.takes(restarted ? TERMINATE + LAUNCH : LAUNCH)
    },
    remove: async (context, id) => {
      instanceById(world, context.region, id)
      await endInstance(world, context.region, id)
      await context.takes(TERMINATE)
    },
    attributes: (context, id) => {
      const instance = instanceById(world, context.region, id)
      const subnet = subnetById(ec2State(world, context.region), instance.subnet)
      return {
        InstanceId: id,
        AvailabilityZone: subnet.zone || zonesOf(context.region)[0],
        PrivateIp: instance.privateIp,
        PublicIp: instance.publicIp ?? '',
        VpcId: instance.vpc,
      }
    },
  }
}

function addressHandler(world: World): ResourceHandler {
  const allocationOf = (region: string, ip: string): string => {
    const address = Object.values(hostState(world, region).addresses).find((one) => one.ip === ip)
    if (address === undefined) {
      throw new AwsError('InvalidAddress.NotFound', `Address '${ip}' not found.`)
    }
    return address.allocation
  }
  return {
    type: 'AWS::EC2::EIP',
    room: (region) => roomFor(world, region, 'addresses'),
    create: async (context, properties) => {
      const { ip } = await allocateAddress(
        world,
        context.region,
        resourceTags(context, properties),
        context.say,
      )
      await context.takes(QUICK)
      return ip
    },
    update: async (context, ip, _before, after) => {
      const address = addressBy(world, context.region, allocationOf(context.region, ip))
      address.tags = resourceTags(context, after)
      await context.takes(QUICK)
    },
    remove: async (context, ip) => {
      releaseAddress(world, context.region, allocationOf(context.region, ip))
      await context.takes(QUICK)
    },
    attributes: (context, ip) => ({
      AllocationId: allocationOf(context.region, ip),
      PublicIp: ip,
    }),
  }
}

function associationHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::EC2::EIPAssociation',
    create: async (context, properties) => {
      const id = await associateAddress(
        world,
        context.region,
        requiredText(properties, 'AllocationId'),
        requiredText(properties, 'InstanceId'),
      )
      await context.takes(QUICK)
      agentsReport(world, context.region)
      return id
    },
    // Every property makes a new association: there is nothing to change in place.
    update: async (context) => context.takes(QUICK),
    remove: async (context, id) => {
      await disassociateAddress(world, context.region, id)
      await context.takes(QUICK)
    },
    attributes: (_context, id) => ({ Id: id }),
  }
}
