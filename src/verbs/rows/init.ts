import { COMMON } from '../flags.ts'
import type { Verb } from '../verb.ts'

export const init = {
  does: 'write the first tinystacks.yml, its workflow and the lines of .gitignore',
  about:
    "Looks for databases in the files of the folder: package.json, requirements.txt, pyproject.toml, Gemfile, composer.json, go.mod, pom.xml, build.gradle, compose files, Prisma's schema, Django's and Rails's settings, Copilot's addons. Runs nothing of them, and copies no more of them than versions. Asks what they do not say, shows what it will write, and replaces no file unasked. All files are written, or none. Calls neither AWS nor GitHub. With --yes, or without a terminal, it asks nothing: then --yes, --stack, --stages and --region are needed, and --databases where the files do not decide.",
  flags: [
    ...[
      'config',
      'stack',
      'stages',
      'region',
      'databases',
      'account',
      'roles',
      'bastion',
      'branch',
    ],
    ...['yes', 'overwrite', ...COMMON],
  ],
  helps: {
    config: 'the file to write; its folder is searched. Default: tinystacks.yml, here',
    region: 'the AWS region of the stages; of single ones: us-east-1,prod=eu-west-1',
    branch: "the branch that is deployed; default: the remote's default branch, or main",
    yes: 'ask nothing: write what the flags and the files say',
  },
  instead: {
    stage: 'did you mean `--stages`?',
    force: 'did you mean `--overwrite`?',
  },
  examples: [
    { line: 'init', does: 'asks' },
    { line: 'init --yes --stack shop --stages dev,prod --region us-east-1', does: 'asks nothing' },
    {
      line: 'init --stages dev,prod --account dev=111111111111,prod=222222222222',
      does: 'asks the rest, for two accounts',
    },
    {
      line: 'init --config apps/shop/tinystacks.yml',
      does: 'for one application of several; the workflow belongs to the root',
    },
  ],
  exits: [0, 1, 2, 3, 130, 143],
  role: null,
  goesOnIn: null,
  inAction: false,
} as const satisfies Verb
