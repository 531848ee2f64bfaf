import { TinystacksError } from '../errors.ts'
import { formatDotenv } from './dotenv.ts'
import { formatEcs } from './ecs.ts'
import type { OutputFormat } from './format-names.ts'
import { formatJson } from './json.ts'
import type { StageOutputs } from './stage.ts'
import { formatTable } from './table.ts'

/**
 * The text that `outputs --format` prints, with a line break at the end.
 *
 * @throws TinystacksError one-stage-needed (exit 2): dotenv and ecs have one value per variable
 */
export function formatOutputs(format: OutputFormat, stages: readonly StageOutputs[]): string {
  switch (format) {
    case 'table':
      return formatTable(stages)
    case 'json':
      return formatJson(stages)
    case 'dotenv':
      return formatDotenv(variablesOf(onlyStage(format, stages)))
    case 'ecs':
      return formatEcs(onlyStage(format, stages))
  }
}

/** Secrets are references, as ECS expects them. */
function variablesOf({ environment, secrets }: StageOutputs): Readonly<Record<string, string>> {
  return { ...environment, ...secrets }
}

function onlyStage(format: OutputFormat, stages: readonly StageOutputs[]): StageOutputs {
  const [stage, ...others] = stages
  if (stage === undefined || others.length > 0) {
    throw new TinystacksError(
      'one-stage-needed',
      `the format ${format} takes one stage, not ${stages.length}`,
      { exit: 2, hint: 'name the stage with --stage, or use --format json' },
    )
  }
  return stage
}
