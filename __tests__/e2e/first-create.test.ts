/** A first create that fails at any of its resources leaves nothing behind, and the next one works. */
import { RDS } from '@aws-sdk/client-rds'
import { expect, test } from 'vitest'
import type { Sandbox } from '../../sandbox/server/sandbox.ts'
import { look } from '../safety/look.ts'
import { run } from '../safety/run.ts'
import { useEndpoint } from '../safety/stand.ts'
import { worldOf } from '../safety/world.ts'
import { startDirectSandbox } from '../stand-ins/aws/direct.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'

type Kind = {
  /** What is deployed before; absent = nothing. */
  readonly before?: string
  readonly after: string
  /** The stack that is created. */
  readonly stack: string
}

const PROD = 'prod: { databases: { postgres: {} } }'
const SNAPSHOT = 'by-hand'

const KINDS: Readonly<Record<string, Kind>> = {
  'a reader and a bastion without an address': {
    after:
      'prod: { databases: { postgres: { readReplica: true }, redis: {} }, bastion: { access: session-manager } }',
    stack: 'shop-prod',
  },
  'a bastion': {
    after: 'prod: { databases: { mysql: {} }, bastion: { allow: [203.0.113.0/24] } }',
    stack: 'shop-prod',
  },
  'a key of its own': {
    after:
      'prod: { databases: { postgres: { kmsKey: alias/shop }, redis: { kmsKey: alias/shop } } }',
    stack: 'shop-prod',
  },
  'a replica in another region': {
    before: PROD,
    after: `${PROD}\nwest: { region: us-west-2, databases: { postgres: { replicaOf: prod } } }`,
    stack: 'shop-west',
  },
  'a restored database': {
    before: PROD,
    after: `${PROD}\ncopy: { databases: { postgres: { restoreFrom: { snapshot: ${SNAPSHOT} } } } }`,
    stack: 'shop-copy',
  },
  'an existing database': {
    before: PROD,
    after: `${PROD}\nold: { databases: { postgres: { existing: { identifier: EXISTING } }, redis: {} } }`,
    stack: 'shop-old',
  },
}

async function inSandbox(body: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const sandbox = await startDirectSandbox({ speed: 0, engines: 'none' })
  useEndpoint(sandbox.url)
  try {
    await body(sandbox)
  } finally {
    await sandbox.close()
  }
}

/** What there is before: the stage that others come from, a snapshot of it, and a key. The file that comes then. */
async function prepare({ before, after }: Kind): Promise<string> {
  await makeKeys(after)
  if (before === undefined) return after
  expect(await run({ after: before, allow: [] })).toMatchObject({ exit: 0 })
  const rds = new RDS({ region: 'us-east-1' })
  const { DBInstances = [] } = await rds.describeDBInstances()
  const DBInstanceIdentifier = DBInstances[0]?.DBInstanceIdentifier ?? ''
  await rds.createDBSnapshot({ DBInstanceIdentifier, DBSnapshotIdentifier: SNAPSHOT })
  await expect
    .poll(async () => (await rds.describeDBSnapshots({})).DBSnapshots?.[0]?.Status)
    .toBe('available')
  rds.destroy()
  return after.replace('EXISTING', DBInstanceIdentifier)
}

/** The types of resources in the stack that the file makes. */
async function typesIn(kind: Kind): Promise<readonly string[]> {
  const types = new Set<string>()
  await inSandbox(async () => {
    expect(await run({ after: await prepare(kind), allow: [] })).toMatchObject({ exit: 0 })
    for (const { stacks } of (await look()).regions)
      for (const { StackName, resources } of stacks)
        if (StackName === kind.stack)
          for (const { ResourceType = '' } of resources) types.add(ResourceType)
  })
  return [...types]
}

/** What there is but for the stacks themselves, and a source's secret: its own update copies that for a replica. */
async function left({ before }: Kind) {
  const { lines, snapshots } = worldOf(await look())
  const known = before === undefined ? /^shop-/ : /^shop-| secret of shop-prod\//
  return { lines: lines.filter((line) => !known.test(line)), snapshots: [...snapshots] }
}

test.each(Object.entries(KINDS))(
  'each resource of a stage with %s fails in turn, nothing is left, and the next deploy works',
  async (_what, kind) => {
    const types = await typesIn(kind)
    expect(types.length).toBeGreaterThan(3)
    await inSandbox(async (sandbox) => {
      const after = await prepare(kind)
      const before = await left(kind)
      for (const type of types) {
        sandbox.switches.failsToCreate = type
        const { exit } = await run({ after, allow: [] })
        expect({ type, exit, ...(await left(kind)) }).toEqual({ type, exit: 1, ...before })
      }
      sandbox.switches.failsToCreate = ''
      expect(await run({ after, allow: [] })).toMatchObject({ exit: 0 })
    })
  },
  120_000,
)
