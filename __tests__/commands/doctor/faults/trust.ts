/** Whom roles trust. */
import { at } from '../world.ts'
import { trust, conditions, set, SUB, AUD, ID, type Fault } from './seeds.ts'

export const OF_TRUST: readonly Fault[] = [
  {
    title: 'a role trusts another repository',
    seed: (world) => {
      set(at(conditions(world, 'DeployRole'), 'StringEquals'), SUB, [
        'repo:acme/other:ref:refs/heads/main',
      ])
    },
    lines: [
      `wrong trust: \`shop-deploy\` does not trust the branch main of acme/shop: see its conditions on ${SUB}`,
    ],
  },
  {
    title: 'a role trusts a repository by another number',
    seed: (world) => {
      set(at(conditions(world, 'PlanRole'), 'StringEquals'), ID, '42')
    },
    lines: [
      `wrong trust: \`shop-plan\` does not trust pull requests of acme/shop: see its conditions on ${ID}`,
    ],
  },
  {
    title: 'a role trusts another audience',
    seed: (world) => {
      set(at(conditions(world, 'PlanRole'), 'StringEquals'), AUD, 'other')
    },
    lines: [
      `wrong trust: \`shop-plan\` does not trust pull requests of acme/shop: see its conditions on ${AUD}`,
    ],
  },
  {
    title: 'a role trusts the subject with names, and the repository has that with ids',
    seed: (world) => {
      world.github.setSubject(true)
      set(at(conditions(world, 'DeployRole'), 'StringEquals'), SUB, [
        'repo:acme/shop:ref:refs/heads/main',
      ])
    },
    lines: [
      `wrong trust: \`shop-deploy\` does not trust the branch main of acme/shop: see its conditions on ${SUB}`,
    ],
  },
  {
    title: 'a role trusts everybody',
    seed: (world) => {
      set(conditions(world, 'PlanRole'), 'StringEquals', { [AUD]: 'sts.amazonaws.com' })
      set(conditions(world, 'PlanRole'), 'StringLike', { [SUB]: 'repo:*' })
    },
    lines: ['wrong trust: `shop-plan` trusts jobs of other repositories'],
  },
  {
    title: 'a role has no condition at all',
    seed: (world) => {
      Reflect.deleteProperty(trust(world, 'DeployRole'), 'Condition')
    },
    lines: ['wrong trust: `shop-deploy` trusts jobs of other repositories'],
  },
  {
    title: 'the deploy role trusts pull requests',
    seed: (world) => {
      set(conditions(world, 'DeployRole'), 'StringLike', { [SUB]: 'repo:acme*' })
      Reflect.deleteProperty(at(conditions(world, 'DeployRole'), 'StringEquals'), SUB)
    },
    lines: ['wrong trust: `shop-deploy` trusts pull requests, which can run anything'],
  },
  {
    title: 'a role trusts the branch and not the environment of the job',
    jobs: 'each',
    seed: (world) => {
      set(at(conditions(world, 'DeployRoleProd'), 'StringEquals'), SUB, [
        'repo:acme/shop:ref:refs/heads/main',
      ])
    },
    lines: [
      `wrong trust: \`shop-prod-deploy\` does not trust the environment prod of acme/shop: see its conditions on ${SUB}`,
    ],
  },
  {
    title: 'the subject is made of other claims',
    seed: ({ github }) => {
      github.setSubject(false, ['repo', 'context'])
    },
    lines: ['shop-plan', 'shop-deploy'].map(
      (name) =>
        `not-verified trust: whom \`${name}\` trusts: the subject of acme/shop's tokens is made of repo and context`,
    ),
  },
  {
    title: 'a role asks for what nobody knows',
    seed: (world) => {
      set(conditions(world, 'PlanRole'), 'IpAddress', { 'aws:SourceIp': '203.0.113.0/24' })
    },
    lines: [
      'not-verified trust: whether `shop-plan` trusts pull requests of acme/shop in both forms of the subject: see its conditions on aws:SourceIp',
    ],
  },
  {
    title: 'CloudFormation is not trusted',
    seed: (world) => {
      set(at(trust(world, 'ServiceRole'), 'Principal'), 'Service', 'ec2.amazonaws.com')
    },
    lines: ['wrong trust: `shop-cloudformation` does not trust CloudFormation'],
  },
]
