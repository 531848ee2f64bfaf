// Generated from schema/plan.schema.json by scripts/generate-config.ts.

import type { ErrorObject } from 'ajv'
import type { Plan } from '../plan/model/types.ts'

/** Whether the value is a plan as the schema publishes it; if it is not, `validate.errors` holds the first reason. */
export const validate: {
  (data: unknown): data is Plan
  errors?: ErrorObject[] | null
}
