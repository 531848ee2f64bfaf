import type { Verb } from '../verb.ts'

export const help = {
  does: 'print the flags, exit codes and examples of a command',
  about: '`tinystacks help COMMAND` and `tinystacks COMMAND --help` print the same.',
  words: { name: 'COMMAND', choices: 'verbs', required: false, help: 'the command' },
  flags: ['json'],
  examples: [{ line: 'help deploy', does: 'all about deploy' }],
  exits: [0, 2],
  role: null,
  goesOnIn: null,
  inAction: false,
} as const satisfies Verb
