import { ENV_FORMATS } from '../../outputs/format-names.ts'
import { TO_AWS } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const env = {
  does: "print the application's variables in the form that a tool reads",
  about:
    'Prints the variables of a deployed stage, in the form that the named tool reads. Secrets are references: with --with-secrets they are values, which are read from Secrets Manager. Against the sandbox, whose passwords protect nothing, they are values in every format that takes values. ecs, lambda and kubernetes only take references.',
  flags: ['config', 'stage', 'with-secrets', 'format', 'out', ...TO_AWS],
  choices: { format: ENV_FORMATS },
  examples: [
    { line: 'env --stage dev', does: 'lines KEY=value, with references' },
    { line: 'env --stage dev --with-secrets --out .env', does: 'a file of your own, with values' },
    { line: 'env --stage prod --format kubernetes', does: 'a ConfigMap and an ExternalSecret' },
  ],
  exits: [0, 1, 2, 130, 143],
  role: 'plan',
  goesOnIn: null,
  inAction: false,
} as const satisfies Verb
