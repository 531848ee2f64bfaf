import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const destroy = {
  does: 'delete a stage; keeps its secrets and final snapshots',
  about:
    'Deletes the stack of one stage, also of one that the file no longer has, and proves that the databases are gone and their final snapshots exist. Without the word it only says what it would delete.',
  flags: ['config', 'stage', 'confirm', 'cloudformation-role', 'json', ...TO_AWS],
  instead: { yes: 'the word confirms it: --confirm delete' },
  examples: [
    { line: 'destroy --stage dev', does: 'say what would be deleted' },
    { line: 'destroy --stage dev --confirm delete', does: 'delete it' },
    {
      line: 'destroy --stage old --region eu-west-1',
      does: 'a stage that the file no longer has, and whose region it no longer names',
    },
  ],
  exits: [0, 1, 2, 3, 130, 143],
  role: 'deploy',
  goesOnIn: 'CloudFormation',
  inAction: true,
} as const satisfies Verb
