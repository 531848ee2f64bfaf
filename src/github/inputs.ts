import { getInput } from '@actions/core'
import type { Options } from '../commands/context.ts'

export type Inputs = {
  /** The verb as written; '' = chosen by the event. */
  readonly command: string
  readonly options: Options
}

/** The action's inputs, read once. */
export function readInputs(): Inputs {
  return {
    command: getInput('command'),
    options: {
      config: getInput('config') || null,
      stages: list(getInput('stage')),
      allow: list(getInput('allow')),
      format: 'table',
      confirm: getInput('confirm') || null,
    },
  }
}

/** Words separated by commas or lines. */
function list(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
