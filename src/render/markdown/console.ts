/** Partitions that have a console at an address of their own: the beginnings of their regions. */
const CONSOLES: readonly (readonly [region: RegExp, host: string | null])[] = [
  [/^cn-/, 'console.amazonaws.cn'],
  [/^us-gov-/, 'console.amazonaws-us-gov.com'],
  [/^(us|eu)-iso|^eusc-/, null],
  [/^[a-z]{2}-[a-z]+-\d+$/, 'console.aws.amazon.com'],
]

/** The stack in the CloudFormation console of its region; null where that has no known address. */
export function stackUrl(stack: string, region: string): string | null {
  const [, host = null] = CONSOLES.find(([regions]) => regions.test(region)) ?? []
  if (host === null) return null
  const [name, place] = [stack, region].map((text) => encodeURIComponent(text.toWellFormed()))
  return `https://${host}/cloudformation/home?region=${place}#/stacks?filteringText=${name}`
}
