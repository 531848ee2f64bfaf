import type { Call, World } from '../../contract.ts'
import { describeIn } from '../ec2/describe.ts'
import { addressBy } from './addresses.ts'
import { keyPairNamed } from './key-pairs.ts'
import { hostState, type Address, type HostState, type Instance, type KeyPair } from './state.ts'
import { endedInstances, knownInstance, stateOf } from './terminate.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** The Describe calls over hosts, their keys and addresses. */
export function describeHosts(world: World): Actions {
  const inRegion = (region: string): string => region
  const state = (region: string): HostState => hostState(world, region)
  const tagSet = (tags: Readonly<Record<string, string>>): readonly object[] =>
    Object.entries(tags).map(([key, value]) => ({ key, value }))
  const publicIpOf = (region: string, instance: Instance): string | undefined =>
    Object.values(state(region).addresses).find(
      ({ association }) => association?.instance === instance.id,
    )?.ip ?? (instance.power === 'stopped' ? undefined : (instance.publicIp ?? undefined))
  return {
    DescribeKeyPairs: describeIn<KeyPair, string>(inRegion, {
      ids: 'KeyName',
      set: 'keySet',
      all: (region) => Object.values(state(region).keyPairs),
      byId: (region, name) => keyPairNamed(world, region, name),
      fields: {
        'key-name': ({ name }) => name,
        'key-pair-id': ({ id }) => id,
        fingerprint: ({ fingerprint }) => fingerprint,
      },
      view: (_call, _region, pair) => ({
        keyPairId: pair.id,
        keyName: pair.name,
        keyType: pair.type,
        keyFingerprint: pair.fingerprint,
        createTime: new Date(pair.created),
        tagSet: tagSet(pair.tags),
      }),
    }),
    DescribeInstances: describeIn<Instance, string>(inRegion, {
      ids: 'InstanceId',
      set: 'reservationSet',
      all: (region) => [
        ...Object.values(state(region).instances),
        ...endedInstances(world, region),
      ],
      byId: (region, id) => knownInstance(world, region, id),
      fields: {
        'instance-id': ({ id }) => id,
        'vpc-id': ({ vpc, ended }) => (ended === undefined ? vpc : []),
        'subnet-id': ({ subnet, ended }) => (ended === undefined ? subnet : []),
        'image-id': ({ image }) => image,
        'key-name': ({ keyName }) => keyName ?? [],
        'instance-state-name': (instance) => stateOf(instance).name,
        'instance.group-id': ({ groups, ended }) => (ended === undefined ? groups : []),
      },
      view: (_call, region, instance) => ({
        reservationId: instance.id.replace('i-', 'r-'),
        ownerId: world.account,
        instancesSet: [instanceView(world, instance, publicIpOf(region, instance), tagSet)],
      }),
    }),
    DescribeAddresses: describeIn<Address, string>(inRegion, {
      ids: 'AllocationId',
      set: 'addressesSet',
      all: (region) => Object.values(state(region).addresses),
      byId: (region, id) => addressBy(world, region, id),
      fields: {
        'allocation-id': ({ allocation }) => allocation,
        'public-ip': ({ ip }) => ip,
        'instance-id': ({ association }) => association?.instance ?? [],
      },
      view: (_call, _region, { allocation, association, ip, tags }) => ({
        allocationId: allocation,
        publicIp: ip,
        domain: 'vpc',
        associationId: association?.id,
        instanceId: association?.instance,
        tagSet: tagSet(tags),
      }),
    }),
  }
}

/** Where an instance is, as long as it runs. */
function placeOf(instance: Instance, publicIp: string | undefined): object {
  return {
    subnetId: instance.subnet,
    vpcId: instance.vpc,
    privateIpAddress: instance.privateIp,
    ipAddress: publicIp,
    groupSet: instance.groups.map((groupId) => ({ groupId })),
  }
}

function instanceView(
  world: World,
  instance: Instance,
  publicIp: string | undefined,
  tagSet: (tags: Readonly<Record<string, string>>) => readonly object[],
): object {
  return {
    instanceId: instance.id,
    imageId: instance.image,
    instanceState: stateOf(instance),
    keyName: instance.keyName ?? undefined,
    instanceType: instance.instanceType,
    launchTime: new Date(instance.launched),
    ...(instance.ended === undefined && placeOf(instance, publicIp)),
    iamInstanceProfile:
      instance.profile === null
        ? undefined
        : { arn: `arn:aws:iam::${world.account}:instance-profile/${instance.profile}` },
    metadataOptions: {
      state: 'applied',
      httpTokens: instance.httpTokens,
      httpEndpoint: 'enabled',
    },
    tagSet: tagSet({ ...instance.tags, ...instance.tagged }),
  }
}
