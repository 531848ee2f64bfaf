/** Parameters that AWS would refuse in the middle of a deploy, and roll everything back for. */
import { databasesOf } from '../../config/resolved.ts'
import { didYouMean } from '../../config/problems/suggest.ts'
import type { ParameterFacts } from '../../facts/parameters.ts'
import type { StageInput } from '../model/input.ts'
import { parameterMessages as words } from '../messages/parameters.ts'
import type { Note, Refusal, RefusalText } from '../model/types.ts'
import { complaintAbout } from './parameter-value.ts'
import { refusalAt } from './refusals.ts'

/** Names that the engine's version does not have, and values that AWS does not allow, where they are new. */
export function parameterRefusals(input: StageInput): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  return databasesOf(input.stage).flatMap((database) => {
    const fact = input.checked?.parameters[database.kind]
    if (fact?.kind !== 'read') return []
    return fact.value.asked.flatMap((name) => {
      const value = database.parameters[name]
      const text = value === undefined ? null : complaint(name, value, fact.value, database.version)
      return text === null ? [] : [at(database.kind, ['parameters', name], text)]
    })
  })
}

/** Where a family was asked about, which is for a new group, nothing else says that it could not be read. */
export function parameterNotes(input: StageInput): readonly Note[] {
  return databasesOf(input.stage).flatMap(({ kind }) => {
    const fact = input.checked?.parameters[kind]
    return fact?.kind === 'unread' && fact.action.endsWith(':DescribeEngineDefaultParameters')
      ? [words.unread(kind, fact.action, fact.why)]
      : []
  })
}

function complaint(
  name: string,
  value: string,
  { known, names }: ParameterFacts,
  version: string,
): RefusalText | null {
  const definition = Object.hasOwn(known, name) ? known[name] : undefined
  if (definition === undefined) return words.unknown(name, version, didYouMean(name, names))
  if (!definition.modifiable) return words.fixed(name)
  const found = complaintAbout(definition, value)
  if (found === null) return null
  return found.kind === 'unit'
    ? words.unit(name, value, found.unit, found.write)
    : words.notAllowed(name, value, found.allowed)
}
