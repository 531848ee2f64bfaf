import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatShell } from '../../../src/outputs/env/shell.ts'
import { values } from './values.ts'

// Debian's sh is dash.
test.each(['sh', 'bash', 'dash'])('is read by %s as it is', (shell) => {
  const all = fc.sample(
    values.filter((text) => text.isWellFormed()),
    300,
  )
  const given = Object.fromEntries(all.map((value, index) => [`V${String(index)}`, value]))
  const read = `${formatShell(given)}\nexec ${process.execPath} -p 'JSON.stringify(process.env)'`
  const said = execFileSync(shell, ['-s'], { input: read, env: {}, maxBuffer: 10_000_000 })
  expect(JSON.parse(said.toString())).toMatchObject(given)
})
