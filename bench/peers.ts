/**
 * Our program beside those that people use: the same template, sandboxes of the same kind, 80 ms a call. Each row is
 * told as a multiple of the best of the others, and fails where that is over its budget. `--short`: what `.ci/run` has
 * time for. `--write`: into RESULTS.md too. Names of parts (`one many waiting faults`) measure these alone.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { askedFor } from './peers/asked.ts'
import { faults } from './peers/faults.ts'
import { findPeers } from './peers/find.ts'
import { machine } from './peers/machine.ts'
import { manyStacks } from './peers/many.ts'
import { oneStack } from './peers/one-stack.ts'
import type { Program } from './peers/program.ts'
import { isWithin, type Row } from './peers/row.ts'
import { resultsPage, tableOf } from './peers/table.ts'
import { makeTemplates } from './peers/templates.ts'
import { TINYSTACKS } from './peers/tinystacks.ts'
import { waiting } from './peers/waiting.ts'
import { LATENCY } from './peers/world.ts'

const { isShort, isWritten, parts } = askedFor(process.argv.slice(2))

const found = findPeers()
const peers = found.flatMap((one) => (one.kind === 'found' ? one.program : []))
const absent = found.flatMap((one) => (one.kind === 'absent' ? one : []))
const programs: readonly Program[] = [TINYSTACKS, ...peers]
/** Those that have one process for all stacks: fifty of another fill a small machine. */
const together = programs.filter(({ isOneProcess }) => isOneProcess)
const several = isShort ? together : programs

const templates = makeTemplates()
const rows: Row[] = []
const reads: string[] = []
const MEASURES = {
  one: async () => {
    const { rows: ofOne, reads: looks } = await oneStack(programs, templates, isShort ? 1 : 3)
    reads.push(...looks)
    return ofOne
  },
  many: () => manyStacks(several, templates, isShort ? 20 : 50, !isShort),
  waiting: () => waiting(several, templates, isShort ? 3 : 6),
  faults: async () => [await faults(programs, templates)],
} as const
for (const part of parts) {
  const began = performance.now()
  rows.push(...(await MEASURES[part]()))
  console.error(`${part}: measured in ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

const table = tableOf(
  rows,
  peers.map(({ name }) => name),
)
const notes = [
  `${machine(new Date())}; ${String(LATENCY)} ms a call`,
  programs.map(({ name, version }) => `${name} ${version}`).join(', '),
  ...absent.map(({ name, why }) => `not measured: ${name}: ${why}`),
  ...(reads.length > 0
    ? [`calls of ours that look at what runs, which the others do not: ${reads.join(', ')}`]
    : []),
]
console.log([...notes, '', table].join('\n'))
if (isWritten) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), resultsPage(table, notes))
if (!rows.every(isWithin)) process.exitCode = 1
// Where nobody is there to compare with, every row is within its budget.
if (isShort && absent.some(({ isInRegistry }) => isInRegistry)) process.exitCode = 1
