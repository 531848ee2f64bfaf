/** A stack under the stage's name that another file, or none of ours, has made: it is not taken over unasked. */
import type { Locate, ResolvedStage } from '../config/resolved.ts'
import { identityWords as words } from '../render/words.ts'
import { TAGS } from '../template/tags.ts'
import type { DeployedStack } from './facts.ts'
import { isOfFile, type Identity } from './identity.ts'
import { writesStackName } from './strays.ts'
import type { Refusal } from './types.ts'

/** What is said of a stack that this file has not made. */
export type Foreign = { readonly refusals: readonly Refusal[]; readonly notes: readonly string[] }

/**
 * Refuses the stack of another file, whose databases this one would change or remove. Who writes its
 * `stackName` takes it over, as after the repository or the file was renamed; what no file of ours has
 * made is never taken.
 */
export function foreignTo(
  file: Pick<Identity, 'repository' | 'config'>,
  stage: ResolvedStage,
  found: DeployedStack | null,
  locate: Locate,
): Foreign {
  if (found === null || isOfFile(found, { ...file, application: stage.application }))
    return { refusals: [], notes: [] }
  const { tags, name } = found
  const owner = tags[TAGS.stage] === undefined ? null : ownerOf(tags)
  if (owner !== null && writesStackName(stage, locate))
    return { refusals: [], notes: [words.takenOver(name, owner)] }
  const message = owner === null ? words.madeByNobody(name) : words.madeByOther(name, owner)
  const { line } = locate(['stages', stage.name])
  return { refusals: [{ database: null, property: null, line, message }], notes: [] }
}

/** `acme/shop, tinystacks.yml, application shop`, as far as the tags say. */
function ownerOf(tags: DeployedStack['tags']): string {
  const application = tags[TAGS.stack]
  return [
    tags[TAGS.repository],
    tags[TAGS.config],
    application === undefined ? undefined : `application ${application}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
