import { isDeepStrictEqual } from 'node:util'
import { checkProperties } from '../../spec/check-properties.ts'
import type { StackRecord } from '../stack/record.ts'
import type { DesiredStack } from '../stack/desired-stack.ts'
import { modelOf } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { liveValues } from '../stack/values.ts'
import { UNKNOWN } from '../template/evaluate.ts'
import { hider } from '../template/no-echo.ts'
import { readTemplate } from '../template/read.ts'
import type { Template } from '../template/types.ts'
import { diff } from './diff.ts'
import { quotaWarnings } from './quotas.ts'
import type { ValidationProblem } from './record.ts'
import type { ResourceChange } from './types.ts'

/** What an update would change in a stack. */
export type Computed = {
  readonly changes: readonly ResourceChange[]
  readonly problems: readonly ValidationProblem[]
  /** Also true where only tags or outputs change. */
  readonly isChange: boolean
}

/** Compares a stack with what it is to become. Fails when the template cannot be evaluated. */
export function computeChanges(
  region: Region,
  stack: StackRecord,
  desired: DesiredStack,
): Computed {
  const after = modelOf(region, stack, desired)
  const before = isNew(stack) ? undefined : templateOf(stack)
  const live = liveValues(region, stack)
  const tagsChanged = before !== undefined && !isDeepStrictEqual(stack.tags, desired.tags)
  const { planned, removed } = diff({
    records: stack.resources,
    before,
    after,
    live,
    changedParameters: changedParameters(stack, desired),
    tagsChanged,
    hide: hider(after.template, [...stack.parameters, ...desired.parameters]),
  })
  const changes = [
    ...removed,
    ...planned.flatMap(({ change }) => (change === undefined ? [] : [change])),
  ]
  const problems = planned.flatMap(({ id, type, properties }) =>
    checkProperties(type, properties, {
      isUnknown: (value) => value === UNKNOWN || isDynamic(value),
    }).map(({ path, early }): ValidationProblem => ({
      logicalId: id,
      type,
      path: `/Resources/${id}/Properties${path}`,
      reason: early,
      name: 'PROPERTY_VALIDATION',
      mode: 'FAIL',
    })),
  )
  const outputsChanged = !isDeepStrictEqual(before?.Outputs, after.template.Outputs)
  const found = [...problems, ...quotaWarnings(region, changes)]
  return { changes, problems: found, isChange: changes.length > 0 || tagsChanged || outputsChanged }
}

const isNew = (stack: StackRecord): boolean => stack.status === 'REVIEW_IN_PROGRESS'

const templateOf = (stack: StackRecord): Template => readTemplate(stack.templateBody)

const isDynamic = (value: unknown): boolean =>
  typeof value === 'string' && value.includes('{{resolve:')

function changedParameters(stack: StackRecord, desired: DesiredStack): readonly string[] {
  const before = new Map(stack.parameters.map((one) => [one.ParameterKey, one]))
  return desired.parameters
    .filter((one) => !isDeepStrictEqual(one, before.get(one.ParameterKey)))
    .map(({ ParameterKey }) => ParameterKey)
}
