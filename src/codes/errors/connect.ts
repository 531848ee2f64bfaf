/** Why `connect` and `exec` reached no database. */
import type { Explanations } from '../explained.ts'

export const CONNECT_ERRORS = {
  'no-database': {
    means: 'The stage has no database, or no reader, with an address to connect to.',
    advice: 'Deploy the stage, or name one of the databases that the hint lists.',
  },
  'several-databases': {
    means: 'There are several databases, and nobody can be asked which one is meant.',
    advice: 'Name one of those that the hint lists.',
  },
  'no-bastion': {
    means: 'The databases are in subnets that only a bastion leads to, and the stage has none.',
    advice: 'Add `bastion` to the stage and deploy it. See docs/bastion.md.',
  },
  'no-login': {
    means: 'User and password of the database are not known: no secret, or it cannot be read.',
    advice: 'See the message.',
  },
  'tunnel-failed': {
    means: 'The tunnel through the bastion was not opened. No client was started.',
    advice: 'See the message. docs/bastion.md lists what a bastion needs.',
  },
  'not-proved': {
    means:
      'What answers at the end of the tunnel could not be proved to be the database. No client was started, and no password was sent.',
    advice: 'See the message, which says what answered instead.',
  },
  'program-missing': {
    means: 'A program that `connect` starts is not installed: ssh, psql, mysql or redis-cli.',
    advice: 'Install it with the line that the hint gives.',
  },
  'no-such-command': {
    means: 'There is no command of the name that `exec` was to run.',
    advice: 'Install it, or correct its name.',
  },
  'bastion-not-for-runners': {
    means:
      "`exec` runs on a runner of GitHub's, whose address no `allow` has, and the bastion is reached by ssh.",
    advice: 'Write `access: session-manager` for the bastion, or use a self-hosted runner.',
  },
  'not-for-forks': {
    means:
      'What runs may be the code of a fork, or whose code it is could not be read: it is given no password.',
    advice: 'Run it after the merge, on a push.',
  },
  'connect-bastion-not-running': {
    means: 'The bastion starts, stops, or is stopped.',
    advice: 'Start it with the command in the hint, or wait.',
  },
  'connect-bastion-gone': {
    means: 'The bastion was terminated outside of its stack.',
    advice: 'Take `bastion` out of the stage, deploy, and add it again.',
  },
  'bastion-address-changed': {
    means: 'The bastion does not have the public address that its stack gave it.',
    advice: 'Give it back with the command in the hint.',
  },
  'bastion-without-agent': {
    means: 'Systems Manager does not reach the agent of the bastion.',
    advice: 'See what docs/bastion.md says of the ways to Systems Manager, or restart the host.',
  },
  'bastion-rule-missing': {
    means:
      'The security groups do not let the bastion through to the database: a rule was removed by hand, or was never added to the group of an existing one.',
    advice: 'Add it with the command in the hint, or write `allowFrom: true`.',
  },
  'database-in-another-vpc': {
    means:
      'The existing database is in another VPC than the bastion, and does not answer: nothing leads from one VPC to another by itself.',
    advice: 'Peer the two VPCs, or connect from inside the network of the database (`--direct`).',
  },
  'address-not-allowed': {
    means:
      'The bastion does not answer, and its `allow` does not have the address of this machine.',
    advice: 'Add the address to `allow` and deploy. The message says which it is, if AWS told it.',
  },
  'database-not-serving': {
    means: 'The database is stopped, starts, is being maintained, or has failed.',
    advice: 'Take the step in the hint, or wait.',
  },
  'secret-being-deleted': {
    means: "The database's secret waits for its deletion, and cannot be read.",
    advice: 'Take the deletion back with `tinystacks restore-secret`.',
  },
} satisfies Explanations
