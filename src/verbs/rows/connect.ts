import { DATABASES } from '../../engines/table.ts'
import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const connect = {
  does: 'open a prompt on a private database, or tunnels to all of a stage',
  about:
    'Opens a tunnel through the bastion of the stage, proves by its certificate that the database of the stack answers, and starts psql, mysql or redis-cli. Asks which database where there is a choice. Ends with the exit code of the client.',
  words: {
    name: 'STAGE/DATABASE',
    choices: DATABASES,
    required: false,
    ofStage: true,
    help: 'the database, with its stage before it where the file has several',
  },
  flags: [
    ...['config', 'stage', 'reader', 'read-only', 'tunnel', 'url', 'password', 'copy', 'print'],
    ...['direct', 'ca', 'json', ...TO_AWS],
  ] as const,
  examples: [
    { line: 'connect prod/postgres', does: 'psql on the private database' },
    { line: 'connect prod/postgres --read-only', does: 'the server refuses writes' },
    {
      line: 'connect --stage prod --tunnel',
      does: 'tunnels to every database of prod, for your own tools',
    },
    { line: 'connect dev/mysql < seed.sql', does: 'runs a file' },
  ],
  exits: [0, 1, 2, 130, 143],
  role: 'deploy',
  goesOnIn: null,
  inAction: false,
} as const satisfies Verb
