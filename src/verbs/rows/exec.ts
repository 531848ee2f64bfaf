import { DATABASES } from '../../engines/table.ts'
import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const exec = {
  does: 'run a command that reaches the databases of a stage, as migrations do',
  about:
    'Opens tunnels to every database of the stage and to its readers, proves by their certificates who answers, and runs the command with their addresses, users, passwords and URLs in its environment alone: DATABASE_URL, PG_HOST, PGHOST and so on (docs/exec.md). Ends with the exit code of the command, and with 127 where there is none of that name. SIGINT, SIGTERM and SIGHUP are handed on to it.',
  words: {
    name: 'STAGE/DATABASE',
    choices: DATABASES,
    required: false,
    ofStage: true,
    help: 'one database and its reader, where the command needs no others',
  },
  rest: 'COMMAND ...',
  flags: ['config', 'stage', 'direct', 'ca', ...TO_AWS],
  examples: [
    { line: 'exec --stage prod -- npx prisma migrate deploy', does: 'migrations' },
    { line: 'exec dev/postgres -- pg_dump --schema-only', does: 'Postgres alone' },
    { line: `exec --stage dev -- sh -c 'psql < seed.sql'`, does: 'in a shell' },
  ],
  exits: [0, 1, 2, 3, 130, 143],
  role: 'deploy',
  goesOnIn: null,
  inAction: true,
} as const satisfies Verb
