import type { StageOutputs } from './stage.ts'

/** `{ "dev": { stack, region, environment, secrets, … } }`: every stage by its name, in order. */
export function outputsByStage(
  stages: readonly StageOutputs[],
): Readonly<Record<string, Omit<StageOutputs, 'stage'>>> {
  return Object.fromEntries(stages.map(({ stage, ...outputs }) => [stage, outputs]))
}

/** The same as one indented JSON document with a line break at its end. */
export function formatJson(stages: readonly StageOutputs[]): string {
  return `${JSON.stringify(outputsByStage(stages), null, 2)}\n`
}
