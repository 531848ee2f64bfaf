import { ENGINES } from '../engines/table.ts'
import { forTerminal } from '../text/escape.ts'
import type { BastionOutputs } from './bastion.ts'
import { guiFields, tunnelTitle } from './gui.ts'
import type { StageOutputs } from './stage.ts'

type Row = readonly [name: string, value: string]

/** A table of names and values for each stage, and what a graphical client asks for, for people. */
export function formatTable(stages: readonly StageOutputs[]): string {
  return stages.map(stageTable).join('\n')
}

function stageTable(outputs: StageOutputs): string {
  const { stage, stack, region } = outputs
  const title = forTerminal(`${stage} (${stack}, ${region})`)
  const blocks = guiBlocks(outputs).map(
    ({ title, rows }) => `\n  ${forTerminal(title)}\n${aligned(rows, '    ')}`,
  )
  return `${title}\n${aligned(outputRows(outputs), '  ')}${blocks.join('')}`
}

/** What a graphical client asks for, for each database that a tunnel leads to. */
export function guiBlocks({
  stage,
  region,
  bastion,
}: StageOutputs): readonly { readonly title: string; readonly rows: readonly Row[] }[] {
  return (bastion?.tunnels ?? []).map((tunnel) => ({
    title: `${stage}/${tunnelTitle(tunnel)} in DBeaver, TablePlus or DataGrip`,
    rows: guiFields(bastion, tunnel, region),
  }))
}

function aligned(rows: readonly Row[], indent: string): string {
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  return rows
    .map(([name, value]) => `${indent}${name.padEnd(width)}  ${forTerminal(value)}\n`)
    .join('')
}

/** Everything else that the table shows of a stage. */
export function outputRows(outputs: StageOutputs): readonly Row[] {
  const network: readonly Row[] = [
    ['client security group', outputs.clientSecurityGroup ?? ''],
    ['vpc', outputs.vpc ?? ''],
    ['subnets', outputs.subnets.join(',')],
  ]
  return [
    ...Object.entries(outputs.environment),
    ...Object.entries(outputs.secrets),
    ...Object.entries(outputs.secretArns).map(([kind, arn]): Row => [`secret of ${kind}`, arn]),
    ...network.filter(([, value]) => value !== ''),
    ...bastionRows(outputs.bastion),
    ...(outputs.notes ?? []).map((note): Row => ['note', note]),
  ]
}

function bastionRows(bastion: BastionOutputs | null): readonly Row[] {
  if (bastion === null) return []
  const rows: readonly (readonly [string, string | null])[] = [
    ['bastion', bastion.host ?? bastion.instance],
    ['fetch the private key', bastion.keyCommand],
    ...bastion.tunnels.flatMap((tunnel) => [
      [`tunnel to ${tunnelTitle(tunnel)}`, tunnel.command] as const,
      [`then ${ENGINES[tunnel.database].client.program}`, tunnel.client] as const,
    ]),
  ]
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}
