/** The verdict table: every row is planned and carried out. How to add one: see `row.ts`. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startSandbox } from '../../sandbox/main.ts'
import { carryOut } from './carry-out.ts'
import { openCloud, type Cloud } from './cloud.ts'
import { ROWS } from './rows/index.ts'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let cloud: Cloud

beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
  vi.stubEnv('AWS_ENDPOINT_URL', sandbox.url)
  vi.stubEnv('AWS_REGION', 'us-east-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIASANDBOX')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'sandbox')
  cloud = openCloud()
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await sandbox.close()
})

describe.concurrent('what the plan says of a change, AWS documents and the sandbox does', () => {
  it.each(ROWS.map((row, index) => ({ ...row, index })))('$name', async (row) => {
    await carryOut(cloud, row, row.index)
  })
})

it('has a source and a name of its own in each row', () => {
  const names = ROWS.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(ROWS.filter(({ source }) => source.length < 4)).toEqual([])
})
