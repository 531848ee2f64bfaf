import { ENGINES, type DatabaseKind } from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import { printable } from '../problems/show.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenDatabases } from './check.ts'

/** Keys that CloudFormation reads as functions; the other ones (`Fn::Sub`) are not names anyway. */
const FUNCTIONS: ReadonlySet<string> = new Set(['Ref', 'Condition'])

/** Names that no engine parameter has, and parameters that the service sets itself. */
export function checkParameters(file: TinystacksFile): readonly Finding[] {
  return writtenDatabases(file).flatMap(({ kind, path, value }) =>
    Object.keys(value.parameters ?? {}).flatMap((name) =>
      problemOf(kind, name).map((problem) => ({
        path: [...path, 'parameters', name],
        at: 'key' as const,
        ...problem,
      })),
    ),
  )
}

function problemOf(kind: DatabaseKind, name: string): Pick<Finding, 'code' | 'message' | 'hint'>[] {
  const shown = `\`${printable(name)}\``
  const { form, owned, unsupported } = ENGINES[kind].parameters
  if (!form.test(name) || FUNCTIONS.has(name) || name.length > 255) {
    const message = `${shown} is not a parameter's name`
    return [{ code: 'invalid-parameter-name', message, hint: exampleOf(kind) }]
  }
  const key = name.toLowerCase()
  const hint = Object.hasOwn(unsupported, key) ? unsupported[key] : undefined
  if (hint !== undefined)
    return [{ code: 'parameter-not-supported', message: `${shown} is not supported`, hint }]
  if (!owned.has(key)) return []
  return [
    {
      code: 'parameter-set-by-aws',
      message: `AWS sets the parameter ${shown} itself and accepts no other value`,
      hint: 'remove it',
    },
  ]
}

function exampleOf(kind: DatabaseKind): string {
  return `use the names of the engine's manual, for example \`${ENGINES[kind].parameters.example}\``
}
