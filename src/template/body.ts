import { TinystacksError } from '../errors.ts'
import type { Template } from './types.ts'

/** CloudFormation's limit for a template that is sent with the call, in bytes of UTF-8. */
export const MAX_BODY_BYTES = 51_200

/**
 * The template as it is sent. Indented, because the CloudFormation console shows it unchanged;
 * a stage with three databases takes half of the limit. One that is too large for that is sent on a single line.
 *
 * @throws TinystacksError template-too-large (exit 2)
 */
export function templateBody(template: Template, stage: string): string {
  const indented = `${JSON.stringify(template, null, 2)}\n`
  const body = bytesOf(indented) < MAX_BODY_BYTES ? indented : `${JSON.stringify(template)}\n`
  const bytes = bytesOf(body)
  if (bytes >= MAX_BODY_BYTES) {
    throw new TinystacksError(
      'template-too-large',
      `the template of the stage ${stage} has ${bytes} bytes; CloudFormation accepts fewer than ${MAX_BODY_BYTES}`,
      {
        exit: 2,
        hint: 'write fewer or shorter parameters for its databases, or move a database to a stage of its own',
      },
    )
  }
  return body
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
