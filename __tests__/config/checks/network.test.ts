import { expect, test } from 'vitest'
import { type BadRow, expectOnlyProblem, problemsOf, withStage } from '../../builders/config.ts'

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'
const long = (count: number) => 'a'.repeat(count)
const tags = (count: number) => Array.from({ length: count }, (_, i) => `t${i}: a`).join(', ')

/** A tag or network that AWS would refuse: each text has one problem, at its mark. */
const ROWS: readonly BadRow[] = [
  [
    'a reserved tag',
    `${HEAD}tags: { §aws:team: a }\nstages: { dev: { databases: } }\n`,
    'tags.aws:team',
    'reserved-tag',
    /reserved prefix `aws:`/,
  ],
  [
    'a tag of ours',
    `${HEAD}tags: { §tinystacks:stage: a }\nstages: { dev: { databases: } }\n`,
    'tags.tinystacks:stage',
    'reserved-tag',
    /reserved prefix `tinystacks:`/,
  ],
  [
    'a tag AWS does not take',
    `${HEAD}tags: { team: §"a;b" }\nstages: { dev: { databases: } }\n`,
    'tags.team',
    'invalid-tag-value',
  ],
  [
    'a tag too long',
    `${HEAD}tags: { §${long(129)}: a }\nstages: { dev: { databases: } }\n`,
    `tags.${long(60)}…`,
    'invalid-tag-key',
  ],
  [
    '46 tags',
    `${HEAD}§tags: { ${tags(46)} }\nstages: { dev: { databases: } }\n`,
    'tags',
    'too-many-tags',
    /46 tags/,
    /keep 45/,
  ],
  [
    '47 tags with a name',
    `${HEAD}§tags: { Name: a, ${tags(46)} }\nstages: { dev: { databases: } }\n`,
    'tags',
    'too-many-tags',
    /47 tags/,
    /keep 46/,
  ],
  [
    "a tag of RDS's",
    `${HEAD}tags: { §rds:team: a }\nstages: { dev: { databases: { mysql: } } }\n`,
    'tags.rds:team',
    'reserved-tag',
    /`rds:`/,
  ],
  [
    'a value that RDS reserves',
    `${HEAD}tags: { team: §"aws:a" }\nstages: { dev: { databases: { postgres: } } }\n`,
    'tags.team',
    'invalid-tag-value',
    /`aws:`/,
  ],
  [
    'tags that are one to IAM',
    `${HEAD}tags: { Team: a, §team: b }\nstages: { dev: { databases: , bastion: } }\n`,
    'tags.team',
    'tags-differ-in-case',
    /`Team` and `team`/,
  ],
  [
    'one subnet',
    withStage('network: { vpc: vpc-00000001, §subnets: [subnet-00000001] }'),
    'stages.dev.network.subnets',
    'too-few-entries',
    /at least 2/,
  ],
  [
    'the same subnet twice',
    withStage('network: { vpc: vpc-00000001, subnets: [subnet-00000001, §subnet-00000001] }'),
    'stages.dev.network.subnets.1',
    'repeated-subnet',
  ],
  [
    'a VPC without subnets',
    withStage('network: { §vpc: vpc-00000001 }'),
    'stages.dev.network.vpc',
    'missing-related-key',
    /`vpc` requires `subnets`/,
  ],
  [
    'a VPC and a range',
    withStage(
      'network: { vpc: vpc-00000001, subnets: [subnet-00000001, subnet-00000002], §cidr: 10.0.0.0/16 }',
    ),
    'stages.dev.network.cidr',
    'key-for-own-vpc',
    /`vpc` names an existing one/,
  ],
  [
    'a range that begins inside itself',
    withStage('network: { cidr: §10.0.1.0/20 }'),
    'stages.dev.network.cidr',
    'misaligned-address-range',
  ],
  [
    'a range too small',
    withStage('network: { cidr: §10.0.0.0/25 }'),
    'stages.dev.network.cidr',
    'network-size',
    /from \/16 to \/24/,
  ],
  [
    'a range of no addresses',
    withStage('network: { cidr: §10.0.256.0/20 }'),
    'stages.dev.network.cidr',
    'invalid-address-range',
    /not a range of IPv4/,
  ],
  [
    'ranges that overlap',
    `${HEAD}stages:\n  a: { databases: , network: { cidr: 10.1.0.0/16 } }\n  b: { databases: , network: { cidr: §10.1.16.0/20 } }\n`,
    'stages.b.network.cidr',
    'networks-overlap',
    /`a` \(10\.1\.0\.0\/16\) and `b` \(10\.1\.16\.0\/20\) overlap/,
    /network: \{ cidr: 10\.\d+\.\d+\.0\/20 \}/,
  ],
  [
    'four zones',
    withStage('network: { zones: §4 }'),
    'stages.dev.network.zones',
    'unknown-value',
    /must be `2` or `3`, not 4/,
  ],
]

for (const row of ROWS) test(row[0], () => expectOnlyProblem(row))

/** What the other services take stays valid where the one that refuses it makes nothing. */
test.each([
  ['45 tags', tags(45), '{ redis: }'],
  ['46 tags with a name', `Name: a, ${tags(45)}`, '{ redis: }'],
  ["RDS's prefixes without RDS", 'rds:team: "aws:a"', '{ redis: }'],
  ['tags that differ in case, without a bastion', 'Team: a, team: b', '{ postgres: }'],
])('%s', (_, written, databases) => {
  const text = `${HEAD}tags: { ${written} }\nstages: { dev: { databases: ${databases} } }\n`
  expect(problemsOf(text)).toEqual([])
})
