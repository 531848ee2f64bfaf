import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const bootstrap = {
  does: 'make the roles that a workflow needs in an account',
  about:
    "One CloudFormation stack an account: GitHub's identity provider, a role that plans, roles that deploy, and the one that CloudFormation acts by (docs/bootstrap.md). What they may do comes from the table of permissions. It shows what will change and asks; a run without a terminal needs --yes. Run it again when the file gains a bastion or a replica. With --print it calls neither AWS nor GitHub, and what is not given is a parameter of the template.",
  flags: [
    ...(['config', 'stage', 'print', 'repo', 'jobs', 'branch', 'repo-id', 'owner-id'] as const),
    ...(['provider', 'boundary', 'yes', 'json', ...TO_AWS] as const),
  ],
  examples: [
    {
      line: 'bootstrap --repo acme/shop --repo-id 7654321 --owner-id 1234567 --profile shop-admin',
      does: 'makes the roles, or shows what differs from the file',
    },
    { line: 'bootstrap --print --repo acme/shop --stage prod', does: 'for the account of prod' },
    { line: 'bootstrap --print --repo acme/shop --jobs each', does: 'a deploy role a stage' },
  ],
  exits: [0, 1, 2, 3, 130, 143],
  goesOnIn: 'CloudFormation',
  inAction: false,
} as const satisfies Verb
