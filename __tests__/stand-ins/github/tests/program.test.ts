import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../main.ts')

test('as a program it says where it is, what a runner sets, and ends at SIGTERM', async () => {
  const program = spawn(process.execPath, [PROGRAM, '--port', '0', '--repository', 'ann/tea'])
  let said = ''
  await new Promise<void>((resolve) => {
    program.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('GITHUB_TOKEN')) resolve()
    })
  })
  const url = /^ready (http:\/\/127\.0\.0\.1:\d+)$/m.exec(said)?.[1] ?? ''
  expect(said).toContain(`export GITHUB_API_URL=${url}\n`)
  const opened = await fetch(`${url}/_standin/openPull`, { method: 'POST', body: '[]' })
  const token = /GITHUB_TOKEN=(.+)/.exec(said)?.[1] ?? ''
  const pull = await fetch(`${url}/repos/ann/tea/pulls/${await opened.text()}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await pull.json()).toMatchObject({ number: 1, state: 'open' })
  program.kill('SIGTERM')
  expect(await once(program, 'exit')).toEqual([0, null])
})
