import { DATABASES } from '../../engines/table.ts'
import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const restoreSecret = {
  does: "take back the planned deletion of a database's secret",
  about:
    'A stage whose secret is planned for deletion can be deployed no more. This takes the deletion back.',
  words: {
    name: 'DATABASE',
    choices: DATABASES,
    required: true,
    help: 'the database whose secret it is',
  },
  flags: ['config', 'stage', 'yes', 'json', ...TO_AWS],
  examples: [
    { line: 'restore-secret --stage prod postgres', does: "the secret of prod's Postgres" },
  ],
  exits: [0, 1, 2, 3, 130, 143],
  role: 'deploy',
  goesOnIn: null,
  inAction: true,
} as const satisfies Verb
