/** The repository on GitHub, and this machine. */
import { at } from '../world.ts'
import { conditions, withoutGitHub, type Fault } from './seeds.ts'

export const AROUND: readonly Fault[] = [
  {
    title: 'the check is not required',
    seed: ({ github }) => {
      github.requireChecks('rules', ['another'])
    },
    lines: ['wrong required-check: `databases` is not required on main'],
  },
  {
    title: 'the branch is protected by what is not shown',
    seed: (world) => {
      world.github.requireChecks('rules', null)
      world.github.requireChecks('protection', ['another'])
    },
    lines: [
      'not-verified required-check: whether `databases` is required on main: no ruleset requires it',
    ],
  },
  {
    title: 'an environment is not there',
    jobs: 'each',
    seed: ({ github }) => {
      github.removeEnvironment('prod')
    },
    lines: ['wrong environment: acme/shop has no environment prod'],
  },
  {
    title: 'any branch may use an environment whose role trusts it alone',
    jobs: 'each',
    seed: (world) => {
      Reflect.deleteProperty(
        at(conditions(world, 'DeployRoleProd'), 'StringEquals'),
        'token.actions.githubusercontent.com:ref',
      )
    },
    lines: [
      'wrong environment: any branch may use the environment prod, and its role trusts a pull request that names it',
    ],
  },
  {
    title: 'GitHub does not accept the token',
    seed: (world) => {
      world.token = 'ghp_ofNobody'
    },
    lines: withoutGitHub('GitHub does not accept the token (Bad credentials)'),
  },
  {
    title: 'there is no token, and the repository is private',
    seed: (world) => {
      world.token = null
    },
    lines: withoutGitHub('GitHub shows no repository acme/shop without a token'),
  },
  {
    title: 'GitHub is not reached',
    seed: (world) => {
      world.apiUrl = 'http://127.0.0.1:9'
    },
    lines: withoutGitHub('GitHub was not reached ('),
  },
  {
    title: 'no repository is known',
    seed: (world) => {
      world.repository = null
    },
    lines: [
      ...['PLAN_ROLE', 'DEPLOY_ROLE', 'SERVICE_ROLE'].map(
        (name) =>
          `not-verified role: which role the variable ${name} names: no repository of GitHub is known`,
      ),
      'not-verified trust: whom `shop-plan` trusts: no repository of GitHub is known',
      'not-verified trust: whom `shop-deploy` trusts: no repository of GitHub is known',
      'not-verified required-check: whether `databases` is required on main: no repository of GitHub is known',
    ],
  },
  {
    title: 'a client is missing',
    seed: (world) => {
      world.programs['psql'] = null
    },
    lines: ['wrong program: psql is not installed, which `connect` needs for Postgres'],
  },
  {
    title: 'the plugin is missing',
    seed: (world) => {
      world.programs['session-manager-plugin'] = null
    },
    lines: [
      'wrong program: session-manager-plugin is not installed, which `connect` needs for the bastion of dev',
    ],
  },
  {
    title: 'the plugin is old',
    seed: (world) => {
      world.programs['session-manager-plugin'] = '1.2.463.0'
    },
    lines: [
      'wrong program: session-manager-plugin 1.2.463.0 is too old for the bastion of dev: it has to be 1.2.536 or later',
    ],
  },
  {
    title: 'redis-cli speaks no TLS',
    seed: (world) => {
      world.programs['redis-cli'] = 'redis-cli 5.0.14'
    },
    lines: ['wrong program: redis-cli 5.0.14 is too old for Redis'],
  },
  {
    title: 'the plugin does not tell its version',
    seed: (world) => {
      world.programs['session-manager-plugin'] = 'unknown'
    },
    lines: ['not-verified program: whether session-manager-plugin is 1.2.536 or later'],
  },
]
