import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const deploy = {
  does: "plan every stage, then deploy them in the file's order",
  about:
    'Shows the plan, asks where more than one stage changes or a database will be interrupted, and deploys. It refuses what loses data without consent. Each stage goes where the file says: no flag and no variable moves it.',
  flags: [
    'config',
    'stage',
    'allow',
    'yes',
    'concurrency',
    'cloudformation-role',
    'json',
    ...TO_AWS,
  ],
  examples: [
    { line: 'deploy', does: 'every stage, primaries before their replicas' },
    { line: 'deploy --concurrency 4', does: 'with `order: parallel`: four stages at once' },
    { line: 'deploy --stage prod --yes', does: 'one stage, without the question' },
    {
      line: 'deploy --stage prod --allow prod/postgres:remove@7h3kq0z9w2m4x',
      does: 'with the consent that its plan asked for',
    },
  ],
  exits: [0, 1, 2, 3, 130, 143],
  role: 'deploy',
  goesOnIn: 'CloudFormation',
  inAction: true,
} as const satisfies Verb
