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
        path: at,
        at: 'key',
        message: '`bastionSubnet` is for a bastion, and the stage has none',
        hint: 'write `bastion: {}` in the stage, or take `bastionSubnet` out',
      },
    ]
  if (written !== undefined && network?.vpc === undefined)
    return [
      {
        path: at,
        at: 'key',
        message:
          "`bastionSubnet` belongs to a given VPC; in a stage's own the bastion has its place",
        hint: 'take `bastionSubnet` out, or give `vpc` and `subnets`',
      },
    ]
  if (written !== undefined || network?.vpc === undefined || bastion === undefined) return []
  if (!isReachedDirectly(accessOf(bastion))) return []
  return [
    {
      path: [...path, 'bastion'],
      at: 'key',
      message: 'a bastion that is reached by ssh needs a public subnet of the given VPC',
      hint: 'write `bastionSubnet: subnet-0123abcd` in `network`, or `access: session-manager` here',
      about: [at],
    },
  ]
}

/** What opens no port knows no keys either. */
function unusedWithoutPort(path: ConfigPath, { bastion }: Stage): Finding[] {
  if (bastion == null || isReachedDirectly(accessOf(bastion))) return []
  return (['allow', 'keys'] as const)
    .filter((key) => bastion[key] !== undefined)
    .map((key) => ({
      path: [...path, 'bastion', key],
      at: 'key',
      message: `\`${key}\` is for ssh, and Session Manager asks AWS who may come in`,
      hint: `take \`${key}\` out, or write \`access: ssh\``,
    }))
}

function accessOf(bastion: Stage['bastion']): BastionKind {
  return bastion?.access ?? DEFAULTS.bastion.access
}

function ranges(path: ConfigPath, written: readonly string[]): Finding[] {
  return written.flatMap((source, index) => {
    if (source.startsWith('sg-')) return []
    const range = rangeOf(source)
    const message =
      range === null
        ? `${source} is not a range of IPv4 addresses`
        : isNetworkAddress(range)
          ? null
          : `${source} does not begin at the first address of a /${range.prefix}`
    if (message === null) return []
    return [
      {
        path: [...path, index],
        at: 'value' as const,
        message,
        hint: 'for example `203.0.113.0/24`, or `203.0.113.7/32` for one address',
      },
    ]
  })
}
