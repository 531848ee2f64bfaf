import { expect, test } from 'vitest'
import { type BadRow, expectOnlyProblem, withDatabases, problemsOf } from '../../builders/config.ts'

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'

/** A key or value that the file does not have: each text has one problem, at its mark. */
const ROWS: readonly BadRow[] = [
  [
    'a merge key',
    withDatabases('postgres: { §<<: {} }'),
    'stages.dev.databases.postgres.<<',
    'unknown-key',
    /unknown key `<<`/,
    /merge keys/,
  ],
  [
    'an unknown key',
    `${HEAD}stages: { dev: { databases: } }\n§regoin: us-east-1\n`,
    'regoin',
    'unknown-key',
    /unknown key `regoin` in the file/,
    /did you mean `region`\?/,
  ],
  [
    'an unknown database',
    withDatabases('§postgress: {}'),
    'stages.dev.databases.postgress',
    'unknown-key',
    /unknown key `postgress`/,
    /did you mean `postgres`\?/,
  ],
  [
    'a key in another case',
    withDatabases('postgres: { §multiAZ: true }'),
    'stages.dev.databases.postgres.multiAZ',
    'unknown-key',
    null,
    /did you mean `multiAz`\?/,
  ],
  [
    'an AWS name of a key',
    withDatabases('postgres: { §EngineVersion: "17" }'),
    'stages.dev.databases.postgres.EngineVersion',
    'unknown-key',
    null,
    /did you mean `version`\?/,
  ],
  [
    'a password',
    withDatabases('postgres: { §password: hunter2 }'),
    'stages.dev.databases.postgres.password',
    'unknown-key',
    null,
    /AWS generates the password/,
  ],
  [
    'durability, which only cluster mode has',
    withDatabases('redis: { §durability: sync }'),
    'stages.dev.databases.redis.durability',
    'unknown-key',
    null,
    /in cluster mode alone/,
  ],
  [
    'storage for Redis',
    withDatabases('redis: { §storage: { size: 20 } }'),
    'stages.dev.databases.redis.storage',
    'unknown-key',
    null,
    /in memory/,
  ],
  [
    'a weekday with a capital',
    withDatabases('postgres: { maintenanceWindow: §Sun:05:00-Sun:06:00 }'),
    'stages.dev.databases.postgres.maintenanceWindow',
    'invalid-value',
    null,
    /write `maintenanceWindow: sun:05:00-sun:06:00`/,
  ],
  [
    'a weekday in full',
    withDatabases('redis: { maintenanceWindow: §Wednesday:23:00-thursday:00:00 }'),
    'stages.dev.databases.redis.maintenanceWindow',
    'invalid-value',
    null,
    /write `maintenanceWindow: wed:23:00-thu:00:00`/,
  ],
  [
    'a key of which nothing is near',
    withDatabases('postgres: { §xyzzy: 1 }'),
    'stages.dev.databases.postgres.xyzzy',
    'unknown-key',
    null,
    /valid keys are `version`, `instance`/,
  ],
  [
    'a key named like a part of JavaScript',
    withDatabases('§__proto__: {}'),
    'stages.dev.databases.__proto__',
    'unknown-key',
    /unknown key `__proto__`/,
  ],
  [
    'no version',
    '§stack: shop\nregion: us-east-1\nstages: { dev: { databases: } }\n',
    'version',
    'missing-key',
    /`version` is missing from the file/,
    /add `version: 1`/,
  ],
  ['no stages', `§${HEAD}`, 'stages', 'missing-key', /`stages` is missing from the file/],
  [
    'no databases',
    `${HEAD}stages:\n  §dev: { protected: false }\n`,
    'stages.dev.databases',
    'missing-key',
    /`databases` is missing from `stages\.dev`/,
  ],
  [
    'another version',
    `version: §2\nstack: shop\nregion: us-east-1\nstages: { dev: { databases: } }\n`,
    'version',
    'unsupported-file-version',
    /must be 1, not 2/,
  ],
  ['stages with nothing', `${HEAD}§stages:\n`, 'stages', 'empty-value', /`stages` is empty/],
  ['no stage', `${HEAD}§stages: {}\n`, 'stages', 'too-few-entries', /at least 1/],
  [
    'a list for a mapping',
    `${HEAD}stages:\n  §- dev\n`,
    'stages',
    'wrong-type',
    /must be a mapping of keys, not a list/,
  ],
  [
    'text for a number',
    withDatabases('postgres: { storage: { size: §"100" } }'),
    'stages.dev.databases.postgres.storage.size',
    'wrong-type',
    /must be a whole number, not the text "100"/,
    /write `size: 100`/,
  ],
  [
    'a unit',
    withDatabases('postgres: { storage: { size: §100GB } }'),
    'stages.dev.databases.postgres.storage.size',
    'wrong-type',
    /must be a whole number/,
    /write `size: 100`/,
  ],
  [
    'a fraction',
    withDatabases('postgres: { storage: { size: §20.5 } }'),
    'stages.dev.databases.postgres.storage.size',
    'wrong-type',
    /must be a whole number, not the number 20\.5/,
  ],
  [
    'a number for text',
    withDatabases('mysql: { version: §8.0 }'),
    'stages.dev.databases.mysql.version',
    'wrong-type',
    /not the number 8\.0/,
    /write `version: "8\.0"`/,
  ],
  [
    'yes for true',
    withDatabases('postgres: { multiAz: §yes }'),
    'stages.dev.databases.postgres.multiAz',
    'wrong-type',
    /must be `true` or `false`/,
    /write `multiAz: true`/,
  ],
  [
    'an account as a number',
    `${HEAD}account: §012345678901\nstages: { dev: { databases: } }\n`,
    'account',
    'wrong-type',
    /12 digits/,
    /"012345678901"/,
  ],
  [
    'an account of 11 digits',
    `${HEAD}account: §"12345678901"\nstages: { dev: { databases: } }\n`,
    'account',
    'invalid-value',
    /12 digits/,
  ],
  [
    'a word that is not offered',
    withDatabases('redis: { engine: §vakley }'),
    'stages.dev.databases.redis.engine',
    'unknown-value',
    /must be `valkey` or `redis`, not "vakley"/,
    /did you mean `valkey`\?/,
  ],
  [
    'a log the engine has not',
    withDatabases('postgres:\n  logs: [postgresql, §slowquery]'),
    'stages.dev.databases.postgres.logs.1',
    'unknown-value',
    /entry 2 of `logs`/,
  ],
  [
    'a number out of range',
    withDatabases('postgres: { backupDays: §36 }'),
    'stages.dev.databases.postgres.backupDays',
    'value-out-of-range',
    /from 0 to 35, not 36/,
  ],
  [
    'a log twice',
    withDatabases('postgres:\n  logs: [postgresql, upgrade, §postgresql]'),
    'stages.dev.databases.postgres.logs.2',
    'repeated-entry',
    /entry 3 of `logs` repeats entry 1/,
  ],
  [
    'an empty section',
    withDatabases('postgres:\n  §storage:'),
    'stages.dev.databases.postgres.storage',
    'empty-value',
    /`storage` is empty/,
    /remove the line/,
  ],
]

for (const row of ROWS) test(row[0], () => expectOnlyProblem(row))

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
