import type { OwnZones } from '../../../facts/external.ts'
import { count, listed } from '../../../text/phrases.ts'
import { note, refusal } from '../coded.ts'
import { NOT_VERIFIED } from '../plan.ts'

/** Zones of a database: those of its subnets, those of them that have the class, all that have it. */
type ClassPlaces = Readonly<Record<'own' | 'fitting' | 'offered', readonly string[]>> & {
  /** Whether its subnets are the file's. */
  readonly isGiven: boolean
}

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
  noClass: (
    database: string,
    instance: string,
    { own, fitting, offered, isGiven }: ClassPlaces,
  ) => {
    const what =
      fitting.length === 0
        ? `no zone of its subnets (${listed(own)}) offers ${instance}`
        : `multiAz needs two zones that offer ${instance}, and of its subnets ${listed(fitting)} alone does`
    const way = isGiven
      ? 'subnets in those zones'
      : '`vpc` and `subnets` of a VPC with subnets in those zones'
    return refusal(
      'instance-not-offered-in-zones',
      `${database}: ${what}; it is offered in ${listed(offered)}: write another instance, or ${way}`,
    )
  },
  noBastion: (type: string, zone: string, offered: readonly string[], isGiven: boolean) =>
    refusal(
      'bastion-not-offered-in-zone',
      offered.length === 0
        ? `the region does not offer ${type}, the bastion's type; remove the bastion`
        : `${zone}, where the bastion will be, does not offer its type, ${type}; it is offered in ${listed(offered)}: ${
            isGiven
              ? 'write a bastionSubnet there'
              : 'write `vpc`, `subnets` and a bastionSubnet there, or remove the bastion'
          }`,
    ),
  classNotVerified: (database: string, instance: string, action: string, why: string) =>
    note(
      'class-zones-unread',
      `${database}: whether a zone of its subnets offers ${instance} is ${NOT_VERIFIED} (${action} ${why})`,
    ),
  bastionNotVerified: (type: string, action: string, why: string) =>
    note(
      'bastion-offer-unread',
      `whether the bastion's zone offers ${type} is ${NOT_VERIFIED} (${action} ${why})`,
    ),
  notVerified: (region: string, wanted: number, action: string, why: string) =>
    note(
      'zones-not-verified',
      `whether ${region} has ${wanted} availability zones for the VPC is ${NOT_VERIFIED} (${action} ${why})`,
    ),
}
