import { test } from 'vitest'
import { type BadRow, expectOnlyProblem, withStage } from '../../builders/config.ts'

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'
const long = (count: number) => 'a'.repeat(count)

/** A stage, its stack or its region: each text has one problem, at its mark. */
const ROWS: readonly BadRow[] = [
  [
    'a stage name with an underscore',
    `${HEAD}stages:\n  §dev_1: { databases: }\n`,
    'stages.dev_1',
    'invalid-stage-name',
    null,
    /letters, digits and hyphens/,
  ],
  [
    'a stage name that begins with a digit',
    `${HEAD}stages:\n  §1dev: { databases: }\n`,
    'stages.1dev',
    'invalid-stage-name',
  ],
  [
    'a stage name too long by itself',
    `${HEAD}stages:\n  §${long(127)}: { databases: }\n`,
    `stages.${long(60)}…`,
    'invalid-stage-name',
  ],
  [
    'a stack name of 129 characters',
    `${HEAD}stages:\n  §${long(124)}: { databases: }\n`,
    `stages.${long(60)}…`,
    'stack-name-too-long',
    /129 characters; CloudFormation allows 128/,
    /stackName/,
  ],
  [
    'stages that differ in case',
    `${HEAD}stages:\n  dev: { databases: }\n  §Dev: { databases: }\n`,
    'stages.Dev',
    'stage-names-differ-in-case',
    /`dev` and `Dev` differ only in upper and lower case/,
  ],
  [
    'a stack named twice',
    `${HEAD}stages:\n  a: { databases: , network: { cidr: 10.1.0.0/20 } }\n  b: { databases: , network: { cidr: 10.2.0.0/20 }, §stackName: shop-a }\n`,
    'stages.b.stackName',
    'stack-used-twice',
    /same stack `shop-a` in us-east-1/,
  ],
  [
    'a stack name with a dot',
    withStage('stackName: §shop.dev'),
    'stages.dev.stackName',
    'invalid-value',
    /letters, digits and hyphens/,
  ],
  [
    'an application name with a space',
    'version: 1\nstack: §my shop\nregion: us-east-1\nstages: { dev: { databases: } }\n',
    'stack',
    'invalid-value',
    /letters, digits and hyphens/,
  ],
  [
    'a region that does not exist',
    `version: 1\nstack: shop\nregion: §us-esat-1\nstages: { dev: { databases: } }\n`,
    'region',
    'unknown-region',
    /no AWS region "us-esat-1"/,
    /did you mean `us-east-1`\?/,
  ],
  [
    "a stage's region that does not exist",
    withStage('region: §eu-north-9'),
    'stages.dev.region',
    'unknown-region',
    null,
    /eu-north-1/,
  ],
  [
    'a zone for a region',
    withStage('region: §us-east-1a'),
    'stages.dev.region',
    'invalid-value',
    /must be an AWS region/,
  ],
  [
    'no region',
    'version: 1\nstack: shop\nstages:\n  §dev: { databases: }\n',
    'stages.dev.region',
    'missing-region',
    /`dev` has no region/,
  ],
]

for (const row of ROWS) test(row[0], () => expectOnlyProblem(row))
