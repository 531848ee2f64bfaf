/** The file, the account, its identity provider and which roles there are. */
import { allowOnly, at, READER } from '../world.ts'
import { set, drop, dropProvider, ARN, type Fault } from './seeds.ts'

export const OF_ACCOUNT: readonly Fault[] = [
  {
    title: 'there is no file',
    seed: (world) => {
      world.file = null
    },
    lines: [
      'not-verified file: which databases there are to be: there is no tinystacks.yml',
      "not-verified provider: GitHub's identity provider and the roles: without a valid file",
      'not-verified quota: the quotas for new stages: without a valid file',
    ],
  },
  {
    title: 'the file is not valid',
    seed: (world) => {
      world.file =
        'version: 1\nstack: shop\nregion: us-est-1\nstages: { dev: { databases: { redis: {} } } }\n'
    },
    lines: [
      'wrong file: tinystacks.yml is not valid:',
      "not-verified provider: GitHub's identity provider and the roles: without a valid file",
      'not-verified quota: ',
    ],
  },
  {
    title: 'no region is known',
    seed: (world) => {
      Object.assign(world, { file: null, homeRegion: null })
    },
    lines: [
      'not-verified file: ',
      'not-verified caller: who you are for AWS: no region is known',
      "not-verified provider: GitHub's identity provider and the roles: no region is known",
      'not-verified quota: the quotas for new stages: no region is known',
    ],
  },
  {
    title: 'the credentials are of another account',
    seed: (world) => {
      world.file = `account: '999999999999'\n${world.file ?? ''}`
    },
    lines: [
      'wrong account: dev and prod belong to account 999999999999, and these credentials to 123456789012',
    ],
  },
  {
    title: 'one stage is in another account',
    seed: (world) => {
      world.file = (world.file ?? '').replace('  prod:\n', "  prod:\n    account: '999999999999'\n")
    },
    lines: ['not-verified account: prod: account 999999999999 is not that of these credentials'],
  },
  {
    title: 'the account has no identity provider',
    seed: dropProvider,
    lines: ["wrong provider: account 123456789012 does not know GitHub's identity provider"],
  },
  {
    title: 'the account has one of another address',
    seed: (world) => {
      dropProvider(world)
      set(at(world.template, 'Resources'), 'Other', {
        Type: 'AWS::IAM::OIDCProvider',
        Properties: { Url: 'https://gitlab.com', ClientIdList: ['sts.amazonaws.com'] },
      })
    },
    lines: ["wrong provider: account 123456789012 does not know GitHub's identity provider"],
  },
  {
    title: 'the provider has another audience',
    seed: ({ template }) => {
      set(at(template, 'Resources', 'GitHubProvider', 'Properties'), 'ClientIdList', ['other'])
    },
    lines: [
      `wrong provider: ${ARN}:oidc-provider/token.actions.githubusercontent.com does not accept the audience sts.amazonaws.com`,
    ],
  },
  {
    title: 'nobody may list providers',
    seed: (world) => {
      allowOnly(world, ['iam:ListOpenIDConnectProviders'])
    },
    lines: [
      "not-verified provider: whether account 123456789012 knows GitHub's identity provider: iam:ListOpenIDConnectProviders AccessDenied",
    ],
  },
  {
    title: 'nobody may read the provider',
    seed: (world) => {
      allowOnly(world, ['iam:GetOpenIDConnectProvider'])
    },
    lines: [
      `not-verified provider: whether ${ARN}:oidc-provider/token.actions.githubusercontent.com accepts the audience sts.amazonaws.com: iam:GetOpenIDConnectProvider AccessDenied`,
    ],
  },
  {
    title: 'a role is not there',
    seed: (world) => {
      drop(world, 'PlanRole')
    },
    lines: ['wrong role: account 123456789012 has no role `shop-plan`'],
  },
  {
    title: 'nobody may read roles',
    seed: (world) => {
      allowOnly(world, ['iam:GetRole'])
    },
    lines: ['shop-plan', 'shop-deploy', 'shop-cloudformation'].map(
      (name) =>
        `not-verified role: whether account 123456789012 has the role \`${name}\`: iam:GetRole AccessDenied`,
    ),
  },
  {
    title: 'a variable is not set',
    seed: ({ github }) => {
      github.unsetVariable('PLAN_ROLE')
    },
    lines: ['wrong role: the variable PLAN_ROLE is not set'],
  },
  {
    title: 'the variable of the service role is not set, and the account has one',
    seed: ({ github }) => {
      github.unsetVariable('SERVICE_ROLE')
    },
    lines: ['wrong role: the variable SERVICE_ROLE is not set'],
  },
  {
    title: 'a variable names something else',
    seed: ({ github }) => {
      github.setVariable('PLAN_ROLE', 'shop-plan')
    },
    lines: ['wrong role: `shop-plan` is no ARN of a role'],
  },
  {
    title: 'a variable names a role of another account',
    seed: ({ github }) => {
      github.setVariable('PLAN_ROLE', 'arn:aws:iam::999999999999:role/shop-plan')
    },
    lines: [
      'not-verified role: `arn:aws:iam::999999999999:role/shop-plan`: account 999999999999 is not that of these credentials',
    ],
  },
  {
    title: 'only who may write is shown variables',
    seed: (world) => {
      world.token = READER
    },
    lines: ['PLAN_ROLE', 'DEPLOY_ROLE', 'SERVICE_ROLE'].map(
      (name) => `not-verified role: which role the variable ${name} names: `,
    ),
  },
]
