import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const script = fileURLToPath(new URL('../../scripts/generate-config.ts', import.meta.url))

test('what is generated from the schema is committed as it is generated', async () => {
  const { stdout, stderr } = await run(process.execPath, [script, '--check'])
  expect(stdout + stderr).toBe('')
})
