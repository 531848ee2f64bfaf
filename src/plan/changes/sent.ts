import type { StageChange } from './stage-change.ts'
import { isDataType } from './resource-owner.ts'

/** Whether CloudFormation calls AWS for the change of a database: not for what is only listed with others. */
export function isSent({ action, type, details }: StageChange): boolean {
  return (
    isDataType(type) &&
    action === 'Modify' &&
    (details.length === 0 ||
      details.some(
        ({ attribute, evaluation, source }) =>
          (attribute === 'Properties' || attribute === 'Tags') &&
          (evaluation === 'Static' || source === 'DirectModification'),
      ))
  )
}
