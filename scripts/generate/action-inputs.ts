import { ACTION_INPUTS } from '../../src/verbs/inputs.ts'

const START = '\ninputs:\n'
const END = '\noutputs:\n'

/** action.yml with the inputs as `src/verbs/inputs.ts` gives them. */
export function declareInputs(actionYml: string): string {
  const [start, end] = [actionYml.indexOf(START), actionYml.indexOf(END)]
  if (start < 0 || end < start) throw new Error('action.yml has no place for generated inputs')
  const inputs = Object.entries(ACTION_INPUTS).map(([name, { description, default: value }]) =>
    [
      `  ${name}:`,
      `    description: ${JSON.stringify(description)}`,
      '    required: false',
      ...(value === undefined ? [] : [`    default: ${JSON.stringify(value)}`]),
      '',
    ].join('\n'),
  )
  const mark = '  # From src/verbs/inputs.ts, by npm run generate.\n'
  return `${actionYml.slice(0, start)}${START}${mark}${inputs.join('')}${actionYml.slice(end)}`
}
