/** Whether the security groups still let the bastion through to the database. */
import { ENGINES } from '../../engines/table.ts'
import { valueOf } from '../../facts/live.ts'
import { listed } from '../../text/phrases.ts'
import { targetName } from '../target.ts'
import type { GroupFacts, GroupRule } from '../../facts/reach.ts'
import type { Case, Finding, ReachFacts } from './finding.ts'

/** The bastion and an existing database are in two networks, between which nothing leads by itself. */
export function networkFinding({ target, bastion }: Case, facts: ReachFacts): Finding | null {
  const host = valueOf(facts.host)
  const database = valueOf(facts.database)
  if (!host?.vpc || !database?.vpc || host.vpc === database.vpc) return null
  const place =
    database.region === target.region ? database.vpc : `${database.vpc} (${database.region})`
  const admits =
    database.securityGroups.length === 0
      ? ''
      : `, and the group ${listed(database.securityGroups)} has to admit the bastion's address`
  return {
    code: 'database-in-another-vpc',
    message: `${targetName(target)} is in ${place}, and the bastion ${bastion.instance} in ${host.vpc}`,
    hint: `nothing leads from one to the other unless they are peered: look at the routes on both sides${admits}; or connect from inside its network, with --direct`,
  }
}

/** A rule is missing that the stack made, or that somebody was to add to the group of an existing database. */
export function groupFinding(
  { target, bastion, written }: Case,
  facts: ReachFacts,
): Finding | null {
  const groups = valueOf(facts.groups)
  const host = valueOf(facts.host)
  const database = valueOf(facts.database)
  if (groups === undefined || host === undefined || database === undefined) return null
  const [own = ''] = host.securityGroups
  const [its = ''] = database.securityGroups
  if (own === '' || its === '') return null
  const through = ports(target.port)
  const name = ENGINES[target.database].title
  const byHand = `aws ec2 authorize-security-group-ingress --region ${target.region} --group-id ${its} --protocol tcp --port ${target.port} --source-group ${own}`
  const isLetIn = ofThese(groups, database.securityGroups).some(({ inbound }) =>
    inbound.some((rule) => through(rule) && admits(rule, host.securityGroups)),
  )
  if (!isLetIn)
    return {
      code: 'bastion-rule-missing',
      message: `the security group of ${name}, ${its}, has no rule that admits the bastion ${bastion.instance} on port ${target.port}`,
      hint:
        target.existing === null
          ? `somebody removed it; it comes back with: ${byHand}`
          : ruleOfExisting(written?.existing ?? null, byHand),
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

/** Its group is not ours: the file says whether we add a rule. */
function ruleOfExisting(
  written: { readonly allowFrom: boolean; readonly at: string } | null,
  byHand: string,
): string {
  const where = written === null ? '' : ` at ${written.at}`
  return written?.allowFrom === true
    ? `\`allowFrom: true\`${where} adds it with the next deploy; if there is nothing to deploy, somebody removed it: ${byHand}`
    : `write \`allowFrom: true\` into \`existing\`${where} and deploy, or add it by hand: ${byHand}`
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
