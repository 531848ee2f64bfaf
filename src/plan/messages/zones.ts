import type { OwnZones } from '../../facts/external.ts'
import { count, listed } from '../../text/phrases.ts'
import { note, refusal } from './coded.ts'
import { NOT_VERIFIED } from './plan.ts'

/** What is said of availability zones. */
export const zoneMessages = {
  tooFew: (region: string, { usable, closed }: OwnZones, wanted: number) => {
    const has = `${count(usable.length, 'availability zone')} (${listed(usable)})`
    const what =
      closed.length === 0
        ? `${region} has ${has} for this account`
        : `CloudFormation places subnets only in zones with a default subnet, and ${region} has ${has} with one`
    const ways = [
      ...(usable.length >= 2 ? [`write \`zones: ${String(usable.length)}\``] : []),
      ...(closed.length === 0
        ? []
        : [
            `make a default subnet in another (aws ec2 create-default-subnet --availability-zone ${String(closed[0])})`,
          ]),
      ...(usable.length < 2 ? ['write `vpc` and `subnets` of a VPC that you have'] : []),
    ]
    return refusal('too-few-zones', `${what}, and the VPC needs ${wanted}; ${ways.join(', or ')}`)
  },
  notVerified: (region: string, wanted: number, action: string, why: string) =>
    note(
      'zones-not-verified',
      `whether ${region} has ${wanted} availability zones for the VPC is ${NOT_VERIFIED} (${action} ${why})`,
    ),
}
