import { SQL_KINDS } from '../../engines/table.ts'
import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const reboot = {
  does: 'restart a database whose parameters wait for it',
  about:
    'Restarts a database, or its reader, whose parameters wait for it. No deploy and no window does that. Does nothing where none waits.',
  words: {
    name: 'DATABASE',
    choices: [...SQL_KINDS, ...SQL_KINDS.map((kind) => `${kind}/reader`)],
    required: true,
    help: 'the database, or its reader',
  },
  flags: ['config', 'stage', 'allow', 'yes', 'in-window', 'json', ...TO_AWS],
  examples: [
    { line: 'reboot --stage prod postgres', does: 'restart it now' },
    {
      line: 'reboot --stage prod postgres/reader --in-window',
      does: 'its reader, if its maintenance window is open',
    },
  ],
  exits: [0, 1, 2, 3, 130, 143],
  role: 'deploy',
  goesOnIn: 'RDS',
  inAction: true,
} as const satisfies Verb
