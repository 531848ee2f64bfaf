import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const FILE = join(import.meta.dirname, '../../../../src/commands/shared/inspect/young-space.ts')

/** MiB of V8's space for young objects in a program of its own that has made many, of which some live on. */
function spaceAfter(stages: number): number {
  const program = `
    import v8 from 'node:v8'
    import { keepYoungSpace } from ${JSON.stringify(FILE)}
    keepYoungSpace(${String(stages)})
    const kept = []
    for (let i = 0; i < 2e6; i += 1) kept[i % 100_000] = { i, text: [i] }
    const spaces = v8.getHeapSpaceStatistics()
    console.log(spaces.find(({ space_name: name }) => name === 'new_space').space_size / 2 ** 20)`
  const args = ['--input-type=module', '--eval', program]
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

test("V8's space for young objects grows for a few stages, and for many it does not", () => {
  expect(spaceAfter(2)).toBeGreaterThan(16)
  expect(spaceAfter(50)).toBeLessThan(8)
})
