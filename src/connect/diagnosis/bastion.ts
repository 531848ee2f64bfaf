/** Whether the bastion's host is there and runs, and whether Systems Manager reaches its agent. */
import type { Fact } from '../../facts/fact.ts'
import type { HostFacts } from '../../facts/reach.ts'
import type { Case, Finding, ReachFacts } from './finding.ts'

type Route = Pick<Case, 'target' | 'bastion'>

/** It is not there, does not run, or its address is another host's. */
export function hostFinding(what: Route, host: Fact<HostFacts> | undefined): Finding | null {
  if (host === undefined || host.kind === 'unread') return null
  const { bastion, target } = what
  if (host.kind === 'absent') return gone(what)
  const { address, state } = host.value
  const notRunning = STATES[state]
  if (notRunning !== null) return notRunning(what)
  if (bastion.host === null || address === bastion.host) return null
  return {
    code: 'bastion-address-changed',
    message: `the bastion ${bastion.instance} has ${address === null ? 'no public address' : `the address ${address}`}, and not ${bastion.host} as its stack says`,
    hint: `somebody took its address away by hand; give it back: aws ec2 associate-address --region ${target.region} --instance-id ${bastion.instance} --public-ip ${bastion.host}`,
  }
}

const STATES: Readonly<Record<HostFacts['state'], ((what: Route) => Finding) | null>> = {
  running: null,
  unknown: null,
  pending: (what) => notRunning(what, 'is starting', () => 'try again in a minute'),
  stopping: (what) =>
    notRunning(what, 'is stopping', (start) => `when it has stopped, start it: ${start}`),
  stopped: (what) =>
    notRunning(
      what,
      'is stopped',
      (start) => `start it, which takes a minute; it keeps its address and host key: ${start}`,
    ),
  'shutting-down': gone,
  terminated: gone,
}

function notRunning(
  { bastion, target }: Route,
  state: string,
  hint: (start: string) => string,
): Finding {
  const start = `aws ec2 start-instances --region ${target.region} --instance-ids ${bastion.instance}`
  return {
    code: 'connect-bastion-not-running',
    message: `the bastion ${bastion.instance} ${state}`,
    hint: hint(start),
  }
}

function gone({ bastion, target }: Route): Finding {
  return {
    code: 'connect-bastion-gone',
    message: `the bastion ${bastion.instance} was terminated outside of its stack`,
    hint: `take \`bastion\` of ${target.stage} out of the file, deploy, and add it again: no database notices`,
  }
}

/** Sessions begin by the agent, and keys of people come by it. */
export function agentFinding({ bastion, target }: Case, { agent }: ReachFacts): Finding | null {
  if (agent === undefined || agent.kind === 'unread') return null
  const code = 'bastion-without-agent'
  if (agent.kind === 'absent')
    return {
      code,
      message: `the bastion ${bastion.instance} has never registered with Systems Manager`,
      hint: 'a new one takes some minutes; otherwise nothing leads from its subnet to Systems Manager, or its role was changed: docs/bastion.md, "In a VPC that you give"',
    }
  if (agent.value === 'online') return null
  return {
    code,
    message: `Systems Manager does not reach the agent of the bastion ${bastion.instance} any more`,
    hint: `restart the host, if nothing of its network or role was changed: aws ec2 reboot-instances --region ${target.region} --instance-ids ${bastion.instance}`,
  }
}
