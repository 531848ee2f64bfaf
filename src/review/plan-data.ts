/** The whole plan, hidden in a comment, so that a later run can tell what has changed. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Plan } from '../plan/model/types.ts'
import { withCodes } from './earlier-plan.ts'
import { validate } from './validate-plan.generated.js'

/**
 * Largest plan accepted, in bytes of JSON. What fits into a comment (65,536 characters of Base64) is far
 * smaller, but a forged comment might unpack to more.
 */
const LARGEST = 4 * 1024 * 1024

const DATA = /^<!-- tinystacks:plan ([A-Za-z0-9+/]+={0,2}) -->\r?$/gm

/** The plan as one line of HTML comment. */
export function writePlanData(plan: Plan): string {
  return `<!-- tinystacks:plan ${deflateRawSync(JSON.stringify(plan), { level: 9 }).toString('base64')} -->`
}

/** The plan in a comment; null if there is none or it is malformed. Never throws. */
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
