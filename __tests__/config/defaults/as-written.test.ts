import { expect, test } from 'vitest'
import { type BadRow, expectOnlyProblem } from '../../builders/config.ts'

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'
const TWO = 'stages: { dev: { databases: { postgres: } }, prod: { databases: { postgres: } } }\n'
const IN_DEFAULTS = 'defaults.databases.postgres'

/** Each text has one problem, at its mark. */
const ROWS: readonly BadRow[] = [
  [
    'a default of a wrong form is told once',
    `${HEAD}defaults: { databases: { postgres: { storage: { size: §5 } } } }\n${TWO}`,
    `${IN_DEFAULTS}.storage.size`,
    'value-out-of-range',
  ],
  [
    'a default that is wrong for every stage is told once',
    `${HEAD}defaults: { databases: { postgres: { version: §"9" } } }\n${TWO}`,
    `${IN_DEFAULTS}.version`,
    'unknown-version',
    /^Postgres 9 is not available/,
  ],
  [
    'two defaults that do not fit each other are told once',
    `${HEAD}defaults: { databases: { postgres: { storage: { size: 100, max: §105 } } } }\n${TWO}`,
    `${IN_DEFAULTS}.storage.max`,
    'max-storage-too-small',
    /\(100 GiB\), but is 105$/,
  ],
  [
    'a default that only one stage cannot have names that stage',
    `${HEAD}defaults: { databases: { postgres: { kmsKey: §"arn:aws:kms:us-east-1:123456789012:alias/a" } } }
stages: { dev: { databases: { postgres: } }, eu: { region: eu-west-1, databases: { postgres: } } }\n`,
    `${IN_DEFAULTS}.kmsKey`,
    'wrong-region',
    /^in `eu`: the ARN is in us-east-1, but the stage is in eu-west-1/,
  ],
  [
    "a stage's value that does not fit a default is told in the stage, with the default's line",
    `${HEAD}defaults:\n  databases:\n    postgres: { storage: { max: 110 } }
stages: { dev: { databases: { postgres: { storage: { size: §200 } } } }, prod: { databases: { postgres: } } }\n`,
    'stages.dev.databases.postgres.storage.size',
    'max-storage-too-small',
    /\(200 GiB\), but is 110 \(`max` is from line 6, in `defaults`\)/,
  ],
  [
    "a stage's value that a default does not fit names the default's line as well",
    `${HEAD}defaults: { databases: { redis: { replicas: 0 } } }
stages: { dev: { databases: { redis: { multiAz: §true } } } }\n`,
    'stages.dev.databases.redis.multiAz',
    'multi-az-needs-replica',
    /\(`replicas` is from line 4, in `defaults`\)$/,
  ],
  [
    'a range of its own where the default is a VPC that exists',
    `${HEAD}defaults: { network: { vpc: vpc-0abc1234, subnets: [subnet-0abc1234, subnet-0def5678] } }
stages: { dev: { databases:, network: { §cidr: 10.20.0.0/20 } } }\n`,
    'stages.dev.network.cidr',
    'key-for-own-vpc',
    /\(`vpc` is from line 4, in `defaults`\)$/,
  ],
  [
    'a primary whose backups a default turns off',
    `${HEAD}defaults: { databases: { postgres: { backupDays: 0 } } }
stages: { prod: { databases: { postgres: } }, dr: { databases: { postgres: { replicaOf: §prod } } } }\n`,
    'stages.dr.databases.postgres.replicaOf',
    'primary-needs-backups',
    /\(`backupDays` is from line 4, in `defaults`\)$/,
  ],
  [
    'a default that nothing fits is not told again where it is refused itself',
    `${HEAD}defaults: { databases: { postgres: { storage: { size: §"100", max: 30 } } } }\n${TWO}`,
    `${IN_DEFAULTS}.storage.size`,
    'wrong-type',
    null,
    /write `size: 100`/,
  ],
  [
    'an unknown key of a default',
    `${HEAD}defaults: { databases: { postgres: { §intsance: db.t4g.micro } } }\n${TWO}`,
    `${IN_DEFAULTS}.intsance`,
    'unknown-key',
    /in `defaults\.databases\.postgres`/,
    /did you mean `instance`\?/,
  ],
  ...(['existing', 'replicaOf', 'restoreFrom'] as const).map((key): BadRow => [
    `${key}, which is for each stage to say`,
    `${HEAD}defaults: { databases: { postgres: { §${key}: prod } } }\n${TWO}`,
    `${IN_DEFAULTS}.${key}`,
    'not-in-defaults',
    /is for its stage to say/,
    /in the stage/,
  ]),
  [
    'a range, which is each of its own',
    `${HEAD}defaults: { network: { §cidr: 10.20.0.0/20 } }\n${TWO}`,
    'defaults.network.cidr',
    'not-in-defaults',
    /a range of its own/,
  ],
  [
    'the name of a stack, which is each of its own',
    `${HEAD}defaults: { §stackName: shop }\n${TWO}`,
    'defaults.stackName',
    'unknown-key',
    null,
    /in the stage/,
  ],
  [
    'tags, which are of the file',
    `${HEAD}defaults: { §tags: { team: a } }\n${TWO}`,
    'defaults.tags',
    'unknown-key',
    null,
    /beside `stack`/,
  ],
  [
    'a region twice',
    `${HEAD}defaults: { §region: us-east-1 }\n${TWO}`,
    'defaults.region',
    'conflicting-keys',
    /twice/,
  ],
  [
    'a database that no stage has',
    `${HEAD}defaults: { databases: { §mysql: {} } }\n${TWO}`,
    'defaults.databases.mysql',
    'unused-default',
    /`defaults` adds none/,
    /add `mysql:`/,
  ],
  [
    'a bastion that no stage has',
    `${HEAD}defaults: { §bastion: {} }\n${TWO}`,
    'defaults.bastion',
    'unused-default',
    null,
    /add `bastion:` to the stages/,
  ],
]

for (const row of ROWS) test(row[0], () => expectOnlyProblem(row))

test('a key of another shape is refused as it is', () => {
  for (const value of ['', 'null', '[]', '5', 'text']) {
    const text = `${HEAD}§defaults: ${value}\n${TWO}`
    const [row]: readonly BadRow[] = [
      [
        '',
        value === '' || value === 'null' ? text : `${HEAD}defaults: §${value}\n${TWO}`,
        'defaults',
        value === '' || value === 'null' ? 'empty-value' : 'wrong-type',
      ],
    ]
    if (row) expectOnlyProblem(row)
  }
  expect.hasAssertions()
})
