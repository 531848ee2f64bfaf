import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const plan = {
  does: 'show what a deploy will do to the databases; changes nothing',
  about:
    'Has CloudFormation compare each stage with its stack, says in database words what a deploy will do, and deletes the change sets again. Without credentials it compares the file with the one before the change.',
  flags: [
    'config',
    'stage',
    'allow',
    'concurrency',
    'exit-code',
    'cloudformation-role',
    'json',
    ...TO_AWS,
  ],
  examples: [
    { line: 'plan', does: 'every stage' },
    { line: 'plan --stage dev,staging', does: 'two stages' },
    { line: 'plan --exit-code', does: 'for a script: ends with 4 where something is to do' },
  ],
  exits: [0, 1, 2, 3, 4, 130, 143],
  role: 'plan',
  goesOnIn: null,
  inAction: true,
} as const satisfies Verb
