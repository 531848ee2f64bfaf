import { AwsError, type World } from '../../contract.ts'
import { ec2State } from '../ec2/state.ts'
import { hexId } from '../names.ts'
import { checkQuota } from '../quotas/quotas.ts'
import type { Tags } from '../tags.ts'
import { authorizedKeys } from './authorized-keys.ts'
import { instanceById } from './instances.ts'
import { forwardedTo, sshdSettings } from './sshd.ts'
import { hostState, type Address } from './state.ts'

/** Those of TEST-NET-2 that are given out. */
const MOST = 254

/**
 * Allocates an address: one of the loopback on which a real ssh server can answer, else one of
 * TEST-NET-2, which answers nowhere (EC2-16).
 */
export async function allocateAddress(
  world: World,
  region: string,
  tags: Tags,
  say: (reason: string) => void,
): Promise<Address> {
  const { addresses } = hostState(world, region)
  checkQuota(world, region, 'addresses')
  const reserved = (await world.bastions?.reserve()) ?? { unavailable: 'no ssh server here' }
  if ('unavailable' in reserved) say(`metadata only: ${reserved.unavailable}`)
  const ip = 'unavailable' in reserved ? testNetAddress(addresses) : reserved.address
  const address: Address = { allocation: hexId(world, 'eipalloc'), ip, association: null, tags }
  addresses[address.allocation] = address
  return address
}

function testNetAddress(taken: Readonly<Record<string, Address>>): string {
  const used = new Set(Object.values(taken).map(({ ip }) => ip))
  const numbers = Array.from({ length: MOST }, (_, index) => `198.51.100.${index + 1}`)
  return numbers.find((ip) => !used.has(ip)) ?? '198.51.100.254'
}

export function releaseAddress(world: World, region: string, allocation: string): void {
  const address = addressBy(world, region, allocation)
  if (address.association !== null) {
    throw new AwsError(
      'InvalidIPAddress.InUse',
      `The address with allocation id '${allocation}' is in use.`,
    )
  }
  delete hostState(world, region).addresses[allocation]
}

/** Gives an instance an address, which then answers for it. */
export async function associateAddress(
  world: World,
  region: string,
  allocation: string,
  instanceId: string,
): Promise<string> {
  const address = addressBy(world, region, allocation)
  const instance = instanceById(world, region, instanceId)
  const isAttached = Object.values(ec2State(world, region).gateways).some(
    ({ vpc }) => vpc === instance.vpc,
  )
  if (!isAttached) {
    throw new AwsError(
      'Gateway.NotAttached',
      `Network ${instance.vpc} is not attached to any internet gateway`,
    )
  }
  if (address.association !== null) {
    throw new AwsError(
      'Resource.AlreadyAssociated',
      `resource ${allocation} is already associated with associate-id ${address.association.id}`,
    )
  }
  const id = hexId(world, 'eipassoc')
  address.association = { id, instance: instanceId }
  await serve(world, region, address)
  return id
}

/** Serves ssh on the address of an instance; what it admits is read again for each connection. */
export async function serve(world: World, region: string, address: Address): Promise<void> {
  const { association, ip } = address
  if (association === null || !ip.startsWith('127.')) return
  const instance = instanceById(world, region, association.instance)
  await world.bastions?.open(ip, {
    instance: instance.id,
    hostKey: instance.hostKey,
    user: 'ec2-user',
    authorizedKeys: () => authorizedKeys(world, region, instance),
    settings: () => sshdSettings(instance),
    permitOpen: () => forwardedTo(world, region, instance),
  })
}

/** An instance that was stopped and started keeps its address; every connection has ended. */
export async function serveAgain(world: World, region: string, instance: string): Promise<void> {
  for (const address of Object.values(hostState(world, region).addresses))
    if (address.association?.instance === instance) await serve(world, region, address)
}

export async function disassociateAddress(
  world: World,
  region: string,
  association: string,
): Promise<void> {
  const address = Object.values(hostState(world, region).addresses).find(
    (one) => one.association?.id === association,
  )
  if (address === undefined) {
    throw new AwsError(
      'InvalidAssociationID.NotFound',
      `The association ID '${association}' does not exist`,
    )
  }
  address.association = null
  await world.bastions?.shut(address.ip)
}

export function addressBy(world: World, region: string, allocation: string): Address {
  const address = hostState(world, region).addresses[allocation]
  if (address === undefined) {
    throw new AwsError(
      'InvalidAllocationID.NotFound',
      `The allocation ID '${allocation}' does not exist`,
    )
  }
  return address
}
