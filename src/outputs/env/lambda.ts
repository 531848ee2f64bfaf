import { ENGINES, type DatabaseKind } from '../../engines/table.ts'
import type { StageOutputs } from '../stage.ts'

/**
 * For `--environment` of `aws lambda update-function-configuration`. Lambda injects no secrets: the function reads each
 * by its ARN, in `PG_SECRET_ARN` and the like.
 */
export function formatLambda({ environment, secretArns }: StageOutputs): string {
  const arns = Object.entries(secretArns).map(([kind, arn]) => [
    `${ENGINES[kind as DatabaseKind].variables.prefix}_SECRET_ARN`,
    arn,
  ])
  const variables = { ...environment, ...(Object.fromEntries(arns) as Record<string, string>) }
  return `${JSON.stringify({ Variables: variables }, null, 2)}\n`
}
