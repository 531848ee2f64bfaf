import type { StageOutputs } from './stage.ts'

/** Lines `KEY=value` for `environment-variables` of amazon-ecs-render-task-definition. */
export function environmentLines(outputs: StageOutputs): string {
  return lines(outputs.environment)
}

/** Lines `KEY=valueFrom` for `secrets` of amazon-ecs-render-task-definition. */
export function secretLines(outputs: StageOutputs): string {
  return lines(outputs.secrets)
}

/**
 * Both inputs as YAML, to be put under `with:`. Always both, since the action once ignored `secrets`
 * if `environment-variables` was not set.
 */
export function formatEcs(outputs: StageOutputs): string {
  return `${block('environment-variables', outputs.environment)}${block('secrets', outputs.secrets)}`
}

function block(name: string, variables: Readonly<Record<string, string>>): string {
  const text = lines(variables)
  return text === '' ? `${name}: ''\n` : `${name}: |\n${text.replace(/^/gm, '  ')}\n`
}

/** The action splits at the first `=`, so no value needs quoting. */
function lines(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')
}
