// Generated from schema/source/tinystacks.json by scripts/generate-config.ts.

import type { ErrorObject } from 'ajv'
import type { TinystacksFile } from './types.generated.ts'

/** Whether the value is a valid file; if it is not, `validate.errors` holds every reason. */
export const validate: {
  (data: unknown): data is TinystacksFile
  errors?: ErrorObject[] | null
}
