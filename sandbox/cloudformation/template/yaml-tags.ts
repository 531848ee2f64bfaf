import { CORE_SCHEMA, defineMappingTag, defineScalarTag, defineSequenceTag } from 'js-yaml'
import type { Schema } from 'js-yaml'

const NAMES = `Base64 Cidr FindInMap GetAtt GetAZs ImportValue Join Select Split Sub Transform
  And Equals If Not Or Ref Condition`.split(/\s+/)

const longName = (name: string): string =>
  name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`

const intrinsic = (name: string, value: unknown): Record<string, unknown> => ({
  [longName(name)]: value,
})

/** `!GetAtt A.B.C` splits at the first dot: attribute names may hold dots, logical ids may not. */
const scalarValue = (name: string, source: string): unknown =>
  name === 'GetAtt' ? source.split(/\.(.*)/s).slice(0, 2) : source

/** These tags are read, never written. */
const never = (): boolean => false

const tags = NAMES.flatMap((name) => [
  defineScalarTag(`!${name}`, {
    resolve: (source) => intrinsic(name, scalarValue(name, source)),
    identify: never,
  }),
  defineSequenceTag<unknown[], Record<string, unknown>>(`!${name}`, {
    create: () => [],
    addItem: (list, item) => {
      list.push(item)
    },
    finalize: (list) => intrinsic(name, list),
    identify: never,
  }),
  defineMappingTag<Record<string, unknown>, Record<string, unknown>>(`!${name}`, {
    create: () => ({}),
    addPair: (map, key, value) => {
      map[String(key)] = value
      return ''
    },
    has: (map, key) => Object.hasOwn(map, String(key)),
    keys: (map) => Object.keys(map),
    get: (map, key) => map[String(key)],
    finalize: (map) => intrinsic(name, map),
    identify: never,
  }),
])

/** YAML as CloudFormation takes it: plain values, no timestamps, `!Ref` and its like. */
export const TEMPLATE_SCHEMA: Schema = CORE_SCHEMA.withTags(...tags)
