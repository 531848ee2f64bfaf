import { OUTPUT_FORMATS } from '../../outputs/format-names.ts'
import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const outputs = {
  does: 'print hosts, ports and secret references of deployed stages',
  about:
    'Reads what an application needs to reach its databases from the deployed stacks. Secrets are references, never values.',
  flags: ['config', 'stage', 'format', 'json', ...TO_AWS],
  choices: { format: OUTPUT_FORMATS },
  examples: [
    { line: 'outputs --stage dev', does: 'for people' },
    { line: 'outputs --stage dev --format dotenv > .env', does: 'a .env file, without secrets' },
  ],
  exits: [0, 1, 2, 130, 143],
  role: 'plan',
  goesOnIn: null,
  inAction: true,
} as const satisfies Verb
