/** Plans every row of a list and carries it out, in a sandbox of the test file's own. How to add one: see `row.ts`. */
import { afterAll, beforeAll, describe, it, vi } from 'vitest'
import type { Switches } from '../../sandbox/contract.ts'
import { startDirectSandbox } from '../stand-ins/aws/direct.ts'
import { carryOut } from './carry-out.ts'
import { openCloud, type Cloud } from './cloud.ts'
import type { Row } from './row.ts'
import { askSandboxAt } from '../stand-ins/aws/environment.ts'
import { makeRoom } from '../stand-ins/aws/roomy.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'

/** One test a row. A list is a test file, so that lists are carried out side by side. */
export function testRows(rows: readonly Row[], switches: Partial<Switches> = {}): void {
  let sandbox: Awaited<ReturnType<typeof startDirectSandbox>>
  let cloud: Cloud

  beforeAll(async () => {
    sandbox = await startDirectSandbox({ speed: 0, engines: 'none', switches })
    makeRoom(sandbox)
    askSandboxAt(sandbox.url)
    cloud = openCloud()
    const files = rows.map(({ before, after }) => `${before ?? ''}\n${after}`).join('\n')
    await makeKeys(files, { regions: ['us-east-1', 'us-west-2'] })
  })

  afterAll(async () => {
    vi.unstubAllEnvs()
    await sandbox.close()
  })

  describe.concurrent('what the plan says of a change, AWS documents and the sandbox does', () => {
    it.each(rows.map((row, index) => ({ ...row, index })))('$name', async (row) => {
      await carryOut(cloud, row, row.index)
    })
  })
}
