import { load } from 'js-yaml'

type Entry = { readonly description: string; readonly default?: string }
type ActionDefinition = {
  readonly inputs: Readonly<Record<string, Entry>>
  readonly outputs: Readonly<Record<string, Entry>>
}

/** The inputs of an action.yml as a Markdown table. */
export function inputTable(actionYml: string): string {
  const { inputs } = load(actionYml) as ActionDefinition
  const rows = Object.entries(inputs).map(
    ([name, { description, default: value }]) =>
      `| \`${name}\` | ${cell(description)} | ${value === undefined ? '' : `\`${value}\``} |`,
  )
  return ['| input | | default |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The outputs of an action.yml as a Markdown table. */
export function outputTable(actionYml: string): string {
  const { outputs } = load(actionYml) as ActionDefinition
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  )
  return ['| output | |', '| --- | --- |', ...rows].join('\n')
}

function cell(text: string): string {
  return text.trim().replaceAll('\n', ' ').replaceAll('|', '\\|')
}
