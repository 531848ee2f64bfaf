import { COMMON } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const template = {
  does: 'print the CloudFormation template of a stage',
  about: 'The template as a first deploy would send it. Calls neither AWS nor GitHub.',
  flags: ['config', 'stage', 'json', ...COMMON],
  examples: [{ line: 'template --stage dev', does: 'as JSON' }],
  exits: [0, 2],
  role: null,
  goesOnIn: null,
  inAction: true,
} as const satisfies Verb
