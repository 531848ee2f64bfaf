/** Why a run does what it does, for `--verbose` and `--debug`: names, counts and codes, never a value of the file. */
import type { StagePlan } from '../model/types.ts'
import { listed } from '../../text/phrases.ts'

export const details = {
  file: (name: string, chosen: readonly string[], all: number): string =>
    `file: ${name}; stages: ${listed(chosen)}, of ${all}`,

  searched: (regions: readonly string[], orphans: number): string =>
    `stacks of this file that no stage refers to: ${orphans}, searched for in ${listed(regions)}`,

  plan: ({
    stage,
    stack,
    region,
    action,
    databases,
    refusals,
    notes,
    consents = [],
  }: StagePlan): string =>
    [
      `plan of ${stage}: ${action} ${stack} in ${region}`,
      ...databases.map(
        ({ database, impact, consent }) =>
          `${database} ${impact}${consent === null ? '' : consent.given ? ' (consent given)' : ' (consent required)'}`,
      ),
      `consents of the stage: ${consents.length}`,
      `refused by: ${codes(refusals)}`,
      `notes: ${codes(notes)}`,
    ].join('; '),
}

function codes(all: readonly { readonly code: string }[]): string {
  return all.length === 0 ? 'none' : [...new Set(all.map(({ code }) => code))].join(', ')
}
