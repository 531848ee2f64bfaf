/** Files with one mistake each, by what is wrong. */
import { LINE } from './line.ts'

/** A stage of a file that is right but for what is written in it. */
function stage(...lines: readonly string[]): string {
  return file(['stages:', '  dev:', ...lines.map((line) => `    ${line}`)])
}

function file(lines: readonly string[], above = ['stack: shop', 'region: us-east-1']): string {
  return [LINE, 'version: 1', ...above, ...lines, ''].join('\n')
}

function postgres(line: string): string {
  return stage('databases:', '  postgres:', `    ${line}`)
}

const DATABASES = 'databases: { postgres: {} }'

export const BAD_TEXTS: Readonly<Record<string, string>> = {
  'text for a whole number': postgres('storage: { size: big }'),
  'a region that is none': file(
    ['stages: { dev: { databases: { postgres: } } }'],
    ['stack: shop', 'region: Frankfurt'],
  ),
  'a key of another tool': postgres('engineVersion: "17"'),
  'a key that no mapping has': stage(DATABASES, 'colour: red'),
  'no name of the application': file(
    ['stages: { dev: { databases: { postgres: } } }'],
    ['region: us-east-1'],
  ),
  'no databases in a stage': stage('protected: false'),
  'a version of the file that is not known': stage(DATABASES).replace('version: 1', 'version: 2'),
  'a value that is none of the list': stage(DATABASES, 'interruptions: never'),
  'an order that there is not': stage(DATABASES).replace('stages:', 'order: sequential\nstages:'),
  'text for true or false': stage(DATABASES, "protected: 'yes'"),
  'a version without quotes': postgres('version: 17'),
  'an account without quotes': stage(DATABASES, 'account: 123456789012'),
  'a VPC without subnets': stage(DATABASES, 'network: { vpc: vpc-0abc1234 }'),
  'subnets without their VPC': stage(
    DATABASES,
    'network: { subnets: [subnet-0abc1234, subnet-0def5678] }',
  ),
  'an entry of a list in another form': stage(DATABASES, 'network: { allowFrom: [office] }'),
  'one subnet': stage(DATABASES, 'network: { vpc: vpc-0abc1234, subnets: [subnet-0abc1234] }'),
  'a range in the defaults': file([
    'defaults: { network: { cidr: 10.20.0.0/20 } }',
    'stages: { dev: { databases: { postgres: } } }',
  ]),
  'a source of data in the defaults': file([
    'defaults: { databases: { postgres: { replicaOf: prod } } }',
    'stages: { dev: { databases: { postgres: } } }',
  ]),
  'a name that no stage can have': file(['stages: { 1st: { databases: { postgres: } } }']),
  'no stage': file(['stages: {}']),
  'a key without a value': file(
    ['stages: { dev: { databases: { postgres: } } }'],
    ['stack: shop', 'region:'],
  ),
  'a number for a mapping': stage('databases:', '  postgres: 17'),
  'a list for a mapping': stage('databases: [postgres]'),
  'more days than AWS keeps': postgres('backupDays: 50'),
  'less storage than RDS gives': postgres('storage: { size: 5 }'),
  'a log that is not written': postgres('logs: [slowquery]'),
  'a log twice': postgres('logs: [upgrade, upgrade]'),
  'a list as a parameter': postgres('parameters: { work_mem: [1] }'),
  'a name that is too long': postgres('username: a_name_of_seventeen'),
  'a class of RDS for Redis': stage('databases:', '  redis: { instance: db.t4g.micro }'),
  'three zones and one more': stage(DATABASES, 'network: { zones: 4 }'),
}
