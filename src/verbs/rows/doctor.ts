import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const doctor = {
  does: 'say what is missing before pull requests are planned, and how to mend it',
  about:
    "Looks at the file, at who you are for AWS, at GitHub's identity provider and the roles of the account, whom they trust and what they may do, at the quotas for new stages, the workflow, whether its check is required, its environments, and the programs that connect needs. It reads only, and asks IAM to simulate calls, which makes none of them. What it cannot read it calls not verified, and says how to verify it. A token of GitHub is taken from GH_TOKEN, GITHUB_TOKEN or `gh auth token`.",
  flags: ['config', 'stage', 'repo', 'strict', 'json', ...TO_AWS],
  helps: { repo: 'the repository of GitHub; default: that of the checkout' },
  examples: [
    { line: 'doctor', does: 'what is wrong, and what to do' },
    { line: 'doctor --stage prod --profile shop-admin', does: 'for the account of prod' },
    { line: 'doctor --strict --json', does: 'for a program that wants everything verified' },
  ],
  exits: [0, 1, 2, 130, 143],
  role: null,
  goesOnIn: null,
  inAction: false,
} as const satisfies Verb
