/** Every wait for AWS ends: after so many looks, or by a status that an operation ends in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pause } from '../../src/inspect/backoff.ts'

const FOLLOWED =
  /hasEnded\(event\.status\)[^]*times >= SAME_ENDS\) return[^]*waited\(\) >= UNBEGUN\) return/

/** By file, wait after wait: the condition in its loop that ends it, whatever AWS says. */
const WAITS: Readonly<Record<string, readonly RegExp[]>> = {
  'apply/await-databases.ts': [/\|\| attempt === MAX_POLLS\) return busy/],
  // As long as an operation of the stack of roles, which every status ends but those that go on.
  'apply/bootstrap.ts': [/!isBusy\(now\.status\)\) return now/, /hasEnded\(event\.status\)/],
  'apply/busy-rollback.ts': [/look < MAX_POLLS;/],
  'apply/not-taken.ts': [/attempt >= \(isDone \? MAX_POLLS_AVAILABLE : MAX_POLLS\)\) return/],
  // The second: as long as somebody else's operation of the stack.
  'apply/others.ts': [/look < LOOKS &&/, /!isBusy\(now\.status\)\) return now/, /look <= LOOKS;/],
  'apply/reboot.ts': [/look < MAX_POLLS;/],
  'apply/restore-secret.ts': [/attempt < MAX_POLLS;/],
  'apply/steps/check-bastion.ts': [/attempt === MAX_POLLS\) return/],
  'apply/steps/delete-failed-create.ts': [/look < MAX_LOOKS;/],
  'apply/steps/prove-removal.ts': [/attempt === MAX_POLLS\s+\)\s+return/],
  'apply/steps/snapshot.ts': [/look < MAX_POLLS;/],
  // Before another attempt of one call: as long as it is throttled, or as often as it fails.
  'aws/retry.ts': [
    /THROTTLED_FOR \* 60_000\) throw error[^]*failures \+ 1 >= this\.#attempts\) throw error/,
  ],
  'aws/stacks/discard.ts': [/look === LOOKS\)\s+throw error/],
  'inspect/live/absent-resources.ts': [/read < READS &&/],
  'inspect/live/confirm-absent.ts': [/read < READS;/],
  'inspect/stack/change-set.ts': [/polls < MAX_POLLS;/],
  // These two are as long as an operation. Every status of a stack ends them but those that go on, which AWS ends
  // (stack-state.test.ts); one that never begins is given up.
  'inspect/stack/follow.ts': [FOLLOWED, FOLLOWED],
  // What follow.ts waits by: one pause, and looks until the events are worth one or so many milliseconds have passed.
  'inspect/stack/rest.ts': [/await clock\.sleep\(wait\)\n\s+waited \+= wait\n[^]*waited < until;/],
  'inspect/stack/shared-looks.ts': [/await clock\.sleep\(passed\)\s+return passed/],
  'inspect/stack/current-stack.ts': [
    /!now \|\| !isBusy\(now\.status\)\) return/,
    /attempt < MAX_POLLS;/,
  ],
}

const SRC = join(import.meta.dirname, '../../src')

/** The loop around every pause: from its head to the next function. */
function loopsOf(text: string): readonly string[] {
  return [...text.matchAll(/sleep\(|rest\.until\(|setTimeout\(|setInterval\(/g)].map(
    ({ index }) => {
      const head = Math.max(
        ...['for (', 'while (', 'do {'].map((word) => text.lastIndexOf(word, index)),
      )
      return text.slice(Math.max(0, head), text.indexOf('\n}', index))
    },
  )
}

const files = ['inspect', 'apply', 'aws']
  .flatMap((room) =>
    readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(room, name).replaceAll('\\', '/'),
    ),
  )
  .filter((name) => name.endsWith('.ts'))
const waits = files.flatMap((name) => {
  const loops = loopsOf(readFileSync(join(SRC, name), 'utf8'))
  return loops.length === 0 ? [] : [[name, loops] as const]
})

test('every wait has a row', () => {
  expect(waits.map(([name]) => name).toSorted()).toEqual(Object.keys(WAITS).toSorted())
})

test.each(waits)('the waits of %s end', (name, loops) => {
  const ends = WAITS[name] ?? []
  expect(loops).toHaveLength(ends.length)
  for (const [index, loop] of loops.entries()) expect(loop).toMatch(ends[index] ?? /^$/)
})

test('pauses grow to five seconds, and no further', () => {
  const pauses = Array.from({ length: 1000 }, (_, attempt) => pause(attempt))
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect([pauses[0], pauses.at(-1)]).toEqual([250, 5000])
})
