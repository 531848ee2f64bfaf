/**
 * What becomes of a setting whose key is taken out of the file. A key whose property leaves the template with it needs
 * a row here: AWS keeps most of what a modify call does not name (go-to-k/cdk-real-drift#1592), so that "leave it out
 * for the default" is silent and wrong unless somebody looked.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/index.ts'
import { isKept } from '../../../src/plan/changes/kept-settings.ts'
import { renderStage } from '../../../src/template/index.ts'
import { GROUP, INSTANCE, modified, property } from '../../builders/plan.ts'
import { aContext } from '../../builders/stage.ts'

type Schema = {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly examples?: readonly unknown[]
}

const { $defs } = JSON.parse(
  readFileSync(new URL('../../../schema/source/tinystacks.json', import.meta.url), 'utf8'),
) as { readonly $defs: Readonly<Record<string, Schema>> }

type Fate =
  /** AWS keeps what runs: `isKept` knows it, and the plan says that it stays. */
  | 'stays'
  /** The handler turns it off, and the plan says so. */
  | 'taken away'
  /** Beside what is deployed the template itself turns it off (`keepDeployed`), and the plan says so. */
  | 'turned off'
  /** CloudFormation's default comes back; the service is told of it with every update. */
  | 'default'
  /** The change set says that the database is replaced. */
  | 'replaces'

/** By type and property. */
const FATES: Readonly<Record<string, Readonly<Record<string, Fate>>>> = {
  [INSTANCE]: {
    EnableIAMDatabaseAuthentication: 'stays',
    Iops: 'stays',
    PreferredBackupWindow: 'stays',
    PreferredMaintenanceWindow: 'stays',
    MonitoringInterval: 'turned off',
    MonitoringRoleArn: 'turned off',
    MaxAllocatedStorage: 'taken away',
    EnableCloudwatchLogsExports: 'taken away',
    ApplyImmediately: 'default',
    AllowMajorVersionUpgrade: 'default',
    KmsKeyId: 'replaces',
  },
  [GROUP]: {
    SnapshotWindow: 'stays',
    PreferredMaintenanceWindow: 'stays',
    KmsKeyId: 'replaces',
  },
}

/** Where a key's example is not enough: the whole of the database with it, and without it. */
const PAIRS: Readonly<Record<string, readonly [object, object]>> = {
  'storage.iops': [{ storage: { size: 400, iops: 13_000 } }, { storage: { size: 400 } }],
  'storage.type': [{ storage: { type: 'gp2' } }, {}],
  apply: [{ apply: 'window' }, {}],
  multiAz: [{ replicas: 1, multiAz: true }, { replicas: 1 }],
  readReplica: [{ readReplica: true }, {}],
  autoMinorVersionUpgrade: [{ autoMinorVersionUpgrade: false }, {}],
}

/** Keys that say what a database is or is made of; it is another one without them. */
const WHAT_IT_IS = ['existing', 'replicaOf', 'restoreFrom']

const cases = (['postgres', 'mysql', 'redis'] as const).flatMap((kind) =>
  keysOf($defs[kind]).map(([key, schema]) => ({ kind, key, schema })),
)

describe.each(cases)('$kind.$key taken out', ({ kind, key, schema }) => {
  test('leaves nothing out of the template whose fate is unknown', () => {
    const [before, after] = pairOf(kind, key, schema).map((settings) => databaseOf(kind, settings))
    for (const [type, names] of leftOut(before ?? {}, after ?? {}))
      for (const name of names) expect(FATES[type] ?? {}, `${type}.${name}`).toHaveProperty(name)
  })
})

test('the plan knows what stays', () => {
  for (const [type, fates] of Object.entries(FATES))
    for (const [name, fate] of Object.entries(fates)) {
      const detail = property(name, 'before', null)
      expect(isKept(detail, modified('X', type, [detail])), `${type}.${name}`).toBe(
        fate === 'stays',
      )
    }
})

test('every row is about a key that can be taken out', () => {
  const found = cases.flatMap(({ kind, key, schema }) => {
    const [before, after] = pairOf(kind, key, schema).map((settings) => databaseOf(kind, settings))
    return leftOut(before ?? {}, after ?? {}).flatMap(([type, names]) =>
      names.map((name) => `${type}.${name}`),
    )
  })
  const rows = Object.entries(FATES).flatMap(([type, fates]) =>
    Object.keys(fates).map((name) => `${type}.${name}`),
  )
  expect([...new Set(found)].toSorted()).toEqual(rows.toSorted())
})

function keysOf(schema: Schema | undefined): readonly (readonly [string, Schema])[] {
  return Object.entries(schema?.properties ?? {})
    .filter(([key]) => !WHAT_IT_IS.includes(key))
    .flatMap(([key, value]) => {
      const named = value.$ref === undefined ? value : ($defs[value.$ref.slice(8)] ?? value)
      return key === 'storage'
        ? Object.entries(named.properties ?? {}).map(
            ([inner, one]) => [`storage.${inner}`, one] as const,
          )
        : [[key, { ...named, ...value }] as const]
    })
}

function pairOf(kind: string, key: string, { examples }: Schema): readonly [object, object] {
  const given = key === 'apply' && kind === 'redis' ? undefined : PAIRS[key]
  if (given !== undefined && !(kind !== 'redis' && key === 'multiAz')) return given
  const [example] = examples ?? []
  if (example === undefined) throw new Error(`${kind}.${key}: the schema has no example`)
  const [outer = '', inner] = key.split('.')
  return [{ [outer]: inner === undefined ? example : { [inner]: example } }, {}]
}

/** The template's resources of a stage with this database. */
function databaseOf(kind: string, settings: object) {
  const text = JSON.stringify({
    version: 1,
    stack: 'shop',
    region: 'us-east-1',
    stages: { dev: { databases: { [kind]: settings } } },
  })
  const parsed = parseConfig(text, 'tinystacks.yml')
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems))
  const [stage] = parsed.config.stages
  if (stage === undefined) throw new Error('no stage')
  return renderStage(stage, aContext()).template.Resources
}

type Resources = ReturnType<typeof databaseOf>

/** By type, the properties of a database that the first has and the second lacks. */
function leftOut(before: Resources, after: Resources): readonly [string, readonly string[]][] {
  return Object.entries(before)
    .filter(([id, { Type }]) => Type in FATES && id in after)
    .map(([id, { Type, Properties }]) => [
      Type,
      Object.keys(Properties).filter((name) => !(name in (after[id]?.Properties ?? {}))),
    ])
}
