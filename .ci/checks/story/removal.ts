import assert from 'node:assert/strict'
import { LARGER } from './everyday.ts'
import { EAST, file } from './file.ts'
import { findsOtherRows, findsRows, read, type Known } from './known.ts'
import type { Checkout } from './stage.ts'

/**
 * Without consent nothing happens; with it the database goes. There is a snapshot from before anything was
 * done, and the final one, whose name comes back.
 */
export async function removesPostgres(checkout: Checkout): Promise<string> {
  checkout.write(file({ postgres: null }))
  const [planned] = await checkout.plan()
  const postgres = planned?.databases.find(({ database }) => database === 'postgres')
  assert.deepEqual([postgres?.impact, postgres?.data], ['remove', 'snapshot'])
  const unasked = await checkout.attemptTinystacks('deploy')
  assert.equal(unasked.code, 3)
  assert.equal(await postgresInstances(checkout), '2')

  const said = await checkout.tinystacks('deploy', '--json', ...(await checkout.consents()))
  assert.equal(await postgresInstances(checkout), '0')
  const snapshots = await checkout.bash(
    `aws --endpoint-url "$AWS_ENDPOINT_URL" rds describe-db-snapshots --region ${EAST} | jq -r '.DBSnapshots[].DBSnapshotIdentifier'`,
  )
  const [before = '', snapshot = '', ...more] = snapshots.split('\n').toSorted()
  assert.match(before, /^dev-shop-postgres-before-[0-9a-f]{8}-\d+$/)
  assert.match(snapshot, /^shop-dev-snapshot-postgresinstance-\w+$/)
  assert.deepEqual(more, [])
  assert.ok(said.includes(`restoreFrom: { snapshot: ${snapshot} }`), said)
  return snapshot
}

export function restoredFrom(snapshot: string): readonly string[] {
  return [...LARGER, `restoreFrom: { snapshot: ${snapshot} }`]
}

/** One line in the file, and every row is back. */
export async function restoresPostgres(checkout: Checkout, snapshot: string): Promise<Known> {
  checkout.write(file({ postgres: restoredFrom(snapshot) }))
  await checkout.tinystacks('deploy', ...(await checkout.consents()))
  const known = await read(checkout)
  await findsRows(known)
  await findsOtherRows(known)
  return known
}

function postgresInstances(checkout: Checkout): Promise<string> {
  return checkout.bash(
    `aws --endpoint-url "$AWS_ENDPOINT_URL" rds describe-db-instances --region ${EAST} | jq '[.DBInstances[] | select(.Engine == "postgres")] | length'`,
  )
}
