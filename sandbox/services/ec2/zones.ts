/** AWS regions of the commercial partition and China/GovCloud, from botocore's endpoints (2026-11). */
export const REGIONS: readonly string[] = [
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-central-1',
  'ca-west-1',
  'cn-north-1',
  'cn-northwest-1',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-gov-east-1',
  'us-gov-west-1',
  'us-west-1',
  'us-west-2',
]

/**
 * Zone letters an account sees, where they are not a, b, c
 * (docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html).
 */
const LETTERS: Readonly<Record<string, string>> = {
  'us-east-1': 'abcdef',
  'us-west-1': 'ac',
  'us-west-2': 'abcd',
  'ap-northeast-1': 'acd',
  'ap-northeast-2': 'abcd',
  'ca-central-1': 'abd',
}

/** The availability zones of a region: `us-east-1a`, ... */
export function zonesOf(region: string): readonly string[] {
  return [...(LETTERS[region] ?? 'abc')].map((letter) => `${region}${letter}`)
}

/** A zone's account-independent id: `use1-az1`. */
export function zoneId(region: string, zone: string): string {
  const [area = '', place = '', number = ''] = region.replace('-gov', 'g').split('-')
  const direction = place.replace(
    /(north|south)(east|west)/,
    (_, a: string, b: string) => `${a[0]}${b[0]}`,
  )
  const short = direction.length > 2 ? direction[0] : direction
  return `${area}${short}${number}-az${zonesOf(region).indexOf(zone) + 1}`
}

/** Whether a zone has a type of EC2 or a class of RDS: us-east-1e has no Graviton (EC2-26). */
export function zoneOffers(zone: string, type: string): boolean {
  return zone !== 'us-east-1e' || !/^(db\.)?[a-z]+\d+g/.test(type)
}

/** The zones of a region that have it. */
export function zonesWith(region: string, type: string): readonly string[] {
  return zonesOf(region).filter((zone) => zoneOffers(zone, type))
}
