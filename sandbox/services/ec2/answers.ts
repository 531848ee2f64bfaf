import type { Call } from '../../contract.ts'
import { structures, text } from '../params.ts'
import type { Tags } from '../tags.ts'

/** EC2 answers `return: true` where there is nothing to show. */
export const DONE = { return: true }

/** Tags from `TagSpecification.N.Tag.M`. */
export function tagsOf(call: Call): Tags {
  return Object.fromEntries(
    structures(call.params, 'TagSpecification')
      .flatMap((specification) => structures(specification, 'Tag'))
      .map((tag) => [text(tag, 'Key') ?? '', text(tag, 'Value') ?? '']),
  )
}
