/** A stack under the stage's name that another file or application, or none of ours, made is not taken over unasked. */
import type { Locate, ResolvedStage } from '../../config/resolved.ts'
import { identityMessages as words } from '../messages/around/ownership.ts'
import { tagPath, TAGS } from '../../template/tags.ts'
import type { StackFacts } from '../../facts/stack/stack.ts'
import { isOfFile, isOfPath, type Identity } from './identity.ts'
import type { StageAsk } from '../model/input.ts'
import { writesStackName } from './orphaned-stacks.ts'
import type { Note, Refusal } from '../model/types.ts'

/** What is said of a stack that this file has not made. */
export type OwnershipCheck = {
  readonly refusals: readonly Refusal[]
  readonly notes: readonly Note[]
  readonly asks: readonly StageAsk[]
}

/**
 * Refuses the stack of another file or application, whose databases this one would change or remove. Who writes its
 * `stackName` takes it over with consent, as after the repository or the file was renamed; what no file
 * of ours has made is never taken.
 */
export function checkOwnership(
  file: Pick<Identity, 'repository' | 'config'>,
  stage: ResolvedStage,
  found: StackFacts | null,
  locate: Locate,
): OwnershipCheck {
  const own = { ...file, application: stage.application }
  if (found === null || isOfFile(found, own)) return { refusals: [], notes: [], asks: [] }
  const { tags, name, id } = found
  const owner = tags[TAGS.stage] === undefined ? null : ownerOf(tags)
  const what = isOfPath(found, own) ? 'application' : 'file'
  if (owner !== null && writesStackName(stage, locate)) {
    const ask: StageAsk = { kind: 'take-over', stack: id, from: owner, to: described(own) }
    return { refusals: [], notes: [words.takenOver(name, what, owner)], asks: [ask] }
  }
  const text = owner === null ? words.madeByNobody(name) : words.madeByOther(name, what, owner)
  const { line } = locate(['stages', stage.name])
  return {
    refusals: [{ ...text, database: null, property: null, line }],
    notes: [],
    asks: [],
  }
}

/** As far as the tags say. */
function ownerOf(tags: StackFacts['tags']): string {
  const config = tags[TAGS.config]
  return described({
    repository: tags[TAGS.repository] ?? null,
    config: config === undefined ? undefined : tagPath(config),
    application: tags[TAGS.stack],
  })
}

/** `acme/shop, tinystacks.yml, application shop`, as far as it is known. */
function described({ repository, config, application }: Described): string {
  return [repository, config, application === undefined ? null : `application ${application}`]
    .filter((part) => part !== undefined && part !== null)
    .join(', ')
}

type Described = {
  readonly repository: string | null
  readonly config: string | undefined
  readonly application: string | undefined
}
