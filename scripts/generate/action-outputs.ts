import { ACTION_OUTPUTS } from '../../src/outputs/index.ts'

const MARK = '  # From src/outputs/action.ts, by npm run generate.\n'
const END = '\nruns:'

/** action.yml with the outputs of a stage as `src/outputs/` gives them, after those written by hand. */
export function declareOutputs(actionYml: string): string {
  const [start, end] = [actionYml.indexOf(MARK), actionYml.indexOf(END)]
  if (start < 0 || end < start) throw new Error('action.yml has no place for generated outputs')
  const outputs = ACTION_OUTPUTS.map(
    ({ name, description }) => `  ${name}:\n    description: ${JSON.stringify(description)}\n`,
  )
  return `${actionYml.slice(0, start)}${MARK}${outputs.join('')}${actionYml.slice(end)}`
}
