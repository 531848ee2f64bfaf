/** Classes and versions that a region does not offer, and automated backups that there are not. */
import { expect, it } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { fileOf } from '../safety/operations.ts'
import { useRole } from './denied.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()
const role = useRole(sandbox)

/** What the plan refuses, and what it could not find out about offers. */
async function said(postgres: string): Promise<readonly string[]> {
  checkout.write(fileOf(`dev: { protected: false, databases: { postgres: { ${postgres} } } }`))
  const environment = { ...sandbox().environment, AWS_ENDPOINT_URL: role().url }
  const { stdout } = await runCli(checkout.path(), environment, 'plan', '--json')
  const [stage] = (JSON.parse(stdout) as Plan).stages
  return [
    ...(stage?.refusals ?? []),
    ...(stage?.notes ?? []).filter(({ code }) => code === 'version-offer-unread'),
  ].map(({ code, message }) => `${code}: ${message}`)
}

it('a class is refused where no version that is meant has it', async () => {
  await sandbox().resetCalls()
  expect(await said('instance: db.m7g.large, version: "17"')).toEqual([])
  expect(await sandbox().calls()).toMatchObject({ 'rds:DescribeOrderableDBInstanceOptions': 1 })
  expect(await sandbox().calls()).not.toHaveProperty('rds:DescribeDBEngineVersions')
  expect(await said('instance: db.m4.large')).toEqual([
    'instance-not-offered: us-east-1 does not offer db.m4.large for this version of Postgres; write another instance',
  ])
  expect(await said('instance: db.m7g.large, version: "17.99"')).toEqual([
    expect.stringMatching(/^version-not-offered: us-east-1 does not offer Postgres 17\.99; /),
  ])
})

it('a class is not verified where AWS may not be asked', async () => {
  role().deny('rds:DescribeOrderableDBInstanceOptions')
  expect(await said('instance: db.m4.large')).toEqual([
    expect.stringMatching(
      /^version-offer-unread: .*db\.m4\.large is not verified.*DescribeOrderableDBInstanceOptions denied/,
    ),
  ])
})

it('an instance without automated backups is refused by name', async () => {
  const time = '"2026-11-01T00:00:00Z"'
  const [refusal, ...others] = await said(`restoreFrom: { source: nowhere, time: ${time} }`)
  expect(refusal).toMatch(/nowhere/)
  expect(refusal).not.toMatch(/could not be read|not verified/)
  expect(others).toEqual([])
})
