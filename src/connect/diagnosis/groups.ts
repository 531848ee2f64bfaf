/** Whether the security groups still let the bastion through to the database. */
import { ENGINES } from '../../engines/table.ts'
import { valueOf } from '../../facts/live.ts'
import type { GroupFacts, GroupRule } from '../../facts/reach.ts'
import type { Case, Finding, ReachFacts } from './finding.ts'

/** A rule is missing that the stack made, or that somebody was to add to the group of an existing database. */
export function groupFinding({ target, bastion }: Case, facts: ReachFacts): Finding | null {
  const groups = valueOf(facts.groups)
  const host = valueOf(facts.host)
  const database = valueOf(facts.database)
  if (groups === undefined || host === undefined || database === undefined) return null
  const [own = ''] = host.securityGroups
  const [its = ''] = database.securityGroups
  if (own === '' || its === '') return null
  const through = ports(target.port)
  const name = ENGINES[target.database].title
  const isLetIn = ofThese(groups, database.securityGroups).some(({ inbound }) =>
    inbound.some((rule) => through(rule) && admits(rule, host.securityGroups)),
  )
  if (!isLetIn)
    return {
      code: 'bastion-rule-missing',
      message: `the security group of ${name}, ${its}, has no rule that admits the bastion ${bastion.instance} on port ${target.port}`,
      hint: `if the database is an existing one, write \`allowFrom: true\` and deploy; a rule that somebody removed comes back with: aws ec2 authorize-security-group-ingress --region ${target.region} --group-id ${its} --protocol tcp --port ${target.port} --source-group ${own}`,
    }
  const isLetOut = ofThese(groups, host.securityGroups).some(({ outbound }) =>
    outbound.some(
      (rule) => through(rule) && (rule.ranges.length > 0 || admits(rule, database.securityGroups)),
    ),
  )
  if (isLetOut) return null
  return {
    code: 'bastion-rule-missing',
    message: `the security group of the bastion, ${own}, has no rule that lets it out to ${name} on port ${target.port}`,
    hint: `a rule that somebody removed comes back with: aws ec2 authorize-security-group-egress --region ${target.region} --group-id ${own} --ip-permissions 'IpProtocol=tcp,FromPort=${target.port},ToPort=${target.port},UserIdGroupPairs=[{GroupId=${its}}]'`,
  }
}

function ofThese(groups: readonly GroupFacts[], ids: readonly string[]): readonly GroupFacts[] {
  return groups.filter(({ id }) => ids.includes(id))
}

/** Whether a rule is about the port. */
export function ports(port: number): (rule: GroupRule) => boolean {
  return ({ ports: of }) => of === null || (of.from <= port && port <= of.to)
}

/** An address range may hold the bastion: that it does not is never concluded. */
function admits(rule: GroupRule, groups: readonly string[]): boolean {
  return rule.ranges.length > 0 || rule.groups.some((group) => groups.includes(group))
}
