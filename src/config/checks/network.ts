import type { ProblemCode } from '../../codes/problems.ts'
import type { Finding } from '../problems/finding.ts'
import { freeCidr, isNetworkAddress, overlaps, rangeOf, type Range } from '../resolve/cidr.ts'
import { ownNetworks } from '../resolve/ranges.ts'
import type { ConfigPath, OwnNetwork } from '../resolved.ts'
import type { Network, TinystacksFile } from '../types.generated.ts'
import { stagesOf } from './check.ts'

/** Given networks and the stages' own, with the ranges of the latter. */
export function checkNetworks(file: TinystacksFile): readonly Finding[] {
  const networks = stagesOf(file).flatMap(([name, { network }]) =>
    network === undefined ? [] : checkNetwork(['stages', name, 'network'], network),
  )
  return [...networks, ...clashes(file)]
}

function checkNetwork(path: ConfigPath, network: Network): Finding[] {
  if (network.vpc !== undefined || network.subnets !== undefined) {
    return [...ownKeysBesideVpc(path, network), ...repeatedSubnets(path, network.subnets ?? [])]
  }
  return network.cidr === undefined ? [] : checkCidr([...path, 'cidr'], network.cidr)
}

function ownKeysBesideVpc(path: ConfigPath, network: Network): Finding[] {
  return (['cidr', 'zones'] as const)
    .filter((key) => network[key] !== undefined)
    .map((key) => ({
      code: 'key-for-own-vpc',
      path: [...path, key],
      at: 'key',
      message: `\`${key}\` is for a VPC of the stage's own, but \`vpc\` names an existing one`,
      hint: `keep either \`vpc\` and \`subnets\`, or \`${key}\``,
      about: [[...path, 'vpc']],
    }))
}

function repeatedSubnets(path: ConfigPath, subnets: readonly string[]): Finding[] {
  return subnets.flatMap((subnet, index) =>
    subnets.indexOf(subnet) === index
      ? []
      : [
          {
            code: 'repeated-subnet' as const,
            path: [...path, 'subnets', index],
            at: 'value' as const,
            message: `the subnet ${subnet} is listed twice`,
            hint: 'list subnets in two different zones',
          },
        ],
  )
}

function checkCidr(path: ConfigPath, cidr: string): Finding[] {
  const range = rangeOf(cidr)
  const wrong = (code: ProblemCode, message: string): Finding[] => [
    { code, path, at: 'value', message, hint: 'for example `cidr: 10.20.0.0/20`' },
  ]
  if (range === null)
    return wrong('invalid-address-range', `${cidr} is not a range of IPv4 addresses`)
  // AWS accepts /16 to /28; the subnets of a stage in three zones need a /24.
  if (range.prefix < 16 || range.prefix > 24)
    return wrong('network-size', `\`cidr\` must be from /16 to /24 in size, not ${cidr}`)
  if (!isNetworkAddress(range))
    return wrong(
      'misaligned-address-range',
      `${cidr} does not start at the first address of a /${range.prefix}`,
    )
  return []
}

type Written = OwnNetwork & { readonly cidr: string; readonly range: Range }

function clashes(file: TinystacksFile): Finding[] {
  const own = writtenNetworks(file)
  return own.flatMap((network, index) => {
    const other = own.slice(0, index).find(({ range }) => overlaps(range, network.range))
    return other === undefined ? [] : [clash(other, network, own)]
  })
}

function clash(first: Written, second: Written, all: readonly Written[]): Finding {
  const path = ['stages', second.stage, 'network', 'cidr']
  const taken = all.map(({ range }) => range)
  const free = freeCidr(second.stackName, second.region, taken) ?? 'a free range'
  return {
    code: 'networks-overlap',
    path,
    at: 'value',
    message: `the networks of \`${first.stage}\` (${first.cidr}) and \`${second.stage}\` (${second.cidr}) overlap`,
    hint: `write \`network: { cidr: ${free} }\` in the stage that is not deployed yet`,
    about: [['stack'], ['region'], ...[first, second].flatMap(({ stage }) => rests(stage))],
  }
}

function rests(stage: string): ConfigPath[] {
  return [['region'], ['stackName'], ['network', 'cidr'], ['network', 'vpc']].map((path) => [
    'stages',
    stage,
    ...path,
  ])
}

/** A range that we choose is chosen clear of them (resolve/ranges.ts). */
function writtenNetworks(file: TinystacksFile): readonly Written[] {
  return ownNetworks(file).flatMap((network) => {
    const range = network.written === null ? null : rangeOf(network.written)
    return range === null ? [] : [{ ...network, cidr: network.written ?? '', range }]
  })
}
