import { isReachedDirectly, type BastionKind } from '../../engines/bastion-kinds.ts'
import { DEFAULTS } from '../defaults.generated.ts'
import type { Finding } from '../problems/finding.ts'
import { isNetworkAddress, rangeOf } from '../resolve/cidr.ts'
import type { ConfigPath } from '../resolved.ts'
import type { Stage, TinystacksFile } from '../types.generated.ts'
import { stagesOf } from './check.ts'

/** Who may reach a stage from outside: `bastion`, `network.bastionSubnet`, `network.allowFrom`. */
export function checkBastions(file: TinystacksFile): readonly Finding[] {
  return stagesOf(file).flatMap(([name, stage]) => {
    const path = ['stages', name]
    return [
      ...subnetOf(path, stage),
      ...unusedWithoutPort(path, stage),
      ...endpointsWithSsh(path, stage),
      ...ranges([...path, 'bastion', 'allow'], stage.bastion?.allow ?? []),
      ...ranges([...path, 'network', 'allowFrom'], stage.network?.allowFrom ?? []),
    ]
  })
}

function subnetOf(path: ConfigPath, { bastion, network }: Stage): Finding[] {
  const written = network?.bastionSubnet
  const at = [...path, 'network', 'bastionSubnet']
  if (written !== undefined && bastion === undefined)
    return [
      {
        code: 'bastion-subnet-without-bastion',
        path: at,
        at: 'key',
        message: '`bastionSubnet` is for a bastion, but the stage has none',
        hint: 'add `bastion: {}` to the stage, or remove `bastionSubnet`',
      },
    ]
  if (written !== undefined && network?.vpc === undefined)
    return [
      {
        code: 'bastion-subnet-without-vpc',
        path: at,
        at: 'key',
        message: "`bastionSubnet` is only for a given VPC; a stage's own has a place for a bastion",
        hint: 'remove `bastionSubnet`, or add `vpc` and `subnets`',
      },
    ]
  if (written !== undefined || network?.vpc === undefined || bastion === undefined) return []
  if (!isReachedDirectly(accessOf(bastion))) return []
  return [
    {
      code: 'missing-bastion-subnet',
      path: [...path, 'bastion'],
      at: 'key',
      message: 'a bastion with ssh access needs a public subnet of the given VPC',
      hint: 'add `bastionSubnet: subnet-0123abcd` to `network`, or `access: session-manager` here',
      about: [at, [...path, 'network', 'vpc'], [...path, 'bastion', 'access']],
    },
  ]
}

/** Without an open port there are no ranges and no keys. */
function unusedWithoutPort(path: ConfigPath, { bastion }: Stage): Finding[] {
  if (bastion == null || isReachedDirectly(accessOf(bastion))) return []
  return (['allow', 'keys'] as const)
    .filter((key) => bastion[key] !== undefined)
    .map((key) => ({
      code: 'key-for-ssh',
      path: [...path, 'bastion', key],
      at: 'key',
      message: `\`${key}\` is for ssh; with Session Manager, IAM decides who gets in`,
      hint: `remove \`${key}\`, or write \`access: ssh\``,
      about: [[...path, 'bastion', 'access']],
    }))
}

/** The host that people reach directly is in a public subnet, which has a way out. */
function endpointsWithSsh(path: ConfigPath, { bastion }: Stage): Finding[] {
  if (bastion?.endpoints !== true || !isReachedDirectly(accessOf(bastion))) return []
  return [
    {
      code: 'key-for-session-manager',
      path: [...path, 'bastion', 'endpoints'],
      at: 'key',
      message: '`endpoints` is for Session Manager; with ssh, a bastion is in a public subnet',
      hint: 'remove `endpoints`, or write `access: session-manager`',
      about: [[...path, 'bastion', 'access']],
    },
  ]
}

function accessOf(bastion: Stage['bastion']): BastionKind {
  return bastion?.access ?? DEFAULTS.bastion.access
}

function ranges(path: ConfigPath, written: readonly string[]): Finding[] {
  return written.flatMap((source, index): Finding[] => {
    if (source.startsWith('sg-')) return []
    const range = rangeOf(source)
    if (range !== null && isNetworkAddress(range)) return []
    const problem =
      range === null
        ? ({
            code: 'invalid-address-range',
            message: `${source} is not a range of IPv4 addresses`,
          } as const)
        : ({
            code: 'misaligned-address-range',
            message: `${source} does not start at the first address of a /${range.prefix}`,
          } as const)
    const hint = 'for example `203.0.113.0/24`, or `203.0.113.7/32` for one address'
    return [{ ...problem, path: [...path, index], at: 'value', hint }]
  })
}
