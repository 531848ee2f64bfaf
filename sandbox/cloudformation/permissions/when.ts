/** When a handler makes a call that it does not make each time. */
import { isObject } from '../../json.ts'
import { differs, has, touches, type Use } from './use.ts'

export type When = (use: Use) => boolean

export const never: When = () => false
export const on =
  (...operations: readonly Use['operation'][]): When =>
  ({ operation }) =>
    operations.includes(operation)
export const both =
  (one: When, other: When): When =>
  (use) =>
    one(use) && other(use)
export const either =
  (one: When, other: When): When =>
  (use) =>
    one(use) || other(use)
export const isTarget =
  (type: string): When =>
  ({ properties }) =>
    properties['TargetType'] === type

/** Its own tags, or the stack's, which every stack of CloudFormation has (`aws:cloudformation:*`). */
export const tags: When = (use) =>
  use.operation === 'update' ? use.retags || touches('Tags')(use) : hasTags(use)
const hasTags: When = (use) => Object.keys(use.context.tags).length > 0 || has('Tags')(use)
/** What is deleted takes its tags with it. */
export const tagsWritten: When = both(on('create', 'update'), tags)
/** Tags are taken away by an update alone. */
export const untags: When = both(on('update'), tags)

/** A key of the customer's: one that AWS manages for a service lets everybody use it who may use the service. */
export const ownKey: When = both(has('KmsKeyId'), ({ properties }) => {
  const { KmsKeyId: key } = properties
  return typeof key === 'string' && !/(^|:)alias\/aws\//.test(key)
})

/** A resource that leaves a snapshot when it goes. */
export const leavesSnapshot: When = (use) => use.context.leavesSnapshot === true

function rulesIn(property: unknown): readonly unknown[] {
  return Array.isArray(property) ? property : []
}

/** What a rule is told by, which its description is not. */
function bare(rule: unknown): string {
  return JSON.stringify(isObject(rule) ? { ...rule, Description: undefined } : rule)
}

/** Calls that tell only a description of a rule that stays (API, UpdateSecurityGroupRuleDescriptionsIngress). */
export const redescribes =
  (property: string): When =>
  ({ before, properties }) => {
    const described = new Map(rulesIn(before[property]).map((rule) => [bare(rule), rule]))
    return rulesIn(properties[property]).some(
      (rule) => described.has(bare(rule)) && differs(described.get(bare(rule)), rule),
    )
  }

/** A rule that the other list does not have, whatever its description says. */
export const ruleOnly =
  (property: string, side: 'before' | 'properties'): When =>
  (use) => {
    const other = side === 'before' ? 'properties' : 'before'
    const known = new Set(rulesIn(use[other][property]).map(bare))
    return rulesIn(use[side][property]).some((rule) => !known.has(bare(rule)))
  }
