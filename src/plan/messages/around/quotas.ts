import { QUOTAS, type QuotaName } from '../../../facts/quotas.ts'
import { listed } from '../../../text/phrases.ts'
import { note, refusal, warning } from '../coded.ts'
import { NOT_VERIFIED } from '../plan.ts'

/** What a plan takes of a quota. */
export type Taken = {
  readonly name: QuotaName
  readonly need: number
  /** What the stages of this run before it take. */
  readonly before: number
  /** null = not read. */
  readonly used: number | null
}

/** What is said of a region's quotas. */
export const quotaMessages = {
  exceeded: (
    { name, need, before, used }: Taken & { used: number },
    max: number,
    region: string,
  ) => {
    const { title, unit } = QUOTAS[name]
    const others = before === 0 ? '' : `, the stages before it take ${amountOf(name, before)}`
    return refusal(
      'quota-exceeded',
      `the quota "${title}" of ${region} has no room: ${String(used)} of ${amountOf(name, max)} ${unit === '' ? 'are' : 'is'} used${others}, and this stage takes ${amountOf(name, need)}; ${moreOf(name, used + before + need)}`,
    )
  },
  notVerified: (taken: readonly Taken[], region: string, why: string) => {
    const passesUsual = taken.some(
      ({ name, need, before, used }) => used !== null && used + before + need > QUOTAS[name].usual,
    )
    return (passesUsual ? warning : note)(
      'quota-not-verified',
      `whether the quotas of ${region} have room is ${NOT_VERIFIED} (${why}): ${listed(taken.map(describe))}`,
    )
  },
}

function describe({ name, need, before, used }: Taken): string {
  const parts = [
    ...(used === null ? [] : [`${amountOf(name, used)} used`]),
    `${amountOf(name, before + need)} more`,
    `AWS's default is ${amountOf(name, QUOTAS[name].usual)}`,
  ]
  return `"${QUOTAS[name].title}" (${parts.join(', ')})`
}

/** With its unit: `200 GiB`. */
export function amountOf(name: QuotaName, number: number): string {
  return `${String(number)}${QUOTAS[name].unit}`
}

/** What to do where the quota has no room for this much. */
export function moreOf(name: QuotaName, value: number): string {
  const { service, code } = QUOTAS[name]
  const ask =
    code === null
      ? `ask for ${amountOf(name, value)} in the console of Service Quotas (Amazon RDS)`
      : `ask for ${String(value)}: aws service-quotas request-service-quota-increase --service-code ${service} --quota-code ${code} --desired-value ${String(value)}`
  const other = name === 'vpcs' ? ', put the stage into a VPC that exists (`network.vpc`)' : ''
  return `delete what nobody needs any more${other}, or ${ask}`
}
