import { AwsError, type Call } from '../../contract.ts'
import { page } from '../paginate.ts'
import { text, whole } from '../params.ts'

/** A page of a description, of 20 to 100 records. */
export function pageOf<T>(
  call: Call,
  all: readonly T[],
): { items: readonly T[]; next: string | undefined } {
  const size = whole(call.params, 'MaxRecords') ?? 100
  if (size < 20 || size > 100) {
    throw new AwsError('InvalidParameterValue', 'MaxRecords must be between 20 and 100')
  }
  return page(all, text(call.params, 'Marker'), size)
}
