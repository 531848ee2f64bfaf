import { ENV_FORMATS, OUTPUT_FORMATS } from '../outputs/format-names.ts'
import { DESTROY_WORD } from '../plan/messages/deploy/destroy.ts'
import type { Flag } from './flag.ts'

/** Every flag, in the order in which help lists them. */
export const FLAGS = {
  config: {
    ...{ short: 'c', value: 'FILE', completes: 'files' },
    help: 'the file; default: tinystacks.yml, searched for in parent directories up to the repository root',
    input: {
      description:
        'The file. The default is searched for in the working directory and its parents, up to the repository root.',
      default: 'tinystacks.yml',
    },
  },
  stage: {
    ...{ short: 's', value: 'NAME', many: true, completes: 'stages' },
    help: "a stage, repeatable, or several separated by commas; default: every stage, in the file's order",
    input: {
      description:
        "Stages, separated by commas or lines. Default: every stage, in the file's order.",
    },
  },
  allow: {
    ...{ value: 'WORDS', many: true },
    help: 'consent, in the words that the plan prints: prod/postgres:remove@7h3kq0z9w2m4x; repeatable',
    input: {
      description:
        'Consent, in the words that the plan prints, separated by commas or lines: `prod/postgres:remove@7h3kq0z9w2m4x`. On a pull request the label `tinystacks: allow postgres:remove@7h3kq0z9w2m4x` gives the same consent.',
    },
  },
  yes: { short: 'y', help: 'answer yes to the yes/no question; gives no consent' },
  confirm: {
    ...{ value: 'WORD', completes: [DESTROY_WORD] },
    help: `the word ${DESTROY_WORD}; without it nothing is deleted`,
    input: {
      description: `The word \`${DESTROY_WORD}\`. Without it \`destroy\` only says what it would delete.`,
    },
  },
  'in-window': {
    help: 'only while the maintenance window is open',
    input: {
      description:
        '`true`: `reboot` restarts the database only while its maintenance window is open.',
      default: 'false',
    },
  },
  concurrency: {
    value: 'N',
    help: 'how many stages are deployed at once at the most, where the file says `order: parallel`; default: all',
    input: {
      description:
        'How many stages are deployed at once at the most, where the file says `order: parallel`. It never changes their order. Default: all.',
    },
  },
  stack: { value: 'NAME', help: "the application's name, which begins the name of each stack" },
  stages: {
    ...{ value: 'NAMES', many: true },
    help: 'the stages, separated by commas, in the order of deployment: dev,prod',
  },
  databases: {
    ...{ value: 'NAMES', many: true },
    help: 'the databases of each stage, with or without a version: postgres:17,redis; default: what the files show',
  },
  account: {
    value: 'ID',
    help: 'the only AWS account of the stages, 12 digits; of single ones: dev=111111111111,prod=222222222222; default: any',
  },
  roles: {
    help: 'name the roles of `bootstrap` in the file: the workflow assumes them without variables of GitHub. Needs --account; always so with several accounts',
  },
  bastion: {
    ...{ value: 'ACCESS', choices: ['none', 'session-manager'] },
    help: 'how people reach the databases from their machines: none, session-manager; default: none',
  },
  overwrite: { help: 'replace files that are there' },
  'exit-code': { help: 'end with 4 where something is to do, or differs from the file' },
  strict: { help: 'end with 1 also where something is not verified' },
  offline: { help: 'change the file without a look at AWS' },
  format: {
    ...{ value: 'FORMAT', choices: [...new Set([...OUTPUT_FORMATS, ...ENV_FORMATS])] },
    help: 'how it is printed',
  },
  'with-secrets': { help: 'with the values of secrets instead of references' },
  out: {
    ...{ value: 'FILE', completes: 'files' },
    help: 'write it into FILE, which you alone can read; in a git repository git has to ignore it',
  },
  tunnel: { help: 'keep tunnels to every database of the stage open, until it is stopped' },
  reader: { help: 'the reader of the database' },
  'read-only': {
    help: 'a session in which the server refuses writes. Its user could switch that off',
  },
  url: { help: 'print a URL with the password in it as well' },
  password: { help: 'print the password as well' },
  copy: { help: 'copy the password, or the URL, into the clipboard instead of printing it' },
  print: { help: 'print what does the same by hand, as lines or as a template' },
  repo: { value: 'OWNER/NAME', help: 'the repository of GitHub whose workflows get the roles' },
  jobs: {
    ...{ value: 'WHICH', choices: ['one', 'each'] },
    help: 'one: one job deploys every stage, as in README.md; each: a job a stage, with the environment of its name; default: one',
  },
  branch: { value: 'NAME', help: 'the branch that is deployed; default: main' },
  'repo-id': {
    value: 'N',
    help: 'the number that GitHub gives the repository; default: gh is asked',
  },
  'owner-id': { value: 'N', help: 'the number that GitHub gives its owner; default: gh is asked' },
  'set-variables': { help: "set GitHub's variables that name the roles, by gh" },
  provider: { value: 'ARN', help: "GitHub's identity provider, where the account has it already" },
  boundary: { value: 'ARN', help: 'a managed policy that limits each of the roles' },
  direct: { help: 'without the bastion: this machine is in the network of the database' },
  ca: {
    ...{ value: 'FILE', completes: 'files' },
    help: 'a PEM file with the authorities to trust instead of those of AWS',
  },
  'cloudformation-role': {
    value: 'ARN',
    help: 'the role that CloudFormation acts by; it stays with each stack that is changed',
    input: {
      description:
        'ARN of an IAM role that CloudFormation acts by (its service role) when it changes or deletes a stack: the deploy role then needs no permission for databases and networks, and long operations may outlast its session. It stays with the stack; give the same one to `plan` and `deploy`. Default: the role that the stack has, or the caller.',
    },
  },
  json: { help: 'one JSON document on stdout; text for people goes to stderr' },
  profile: {
    value: 'NAME',
    help: 'the AWS profile to take credentials from, and no others; default: AWS_PROFILE',
  },
  region: {
    value: 'REGION',
    help: 'the region of the stages. It moves none: it must be that of the file. For a stage that the file no longer has, where to search for its stack',
  },
  quiet: { short: 'q', help: 'print only the result, warnings and errors' },
  verbose: { help: 'say also what was decided, and why' },
  debug: {
    help: 'say also every call to AWS: service, operation, region, attempt, time. Never a value',
  },
  'no-color': { help: 'no colors; default: as FORCE_COLOR and NO_COLOR say, or on a terminal' },
  port: { value: 'N', help: 'the port on 127.0.0.1; 0 or left out: a free one' },
  state: {
    ...{ value: 'DIR', completes: 'directories' },
    help: 'keep everything in DIR; left out: in memory, gone at the end',
  },
  speed: {
    value: 'X',
    help: "X times as fast as AWS; default: 60; 1 is AWS's own pace; 0: nothing takes any time",
  },
  engines: {
    ...{ value: 'WHICH', choices: ['auto', 'none'] },
    help: 'auto: real databases where an engine is installed; none: metadata only; default: auto',
  },
  help: { short: 'h', help: 'print the flags, exit codes and examples of a command' },
  version: { short: 'v', help: 'print the version' },
} as const satisfies Readonly<Record<string, Flag>>

/** What every verb takes that works on the file. */
export const COMMON = [
  'quiet',
  'verbose',
  'debug',
  'no-color',
] as const satisfies readonly (keyof typeof FLAGS)[]

/** What every verb takes that calls AWS. */
export const TO_AWS = ['profile', 'region', ...COMMON] as const

export type FlagName = keyof typeof FLAGS

/** The flag of that name, with everything that a flag may have; undefined = there is none. */
export function flagNamed(name: string): Flag | undefined {
  return Object.hasOwn(FLAGS, name) ? FLAGS[name as FlagName] : undefined
}
