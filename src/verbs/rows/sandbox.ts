import type { Verb } from '../verb.ts'

export const sandbox = {
  does: 'run a local AWS, to try everything without an account',
  about:
    'Starts a local CloudFormation with real database engines behind it, on 127.0.0.1. With a command after `--` it runs that with AWS_ENDPOINT_URL, a region and credentials set, and ends with its exit code. Otherwise it prints these variables and runs until it is stopped.',
  rest: 'COMMAND ...',
  flags: ['port', 'state', 'speed', 'engines'],
  examples: [
    { line: 'sandbox -- npx tinystacks deploy', does: 'deploy the file of this directory to it' },
    { line: 'sandbox --port 4566 --state .sandbox', does: 'one that stays, and remembers' },
  ],
  exits: [0, 1, 2],
  role: null,
  goesOnIn: null,
  inAction: false,
} as const satisfies Verb
