import { SQL_KINDS } from '../../engines/table.ts'
import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const promote = {
  does: 'make a replica a primary in the file; the next deploy promotes it',
  about:
    'Takes `replicaOf` out of the file, after a look at AWS whether the replica can be promoted. Changes nothing in AWS.',
  words: {
    name: 'DATABASE',
    choices: SQL_KINDS,
    required: false,
    help: 'the replica; may be left out where the stage has one',
  },
  flags: ['config', 'stage', 'offline', 'json', ...TO_AWS],
  examples: [
    { line: 'promote --stage prod-west postgres', does: 'then look at the file, and deploy' },
    { line: 'promote --stage prod-west --offline', does: 'while AWS cannot be reached' },
  ],
  exits: [0, 1, 2, 3, 130, 143],
  role: 'plan',
  goesOnIn: null,
  inAction: false,
} as const satisfies Verb
