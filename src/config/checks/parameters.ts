import { ENGINES, type DatabaseKind } from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import { printable } from '../problems/show.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenDatabases } from './check.ts'

/** Keys that CloudFormation takes for functions; the others (`Fn::Sub`) are no names anyway. */
const FUNCTIONS: ReadonlySet<string> = new Set(['Ref', 'Condition'])

/** Parameters whose names no engine has, or that the service keeps for itself. */
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

function problemOf(kind: DatabaseKind, name: string): { message: string; hint: string }[] {
  const shown = `\`${printable(name)}\``
  const { form, owned, unsupported } = ENGINES[kind].parameters
  if (!form.test(name) || FUNCTIONS.has(name) || name.length > 255) {
    return [{ message: `${shown} is not a parameter's name`, hint: exampleOf(kind) }]
  }
  const key = name.toLowerCase()
  const hint = Object.hasOwn(unsupported, key) ? unsupported[key] : undefined
  if (hint !== undefined) return [{ message: `${shown} is not supported`, hint }]
  if (!owned.has(key)) return []
  return [
    { message: `AWS sets the parameter ${shown} itself and refuses a value`, hint: 'take it out' },
  ]
}

function exampleOf(kind: DatabaseKind): string {
  return `names are as in the engine's manual, for example \`${ENGINES[kind].parameters.example}\``
}
