/** The whole plan, hidden in a comment: a later run tells from it what became different. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Plan } from '../plan/model/types.ts'
import { withCodes } from './earlier-plan.ts'
import { validate } from './validate-plan.generated.js'

/**
 * The most that a plan may hold, in bytes of JSON. What fits into a comment (65,536 characters of
 * Base64) is far below; what a forged comment unpacks to is not.
 */
const LARGEST = 4 * 1024 * 1024

const DATA = /^<!-- tinystacks:plan ([A-Za-z0-9+/]+={0,2}) -->\r?$/gm

/** The plan as one line of HTML comment. */
export function writePlanData(plan: Plan): string {
  return `<!-- tinystacks:plan ${deflateRawSync(JSON.stringify(plan), { level: 9 }).toString('base64')} -->`
}

/** The plan that a comment holds; null where it holds none, or one that is malformed. Never throws. */
export function parsePlanData(body: string): Plan | null {
  const [found, ...others] = [...body.matchAll(DATA)]
  if (found?.[1] === undefined || others.length > 0) return null
  try {
    const json = inflateRawSync(Buffer.from(found[1], 'base64'), { maxOutputLength: LARGEST })
    const value: unknown = JSON.parse(json.toString('utf8'))
    const plan = withCodes(value)
    return validate(plan) ? plan : null
  } catch {
    return null
  }
}
