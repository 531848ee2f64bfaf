import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds. What a program says comes through a pipe, and may come later than the end of a connection. */
const SOON = 300
const STEP = 30

/** What a program has said, or says within a moment; null = it has said nothing. */
export async function heardSoon<Said>(look: () => Said | null): Promise<Said | null> {
  for (let waited = 0; waited < SOON; waited += STEP) {
    const said = look()
    if (said !== null) return said
    await sleep(STEP)
  }
  return look()
}
