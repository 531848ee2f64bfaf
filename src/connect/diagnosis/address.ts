/** Whether the bastion's group admits the address of this machine. */
import { BASTION_KINDS } from '../../engines/bastion-kinds.ts'
import { overlaps, rangeOf } from '../../config/resolve/cidr.ts'
import { valueOf } from '../../facts/live.ts'
import { listed } from '../../text/phrases.ts'
import type { Case, Finding, ReachFacts } from './finding.ts'
import { ports } from './groups.ts'

/** How people find their own address: AWS's own service tells it. */
const ASK = 'curl https://checkip.amazonaws.com'

/** A bastion that is reached by ssh did not answer. */
export function addressFinding(
  { bastion, target, written }: Case,
  facts: ReachFacts,
): Finding | null {
  const { port } = BASTION_KINDS[bastion.access]
  const groups = valueOf(facts.groups)
  const host = valueOf(facts.host)
  if (port === null || groups === undefined || host === undefined) return null
  const ranges = groups
    .filter(({ id }) => host.securityGroups.includes(id))
    .flatMap(({ inbound }) => inbound.filter(ports(port)).flatMap((rule) => rule.ranges))
  const own = valueOf(facts.ownAddress)
  const where = written === null ? 'of the stage' : `at ${written.at}`
  if (own === undefined)
    return {
      code: 'address-not-allowed',
      message: `the bastion does not answer; it admits ${ranges.length === 0 ? 'no address' : listed(ranges)}, and the address of this machine is not verified`,
      hint: `ask for it, \`${ASK}\`, and if it is none of these, add it to \`allow\` ${where} and deploy`,
    }
  if (ranges.some((range) => holds(range, own))) return null
  const allow = written?.allow ?? []
  if (allow.some((range) => holds(range, own)))
    return {
      code: 'address-not-allowed',
      message: `your address, ${own}, is in \`allow\` ${where}, and the bastion does not admit it`,
      hint: `deploy the stage: tinystacks deploy --stage ${target.stage}; if there is nothing to deploy, somebody removed the rule by hand: aws ec2 authorize-security-group-ingress --region ${target.region} --group-id ${host.securityGroups[0] ?? ''} --protocol tcp --port ${port} --cidr ${own}/32`,
    }
  return {
    code: 'address-not-allowed',
    message: `your address, ${own} as AWS sees it, is not in \`allow\` of the bastion, which admits ${ranges.length === 0 ? 'nobody' : listed(ranges)}`,
    hint: `write ${where} and deploy: allow: [${[...allow, `${own}/32`].join(', ')}]`,
  }
}

/** Whether a range of IPv4 holds an address; a range of another kind holds none. */
function holds(range: string, address: string): boolean {
  const [outer, one] = [rangeOf(range), rangeOf(`${address}/32`)]
  return outer !== null && one !== null && overlaps(outer, one)
}
