import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec'
import { expect, test } from 'vitest'
import { renderStage } from '../../src/template/index.ts'
import { aBastion, aContext, aMysql, aPostgres, aRedis, aStage } from '../builders/stage.ts'

/** A stage that says everything there is to say, so that every property is in its template. */
const everything = renderStage(
  aStage({
    bastion: aBastion({ keys: ['ssh-ed25519 AAAAC3Nz'] }),
    allowFrom: ['sg-0abc', '10.50.0.0/16'],
    databases: {
      postgres: aPostgres({
        storage: { size: 400, max: 500, type: 'gp3', iops: 12_000 },
        kmsKey: 'alias/shop',
        backupWindow: '03:00-04:00',
        maintenanceWindow: 'sun:05:00-sun:06:00',
        allowMajorUpgrade: true,
        logs: ['postgresql'],
      }),
      mysql: aMysql(),
      redis: aRedis({
        replicas: 1,
        multiAz: true,
        kmsKey: 'alias/shop',
        parameters: { 'maxmemory-policy': 'allkeys-lru' },
        backupWindow: '03:00-04:00',
        maintenanceWindow: 'sun:05:00-sun:06:00',
      }),
    },
  }),
  aContext(),
).template

const spec = await loadAwsServiceSpec()

function specOf(type: string) {
  return spec.lookup('resource', 'cloudFormationType', 'equals', type).only()
}

test('AWS knows every property, and no required one is missing', () => {
  for (const [id, { Type, Properties }] of Object.entries(everything.Resources)) {
    const known = specOf(Type).properties
    const required = Object.keys(known).filter((name) => known[name]?.required === true)
    expect(
      Object.keys(Properties).filter((name) => !(name in known)),
      id,
    ).toEqual([])
    expect(
      required.filter((name) => !(name in Properties)),
      id,
    ).toEqual([])
  }
})

test('every attribute that is read exists on its resource', () => {
  const read = find(everything, 'Fn::GetAtt') as readonly (readonly [string, string])[]
  expect(read.length).toBeGreaterThan(10)
  for (const [id, name] of read) {
    const type = everything.Resources[id]?.Type ?? ''
    expect(Object.keys(specOf(type).attributes), `${id}.${name}`).toContain(name)
  }
})

test('every reference leads to a resource of the template', () => {
  const refs = find(everything, 'Ref') as readonly string[]
  const subs = (find(everything, 'Fn::Sub') as readonly string[]).flatMap((text) =>
    [...text.matchAll(/\$\{([^}]+)\}/g)].map(([, name = '']) => name.split('.')[0] ?? name),
  )
  const names = [...refs, ...subs].filter((name) => !name.startsWith('AWS::'))
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => !(name in everything.Resources))).toEqual([])
})

/** Every argument of one intrinsic function, wherever it stands. */
function find(value: unknown, intrinsic: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === intrinsic ? [child] : find(child, intrinsic),
  )
}
