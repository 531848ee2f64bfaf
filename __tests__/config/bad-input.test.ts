import { describe, expect, test } from 'vitest'
import { marked, problemsOf, withDatabases, withStage } from '../builders/config.ts'

type Row = readonly [name: string, text: string, path: string, message: RegExp, hint?: RegExp]

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'
const long = (count: number) => 'a'.repeat(count)

/** Each text has one problem, at its mark. */
const ROWS: readonly Row[] = [
  ['an empty file', '§', '', /the file is empty/, /version: 1/],
  ['a file of comments only', '§# nothing\n\n', '', /the file is empty/],
  ['a file that is a list', '§- a\n- b\n', '', /the file is a list/],
  ['a file that is a word', '§hello\n', '', /the file is a single value/],
  ['brackets that stay open', 'version: [1, 2§', '', /not closed/, /brackets/],
  ['quotes that stay open', 'stack: "shop§', '', /a text in quotes is not closed/],
  [
    'quotes that stay open over lines',
    'stack: "shop\n§region: x\n',
    '',
    /that began before is not closed/,
  ],
  ['a colon in a value', `${HEAD}stages: a§: b\n`, '', /does not fit/, /quotes/],
  ['a tab', 'version: 1\nstages:\n§\tdev: {}\n', '', /a tab/, /spaces/],
  ['a tab after spaces', 'version: 1\nstages:\n  §\tdev: {}\n', '', /a tab/, /spaces/],
  ['wrong indentation', 'version: 1\n  stack§: shop\n', '', /indentation/],
  ['a control character', `stack: shop§\u0000\n`, '', /control character/],
  [
    'two documents',
    `${HEAD}stages: { dev: { databases: } }\n§---\nversion: 1\n`,
    '',
    /second document/,
  ],
  ['an end marker and more', `${HEAD}...\n§stages: {}\n`, '', /second document/],
  ['a directive', '%YAML 2.0\n§---\nversion: 1\n', '', /directives/],
  ['nesting too deep', `a: ${'['.repeat(99)}§${'['.repeat(9000)}`, '', /nested too deep/],
  [
    'a duplicate key',
    `${HEAD}stages: { dev: { databases: } }\n§stack: other\n`,
    'stack',
    /`stack` is written twice/,
  ],
  [
    'a duplicate key in a stage',
    withDatabases('postgres:\n  instance: db.t4g.micro\n  §instance: db.t4g.small'),
    'stages.dev.databases.postgres.instance',
    /`instance` is written twice/,
  ],
  ['an unknown alias', `${HEAD}stages: { dev: §*prod }\n`, 'stages.dev', /no anchor `&prod`/],
  ['an alias within itself', `${HEAD}stages: &all { dev: §*all }\n`, 'stages.dev', /stands inside/],
  [
    'a YAML tag',
    `${HEAD}stages: { dev: { databases: §!!map {} } }\n`,
    'stages.dev.databases',
    /YAML tags/,
  ],
  [
    'a key that is a list',
    `${HEAD}stages: { dev: { databases: } }\n? §[a]\n: 1\n`,
    '',
    /a key must be plain text/,
  ],
  [
    'a merge key',
    withDatabases('postgres: { §<<: {} }'),
    'stages.dev.databases.postgres.<<',
    /no key `<<`/,
    /merge keys/,
  ],
  [
    'an unknown key',
    `${HEAD}stages: { dev: { databases: } }\n§regoin: us-east-1\n`,
    'regoin',
    /no key `regoin` in the file/,
    /did you mean `region`\?/,
  ],
  [
    'an unknown database',
    withDatabases('§postgress: {}'),
    'stages.dev.databases.postgress',
    /no key `postgress`/,
    /did you mean `postgres`\?/,
  ],
  [
    'a key in another case',
    withDatabases('postgres: { §multiAZ: true }'),
    'stages.dev.databases.postgres.multiAZ',
    /no key/,
    /did you mean `multiAz`\?/,
  ],
  [
    'an AWS name of a key',
    withDatabases('postgres: { §EngineVersion: "17" }'),
    'stages.dev.databases.postgres.EngineVersion',
    /no key/,
    /did you mean `version`\?/,
  ],
  [
    'a password',
    withDatabases('postgres: { §password: hunter2 }'),
    'stages.dev.databases.postgres.password',
    /no key/,
    /made by AWS/,
  ],
  [
    'storage for Redis',
    withDatabases('redis: { §storage: { size: 20 } }'),
    'stages.dev.databases.redis.storage',
    /no key/,
    /in memory/,
  ],
  [
    'a key of which nothing is near',
    withDatabases('postgres: { §xyzzy: 1 }'),
    'stages.dev.databases.postgres.xyzzy',
    /no key/,
    /the keys here are `version`, `instance`/,
  ],
  [
    'a key named like a part of JavaScript',
    withDatabases('§__proto__: {}'),
    'stages.dev.databases.__proto__',
    /no key `__proto__`/,
  ],
  [
    'no version',
    '§stack: shop\nregion: us-east-1\nstages: { dev: { databases: } }\n',
    'version',
    /the file lacks `version`/,
    /write `version: 1`/,
  ],
  ['no stages', `§${HEAD}`, 'stages', /the file lacks `stages`/],
  [
    'no databases',
    `${HEAD}stages:\n  §dev: { protected: false }\n`,
    'stages.dev.databases',
    /`stages\.dev` lacks `databases`/,
  ],
  [
    'another version',
    `version: §2\nstack: shop\nregion: us-east-1\nstages: { dev: { databases: } }\n`,
    'version',
    /must be 1, not 2/,
  ],
  ['stages with nothing', `${HEAD}§stages:\n`, 'stages', /`stages` is empty/],
  ['no stage', `${HEAD}§stages: {}\n`, 'stages', /at least 1/],
  [
    'a list for a mapping',
    `${HEAD}stages:\n  §- dev\n`,
    'stages',
    /must be a mapping of keys, not a list/,
  ],
  [
    'text for a number',
    withDatabases('postgres: { storage: { size: §"100" } }'),
    'stages.dev.databases.postgres.storage.size',
    /must be a whole number, not the text "100"/,
    /write `size: 100`/,
  ],
  [
    'a unit',
    withDatabases('postgres: { storage: { size: §100GB } }'),
    'stages.dev.databases.postgres.storage.size',
    /must be a whole number/,
    /write `size: 100`/,
  ],
  [
    'a fraction',
    withDatabases('postgres: { storage: { size: §20.5 } }'),
    'stages.dev.databases.postgres.storage.size',
    /must be a whole number, not the number 20\.5/,
  ],
  [
    'a number for text',
    withDatabases('mysql: { version: §8.0 }'),
    'stages.dev.databases.mysql.version',
    /not the number 8\.0/,
    /write `version: "8\.0"`/,
  ],
  [
    'yes for true',
    withDatabases('postgres: { multiAz: §yes }'),
    'stages.dev.databases.postgres.multiAz',
    /must be `true` or `false`/,
    /write `multiAz: true`/,
  ],
  [
    'an account as a number',
    `${HEAD}account: §012345678901\nstages: { dev: { databases: } }\n`,
    'account',
    /12 digits/,
    /"012345678901"/,
  ],
  [
    'an account of 11 digits',
    `${HEAD}account: §"12345678901"\nstages: { dev: { databases: } }\n`,
    'account',
    /12 digits/,
  ],
  [
    'a word that is not offered',
    withDatabases('redis: { engine: §vakley }'),
    'stages.dev.databases.redis.engine',
    /must be `valkey` or `redis`, not "vakley"/,
    /did you mean `valkey`\?/,
  ],
  [
    'a log the engine has not',
    withDatabases('postgres:\n  logs: [postgresql, §slowquery]'),
    'stages.dev.databases.postgres.logs.1',
    /entry 2 of `logs`/,
  ],
  [
    'a number out of range',
    withDatabases('postgres: { backupDays: §36 }'),
    'stages.dev.databases.postgres.backupDays',
    /from 0 to 35, not 36/,
  ],
  [
    'an empty section',
    withDatabases('postgres:\n  §storage:'),
    'stages.dev.databases.postgres.storage',
    /`storage` is empty/,
    /take the line out/,
  ],
  [
    'a stage name with an underscore',
    `${HEAD}stages:\n  §dev_1: { databases: }\n`,
    'stages.dev_1',
    /cannot be a stage's name/,
    /letters, digits and hyphens/,
  ],
  [
    'a stage name that begins with a digit',
    `${HEAD}stages:\n  §1dev: { databases: }\n`,
    'stages.1dev',
    /cannot be a stage's name/,
  ],
  [
    'a stage name too long by itself',
    `${HEAD}stages:\n  §${long(127)}: { databases: }\n`,
    `stages.${long(60)}…`,
    /cannot be a stage's name/,
  ],
  [
    'a stack name of 129 characters',
    `${HEAD}stages:\n  §${long(124)}: { databases: }\n`,
    `stages.${long(60)}…`,
    /129 characters; CloudFormation takes 128/,
    /stackName/,
  ],
  [
    'stages that differ in case',
    `${HEAD}stages:\n  dev: { databases: }\n  §Dev: { databases: }\n`,
    'stages.Dev',
    /`dev` and `Dev` differ in upper and lower case only/,
  ],
  [
    'a stack named twice',
    `${HEAD}stages:\n  a: { databases: , network: { cidr: 10.1.0.0/20 } }\n  b: { databases: , network: { cidr: 10.2.0.0/20 }, §stackName: shop-a }\n`,
    'stages.b.stackName',
    /same stack `shop-a` in us-east-1/,
  ],
  [
    'a stack name with a dot',
    withStage('stackName: §shop.dev'),
    'stages.dev.stackName',
    /letters, digits and hyphens/,
  ],
  [
    'an application name with a space',
    'version: 1\nstack: §my shop\nregion: us-east-1\nstages: { dev: { databases: } }\n',
    'stack',
    /letters, digits and hyphens/,
  ],
  [
    'a region that does not exist',
    `version: 1\nstack: shop\nregion: §us-esat-1\nstages: { dev: { databases: } }\n`,
    'region',
    /no AWS region "us-esat-1"/,
    /did you mean `us-east-1`\?/,
  ],
  [
    "a stage's region that does not exist",
    withStage('region: §eu-north-9'),
    'stages.dev.region',
    /no AWS region/,
    /eu-north-1/,
  ],
  [
    'a zone for a region',
    withStage('region: §us-east-1a'),
    'stages.dev.region',
    /must be an AWS region/,
  ],
  [
    'no region',
    'version: 1\nstack: shop\nstages:\n  §dev: { databases: }\n',
    'stages.dev.region',
    /`dev` has no region/,
  ],
  [
    'a reserved database name',
    withDatabases('mysql: { database: §Select }'),
    'stages.dev.databases.mysql.database',
    /MySQL on RDS does not take "Select"/,
  ],
  [
    "a database of the server's own",
    withDatabases('mysql: { database: §sys }'),
    'stages.dev.databases.mysql.database',
    /reserved/,
  ],
  [
    'a database name with a hyphen',
    withDatabases('postgres: { database: §my-shop }'),
    'stages.dev.databases.postgres.database',
    /letters, digits and underscores/,
  ],
  [
    'a Postgres database name of 64 characters',
    withDatabases(`postgres: { database: §${long(64)} }`),
    'stages.dev.databases.postgres.database',
    /at most 63 characters: .* has 64/,
  ],
  [
    'a reserved user name',
    withDatabases('postgres: { username: §admin }'),
    'stages.dev.databases.postgres.username',
    /does not take "admin" as a user's name/,
  ],
  [
    "a user name of Postgres' own roles",
    withDatabases('postgres: { username: §pg_owner }'),
    'stages.dev.databases.postgres.username',
    /reserved/,
  ],
  [
    "RDS's own user",
    withDatabases('mysql: { username: §rdsadmin }'),
    'stages.dev.databases.mysql.username',
    /reserved/,
  ],
  [
    'a user name of 17 characters',
    withDatabases(`mysql: { username: §${long(17)} }`),
    'stages.dev.databases.mysql.username',
    /at most 16 characters/,
  ],
  [
    'a parameter AWS owns',
    withDatabases('postgres: { parameters: { §port: 5433 } }'),
    'stages.dev.databases.postgres.parameters.port',
    /AWS sets the parameter `port` itself/,
  ],
  [
    'a parameter that is no name',
    withDatabases('mysql: { parameters: { §max connections: 5 } }'),
    'stages.dev.databases.mysql.parameters.max connections',
    /not a parameter's name/,
  ],
  [
    'cluster mode',
    withDatabases('redis: { parameters: { §cluster-enabled: yes } }'),
    'stages.dev.databases.redis.parameters.cluster-enabled',
    /not supported/,
  ],
  [
    'a parameter that is a list',
    withDatabases('redis: { parameters: { maxmemory-policy: §[a] } }'),
    'stages.dev.databases.redis.parameters.maxmemory-policy',
    /not a list/,
  ],
  [
    'storage below the least',
    withDatabases('postgres: { storage: { size: §5 } }'),
    'stages.dev.databases.postgres.storage.size',
    /from 20 to 65536, not 5/,
  ],
  [
    'storage above the most',
    withDatabases('postgres: { storage: { size: §65537 } }'),
    'stages.dev.databases.postgres.storage.size',
    /from 20 to 65536/,
  ],
  [
    'io2 below its least',
    withDatabases('mysql: { storage: { type: io2, size: §50, iops: 3000 } }'),
    'stages.dev.databases.mysql.storage.size',
    /io2 storage begins at 100 GiB/,
  ],
  [
    'io1 without operations',
    withDatabases('postgres:\n  §storage: { type: io1, size: 100 }'),
    'stages.dev.databases.postgres.storage.iops',
    /io1 storage needs `iops`/,
  ],
  [
    'storage.max below 110%',
    withDatabases('postgres: { storage: { size: 100, max: §109 } }'),
    'stages.dev.databases.postgres.storage.max',
    /at least 10% above/,
    /`max: 110`/,
  ],
  [
    'operations for small gp3',
    withDatabases('postgres: { storage: { size: 399, iops: §12000 } }'),
    'stages.dev.databases.postgres.storage.iops',
    /from 400 GiB on/,
  ],
  [
    'operations out of range for gp3',
    withDatabases('postgres: { storage: { size: 400, iops: §3000 } }'),
    'stages.dev.databases.postgres.storage.iops',
    /from 12000 to 64000/,
  ],
  [
    'operations for gp2',
    withDatabases('postgres: { storage: { type: gp2, iops: §3000 } }'),
    'stages.dev.databases.postgres.storage.iops',
    /gp2 storage takes no `iops`/,
  ],
  [
    'too many operations a GiB',
    withDatabases('postgres: { storage: { type: io1, size: 100, iops: §6000 } }'),
    'stages.dev.databases.postgres.storage.iops',
    /from 1000 to 5000/,
  ],
  [
    'a class of the other service',
    withDatabases('postgres: { instance: §cache.t4g.micro }'),
    'stages.dev.databases.postgres.instance',
    /RDS instance class/,
    /write `instance: db\.t4g\.micro`/,
  ],
  [
    'a node type of the other service',
    withDatabases('redis: { instance: §db.t4g.micro }'),
    'stages.dev.databases.redis.instance',
    /ElastiCache node type/,
    /write `instance: cache\.t4g\.micro`/,
  ],
  [
    'a class without its prefix',
    withDatabases('mysql: { instance: §m7g.large }'),
    'stages.dev.databases.mysql.instance',
    /RDS instance class/,
    /write `instance: db\.m7g\.large`/,
  ],
  [
    'a Postgres that is not offered',
    withDatabases('postgres: { version: §"13" }'),
    'stages.dev.databases.postgres.version',
    /Postgres 13 is not offered: 14, 15, 16, 17 and 18 are/,
  ],
  [
    'half a MySQL version',
    withDatabases('mysql: { version: §"8" }'),
    'stages.dev.databases.mysql.version',
    /8\.0 and 8\.4 are/,
  ],
  [
    'Redis OSS above 7.1',
    withDatabases('redis: { engine: redis, version: §"7.2" }'),
    'stages.dev.databases.redis.version',
    /Redis OSS 7\.2 is not offered/,
    /engine: valkey/,
  ],
  [
    'a Valkey that is none',
    withDatabases('redis: { version: §"6.2" }'),
    'stages.dev.databases.redis.version',
    /Valkey 6\.2 is not offered/,
    /engine: redis/,
  ],
  [
    'a window of another form',
    withDatabases('postgres: { backupWindow: §3-4 }'),
    'stages.dev.databases.postgres.backupWindow',
    /hh:mm-hh:mm/,
  ],
  [
    'a window too short',
    withDatabases('postgres: { backupWindow: §"03:00-03:29" }'),
    'stages.dev.databases.postgres.backupWindow',
    /lasts 29 minutes; at least 30/,
  ],
  [
    'a window too short for Redis',
    withDatabases('redis: { maintenanceWindow: §"sun:03:00-sun:03:59" }'),
    'stages.dev.databases.redis.maintenanceWindow',
    /lasts 59 minutes; at least 60/,
  ],
  [
    'windows that overlap',
    withDatabases('mysql:\n  backupWindow: 23:30-00:30\n  maintenanceWindow: §mon:00:00-mon:01:00'),
    'stages.dev.databases.mysql.maintenanceWindow',
    /overlaps `backupWindow`/,
  ],
  [
    'several zones with one node',
    withDatabases('redis: { multiAz: §true }'),
    'stages.dev.databases.redis.multiAz',
    /needs a replica/,
    /replicas: 1/,
  ],
  [
    'a reserved tag',
    `${HEAD}tags: { §aws:team: a }\nstages: { dev: { databases: } }\n`,
    'tags.aws:team',
    /reserved `aws:`/,
  ],
  [
    'a tag of ours',
    `${HEAD}tags: { §tinystacks:stage: a }\nstages: { dev: { databases: } }\n`,
    'tags.tinystacks:stage',
    /reserved `tinystacks:`/,
  ],
  [
    'a tag AWS does not take',
    `${HEAD}tags: { team: §"a;b" }\nstages: { dev: { databases: } }\n`,
    'tags.team',
    /value that AWS does not take/,
  ],
  [
    'a tag too long',
    `${HEAD}tags: { §${long(129)}: a }\nstages: { dev: { databases: } }\n`,
    `tags.${long(60)}…`,
    /cannot be a tag's key/,
  ],
  [
    '47 tags',
    `${HEAD}§tags: { ${Array.from({ length: 47 }, (_, i) => `t${i}: a`).join(', ')} }\nstages: { dev: { databases: } }\n`,
    'tags',
    /47 tags/,
  ],
  [
    'one subnet',
    withStage('network: { vpc: vpc-1, §subnets: [subnet-1] }'),
    'stages.dev.network.subnets',
    /at least 2/,
  ],
  [
    'the same subnet twice',
    withStage('network: { vpc: vpc-1, subnets: [subnet-1, §subnet-1] }'),
    'stages.dev.network.subnets.1',
    /named twice/,
  ],
  [
    'a VPC without subnets',
    withStage('network: { §vpc: vpc-1 }'),
    'stages.dev.network.vpc',
    /`vpc` needs `subnets`/,
  ],
  [
    'a VPC and a range',
    withStage('network: { vpc: vpc-1, subnets: [subnet-1, subnet-2], §cidr: 10.0.0.0/16 }'),
    'stages.dev.network.cidr',
    /`vpc` gives another/,
  ],
  [
    'a range that begins inside itself',
    withStage('network: { cidr: §10.0.1.0/20 }'),
    'stages.dev.network.cidr',
    /does not begin at the first address/,
  ],
  [
    'a range too small',
    withStage('network: { cidr: §10.0.0.0/25 }'),
    'stages.dev.network.cidr',
    /from \/16 to \/24/,
  ],
  [
    'a range of no addresses',
    withStage('network: { cidr: §10.0.256.0/20 }'),
    'stages.dev.network.cidr',
    /not a range of IPv4/,
  ],
  [
    'ranges that overlap',
    `${HEAD}stages:\n  a: { databases: , network: { cidr: 10.1.0.0/16 } }\n  b: { databases: , network: { cidr: §10.1.16.0/20 } }\n`,
    'stages.b.network.cidr',
    /`a` \(10\.1\.0\.0\/16\) and `b` \(10\.1\.16\.0\/20\) overlap/,
    /network: \{ cidr: 10\.\d+\.\d+\.0\/20 \}/,
  ],
  [
    'four zones',
    withStage('network: { zones: §4 }'),
    'stages.dev.network.zones',
    /must be `2` or `3`, not 4/,
  ],
]

describe('a file with one mistake', () => {
  test.each(ROWS)('%s', (_, withMark, path, message, hint) => {
    const { text, line, column } = marked(withMark)
    const problems = problemsOf(text)
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(message)])
    expect(problems[0]).toMatchObject({ path, line, column })
    if (hint !== undefined) expect(problems[0]?.hint).toMatch(hint)
  })
})

test('every problem of a file is reported at once, in the order of the text', () => {
  const problems = problemsOf(`version: 1
stack: shop
regoin: us-east-1
stages:
  dev:
    databases:
      postgres: { storage: { size: 5, max: 500 }, username: admin }
  Dev:
    region: us-esat-1
    databases:
      redis: { multiAz: true, version: 8.0 }
`)
  expect(problems.map(({ line, column, path }) => `${line}:${column} ${path}`)).toEqual([
    '3:1 regoin',
    '7:36 stages.dev.databases.postgres.storage.size',
    '7:61 stages.dev.databases.postgres.username',
    '8:3 stages.Dev',
    '9:13 stages.Dev.region',
    '11:25 stages.Dev.databases.redis.multiAz',
    '11:40 stages.Dev.databases.redis.version',
  ])
})

test('a value that is refused brings no second problem with what rests on it', () => {
  const text = withDatabases('postgres: { storage: { size: "100", max: 30 } }')
  expect(problemsOf(text).map(({ path }) => path)).toEqual([
    'stages.dev.databases.postgres.storage.size',
  ])
})
