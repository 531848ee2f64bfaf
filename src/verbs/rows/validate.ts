import { COMMON } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const validate = {
  does: 'check the file; needs neither credentials nor network',
  about:
    'Reports every problem of the file at once, with its line, its column and what to write instead, and makes the template of each stage. Calls neither AWS nor GitHub.',
  flags: ['config', 'stage', 'json', ...COMMON],
  examples: [
    { line: 'validate', does: 'check tinystacks.yml' },
    { line: 'validate --json', does: 'the problems as data, for a program' },
  ],
  exits: [0, 2],
  role: null,
  goesOnIn: null,
  inAction: true,
} as const satisfies Verb
