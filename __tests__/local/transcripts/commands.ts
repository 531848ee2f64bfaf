/** Commands as people type them, by what they show. What each prints stands in `golden/`. */

export type Typed = {
  /** What follows `tinystacks`; a word with spaces stands in double quotes. */
  readonly line: string
  readonly environment?: Readonly<Record<string, string>>
  /** The file that it finds. Default: that of the command before it. */
  readonly file?: string
  /** What is typed where it asks. Only on a terminal. */
  readonly answer?: string
}

const TWO = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: { redis: {} }
  prod:
    databases: { postgres: {} }
`
const BAD = `version: 1
stack: shop
region: us-est-1
stages:
  dev:
    databses: { redis: {} }
`
const ONE = TWO.slice(0, TWO.indexOf('  prod:'))
const RESIZED = ONE.replace('redis: {}', 'redis: { instance: cache.t4g.small }')

/** Neither AWS nor the file is needed. */
export const HELP: readonly Typed[] = [
  { line: '' },
  { line: '--version' },
  { line: 'plan --help' },
  { line: 'help deploy' },
  { line: 'reboot -h' },
  { line: 'sandbox --help' },
  { line: 'help completion' },
]

/** What the command line does not understand. */
export const MISTAKES: readonly Typed[] = [
  { line: 'deplyo', file: TWO },
  { line: 'apply' },
  { line: 'drift' },
  { line: 'help deplyo' },
  { line: '--stage dev' },
  { line: 'plan --sage dev' },
  { line: 'plan --zone a' },
  { line: 'deploy prod' },
  { line: 'deploy --exit-code' },
  { line: 'deploy --auto-approve' },
  { line: 'destroy --stage dev --yes' },
  { line: 'outputs --format jsn' },
  { line: 'outputs dotenv' },
  { line: 'plan --stage' },
  { line: 'plan --stage ""' },
  { line: 'plan --quiet --debug' },
  { line: 'plan --config a.yml -c b.yml' },
  { line: 'plan --region us-est-1' },
  { line: 'deploy --cloudformation-role shop' },
  { line: 'completion bsh' },
  { line: 'sandbox --prot 4566' },
  { line: 'plan --sage dev --json' },
]

/** What the file says otherwise. */
export const AGAINST_THE_FILE: readonly Typed[] = [
  { line: 'validate', file: TWO },
  { line: 'validate --json' },
  { line: 'validate', file: BAD },
  { line: 'validate', file: BAD, environment: { FORCE_COLOR: '1' } },
  { line: 'validate --json' },
  { line: 'plan --config missing.yml', file: TWO },
  { line: 'plan --stage dve' },
  { line: 'template --stage dev,prod' },
  { line: 'deploy --stage dev --region eu-west-1' },
  { line: 'reboot --stage prod postgre' },
  { line: 'restore-secret --stage prod postgress' },
  { line: 'promote --stage prod postgre' },
]

/** The life of a stage, where nobody can answer. */
export const PIPED: readonly Typed[] = [
  { line: 'plan --profile nobody', file: ONE },
  { line: 'plan --exit-code' },
  { line: 'deploy --yes --quiet' },
  { line: 'plan --exit-code' },
  { line: 'plan --verbose' },
  { line: 'plan', file: RESIZED, environment: { FORCE_COLOR: '1', NO_COLOR: '1' } },
  { line: 'plan --no-color', environment: { FORCE_COLOR: '1' } },
  { line: 'deploy --quiet' },
  { line: 'outputs --stage dev --format dotenv' },
  { line: 'destroy --stage dev' },
  { line: 'destroy --stage dev --confirm delete -q' },
  { line: 'outputs --stage dev' },
  { line: 'outputs --stage dev --json' },
]

/** On a terminal of 80 columns, which has colors and somebody who answers. */
export const ON_A_TERMINAL: readonly Typed[] = [
  { line: 'plan', file: TWO },
  { line: 'plan --stage dev', environment: { NO_COLOR: '1' } },
  { line: 'plan --stage dev', environment: { TERM: 'dumb' } },
  { line: 'deploy', answer: 'no' },
  { line: 'deploy --quiet --no-color', answer: 'no' },
  { line: 'deploy prod' },
]
