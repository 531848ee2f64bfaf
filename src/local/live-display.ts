import type { StackEvent } from '../facts/stack.ts'
import { forTerminal } from '../text/escape.ts'

/** Milliseconds between two frames. */
const FRAME = 1000

export type LiveDisplay = {
  /** Prints a permanent line above the live part. */
  readonly print: (text: string) => void
  /** `soFar`: how long it takes as a rule and has taken, by AWS's clock. */
  readonly track: (event: StackEvent, soFar: () => string) => void
  readonly close: () => void
}

/** Shows below the printed lines what AWS is working on right now, and for how long. */
export function liveDisplay(stream: NodeJS.WriteStream): LiveDisplay {
  const running = new Map<string, () => string>()
  let drawn = 0
  let timer: NodeJS.Timeout | null = null

  const erase = (): void => {
    if (drawn > 0) stream.write(`\x1b[${String(drawn)}A\x1b[0J`)
    drawn = 0
  }
  const draw = (): void => {
    const width = stream.columns
    const lines = [...running].map(([logicalId, soFar]) =>
      `  … ${forTerminal(logicalId)} ${soFar()}`.slice(0, width - 1),
    )
    if (lines.length > 0) stream.write(`${lines.join('\n')}\n`)
    drawn = lines.length
  }
  const redraw = (): void => {
    erase()
    draw()
  }
  return {
    print: (text) => {
      erase()
      stream.write(`${text}\n`)
      draw()
    },
    track: ({ logicalId, status }, soFar) => {
      if (status.endsWith('_IN_PROGRESS')) running.set(logicalId, soFar)
      else running.delete(logicalId)
      timer ??= setInterval(redraw, FRAME).unref()
      redraw()
    },
    close: () => {
      if (timer) clearInterval(timer)
      erase()
    },
  }
}
