import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const bootstrap = {
  does: 'make the roles that a workflow needs in an account',
  about:
    "One CloudFormation stack an account: GitHub's identity provider, a role that plans, roles that deploy, and the one that CloudFormation acts by (docs/bootstrap.md). What they may do comes from the table of permissions. On a terminal it asks what no flag says; the ids of the repository and its default branch it takes from gh. It shows what will change and asks; a run without a terminal needs --yes. Run it again when the file gains a bastion or a replica: what it was told before it remembers. With --print it calls neither AWS nor GitHub, and what is not given is a parameter of the template.",
  flags: [
    ...(['config', 'stage', 'print', 'repo', 'jobs', 'branch', 'repo-id', 'owner-id'] as const),
    ...(['provider', 'boundary', 'set-variables', 'yes', 'json', ...TO_AWS] as const),
  ],
  examples: [
    { line: 'bootstrap --profile shop-admin', does: 'makes the roles, or shows what differs' },
    {
      line: 'bootstrap --yes --repo acme/shop --set-variables --profile shop-admin',
      does: "asks nothing, and sets GitHub's variables",
    },
    { line: 'bootstrap --print --repo acme/shop --stage prod', does: 'for the account of prod' },
    { line: 'bootstrap --print --repo acme/shop --jobs each', does: 'a deploy role a stage' },
  ],
  exits: [0, 1, 2, 3, 130, 143],
  role: null,
  goesOnIn: 'CloudFormation',
  inAction: false,
} as const satisfies Verb
