import { isObject } from '../../json.ts'

/** A `Ref`, a `Fn::GetAtt` (with its attribute), or either of them within a `Fn::Sub`. */
export type Reference = { readonly id: string; readonly attribute?: string }

const SUB_VARIABLE = /\$\{([^!][^}]*)\}/g

/** Every reference in a value, those of untaken `Fn::If` branches included. */
export function* references(value: unknown): Generator<Reference> {
  if (Array.isArray(value)) {
    for (const entry of value) yield* references(entry)
    return
  }
  if (!isObject(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'Ref' && typeof inner === 'string') yield { id: inner }
    else if (key === 'Fn::GetAtt') yield* getAttReference(inner)
    else if (key === 'Fn::Sub') yield* subReferences(inner)
    else yield* references(inner)
  }
}

/** The two forms of `Fn::GetAtt`'s argument, or undefined for anything else. */
export function getAttTarget(
  argument: unknown,
): { readonly id: string; readonly attribute: unknown } | undefined {
  const parts: readonly unknown[] =
    typeof argument === 'string'
      ? argument.split(/\.(.*)/s).slice(0, 2)
      : Array.isArray(argument)
        ? (argument as unknown[])
        : []
  const [id, attribute] = parts
  return parts.length === 2 && typeof id === 'string' ? { id, attribute } : undefined
}

function* getAttReference(argument: unknown): Generator<Reference> {
  const target = getAttTarget(argument)
  if (target === undefined) return
  if (typeof target.attribute === 'string') yield { id: target.id, attribute: target.attribute }
  else {
    yield { id: target.id }
    yield* references(target.attribute)
  }
}

function* subReferences(argument: unknown): Generator<Reference> {
  const [text, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument]
  yield* references(variables)
  if (typeof text !== 'string') return
  for (const name of subVariables(text)) {
    if (isObject(variables) && Object.hasOwn(variables, name)) continue
    const [id = '', attribute] = name.split(/\.(.*)/s)
    yield attribute === undefined ? { id } : { id, attribute }
  }
}

/** The names between `${` and `}`; `${!Literal}` is not one. */
const subVariables = (text: string): readonly string[] =>
  [...text.matchAll(SUB_VARIABLE)].map(([, name = '']) => name.trim())

/** Puts each variable's value in its place, and turns `${!Literal}` into `${Literal}`. */
export const substitute = (text: string, value: (name: string) => string): string =>
  text
    .replace(SUB_VARIABLE, (_match, name: string) => value(name.trim()))
    .replace(/\$\{!([^}]*)\}/g, (_match, literal: string) => `\${${literal}}`)
