import { forTerminal } from '../text/escape.ts'
import type { BastionOutputs } from './bastion.ts'
import type { StageOutputs } from './stage.ts'

/** A table of names and values for each stage, for people. */
export function formatTable(stages: readonly StageOutputs[]): string {
  return stages.map(stageTable).join('\n')
}

function stageTable(outputs: StageOutputs): string {
  const rows = rowsOf(outputs)
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  const body = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${forTerminal(value)}\n`)
  return `${forTerminal(`${outputs.stage} (${outputs.stack}, ${outputs.region})`)}\n${body.join('')}`
}

function rowsOf(outputs: StageOutputs): readonly (readonly [string, string])[] {
  const network: readonly (readonly [string, string])[] = [
    ['client security group', outputs.clientSecurityGroup ?? ''],
    ['vpc', outputs.vpc ?? ''],
    ['subnets', outputs.subnets.join(',')],
  ]
  return [
    ...Object.entries(outputs.environment),
    ...Object.entries(outputs.secrets),
    ...network.filter(([, value]) => value !== ''),
    ...bastionRows(outputs.bastion),
    ...(outputs.notes ?? []).map((note) => ['note', note] as const),
  ]
}

function bastionRows(bastion: BastionOutputs | null): readonly (readonly [string, string])[] {
  if (bastion === null) return []
  const rows: readonly (readonly [string, string | null])[] = [
    ['bastion', bastion.host ?? bastion.instance],
    ['fetch the private key', bastion.keyCommand],
    ...Object.entries(bastion.commands).map(
      ([kind, command]) => [`tunnel to ${kind}`, command] as const,
    ),
  ]
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}
