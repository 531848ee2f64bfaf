import { validationError } from '../errors.ts'
import { evaluate } from '../template/evaluate.ts'
import { asText } from '../template/types.ts'
import type { Deployment } from './operation.ts'
import { isGone } from './record.ts'
import type { OutputRecord } from './record.ts'
import { liveValues } from './values.ts'

/** The outputs of a deployed stack. Fails for a value that is not text, and for an export name that is taken. */
export function readOutputs({ region, stack, model }: Deployment): readonly OutputRecord[] {
  const scope = model.scope(liveValues(region, stack))
  return Object.entries(model.outputs).map(([key, output]): OutputRecord => {
    const value = evaluate(output.Value, scope)
    if (typeof value === 'object' || value === undefined) {
      throw validationError(
        `Template format error: The Value field of every Outputs member must evaluate to a String (${key}).`,
      )
    }
    const exportName =
      output.Export === undefined ? undefined : String(evaluate(output.Export.Name, scope))
    const owner = region.stacks.find(
      (other) =>
        other !== stack &&
        !isGone(other) &&
        other.outputs.some(
          ({ ExportName }) => exportName !== undefined && ExportName === exportName,
        ),
    )
    if (owner !== undefined) {
      throw validationError(
        `Export with name ${exportName ?? ''} is already exported by stack ${owner.stackName}.`,
      )
    }
    return {
      OutputKey: key,
      OutputValue: asText(value),
      ...(output.Description === undefined ? {} : { Description: output.Description }),
      ...(exportName === undefined ? {} : { ExportName: exportName }),
    }
  })
}
