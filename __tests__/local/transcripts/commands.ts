/** Commands as people type them, by what they show. What each prints stands in `golden/`. */
import { delimiter, dirname, join } from 'node:path'

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
const TWO_REDIS = TWO.replace('postgres: {}', 'redis: {}')
const BY_SSH = TWO_REDIS.replace('  dev:\n', '  dev:\n    bastion: { allow: [203.0.113.0/24] }\n')
const SQL_BY_SSH = BY_SSH.slice(0, BY_SSH.indexOf('  prod:')).replace('redis: {}', 'postgres: {}')
/** An existing database, `legacy-orders`, of which the file names no secret. */
const NO_SECRET = SQL_BY_SSH.replace('stack: shop', 'stack: moved').replace(
  '{ postgres: {} }',
  '{ mysql: { existing: { identifier: legacy-orders } } }\n    network: { zones: 2 }',
)
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
  { line: 'connect --help' },
  { line: 'init --help' },
  { line: 'exec --help' },
  { line: 'env --help' },
  { line: 'bootstrap --help' },
  { line: 'doctor --help' },
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
  { line: 'init --stage dev' },
  { line: 'init --force' },
  { line: 'connect dev/postgre' },
  { line: 'connect prd/postgres' },
  { line: 'connect dev/postgres/reader' },
  { line: 'connect --stage dev dev/redis' },
  { line: 'connect --tunnel --print' },
  { line: 'connect dev --password' },
  { line: 'connect dev --tunnel --read-only' },
  { line: 'connect dev/redis --json' },
  { line: 'env --format table' },
  { line: 'env --stage dev --format ecs --with-secrets' },
  { line: 'exec' },
  { line: 'exec -- psql' },
  { line: 'exec --stage dev psql' },
  { line: 'exec --stage dev --json -- psql' },
  { line: 'bootstrap --print' },
  { line: 'bootstrap --repo acme/shop --repo-id one' },
  { line: 'bootstrap --print --repo https://github.com/acme/shop' },
  { line: 'bootstrap --print --repo acme/shop --branch "release/*"' },
  { line: 'bootstrap --print --repo acme/shop --jobs two' },
  { line: 'doctor --repo shop' },
  { line: 'doctor --stage dve' },
  { line: 'doctor --fix' },
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
  { line: 'connect dev/redis' },
  { line: 'deploy --yes --quiet', file: TWO_REDIS },
  { line: 'connect' },
  { line: 'connect prod --reader' },
  { line: 'connect dev/redis --read-only' },
  { line: 'connect prod/redis --print' },
]

/** Where a bastion leads to no database, with programs that stand in for ssh. */
export const NOT_REACHED: readonly Typed[] = [
  { line: 'deploy --yes --quiet', file: BY_SSH },
  { line: 'connect dev/redis', environment: { PATH: sshThat('is-missing') } },
  { line: 'connect dev/redis', environment: { PATH: sshThat('refused') } },
  { line: 'connect dev/redis', environment: { PATH: sshThat('other-host') } },
  { line: 'connect dev --tunnel --json', environment: { PATH: sshThat('other-host') } },
]

/** Where the names of the databases are AWS's, so that what answers has to be proved. */
export const NOT_PROVED: readonly Typed[] = [
  { line: 'deploy --yes --quiet', file: SQL_BY_SSH },
  { line: 'connect dev/postgres', environment: { PATH: sshThat('no-tls') } },
  { line: 'connect dev/postgres', environment: { PATH: sshThat('led-nowhere') } },
  { line: 'connect dev --tunnel --json', environment: { PATH: sshThat('no-tls') } },
  { line: 'exec --stage dev -- psql', environment: { PATH: sshThat('no-tls') } },
  { line: 'deploy --yes --quiet', file: NO_SECRET },
  { line: 'connect dev/mysql', environment: { PATH: sshThat('no-tls') } },
]

/** The folder of an ssh that fails like this, in `ssh/`, and that of the program by which it runs. */
function sshThat(
  fails: 'is-missing' | 'refused' | 'other-host' | 'no-tls' | 'led-nowhere',
): string {
  return [join(import.meta.dirname, 'ssh', fails), dirname(process.execPath)].join(delimiter)
}

const SHOP = '--repo acme/shop --jobs one --repo-id 7654321 --owner-id 1234567'

/** On a terminal of 80 columns, which has colors and somebody who answers. */
export const ON_A_TERMINAL: readonly Typed[] = [
  { line: 'plan', file: TWO },
  { line: 'plan --stage dev', environment: { NO_COLOR: '1' } },
  { line: 'plan --stage dev', environment: { TERM: 'dumb' } },
  { line: 'deploy', answer: 'no' },
  { line: 'deploy --quiet --no-color', answer: 'no' },
  { line: 'deploy prod' },
  { line: `bootstrap ${SHOP}`, answer: 'no' },
  { line: `bootstrap ${SHOP}`, answer: 'yes' },
  { line: 'bootstrap' },
]
