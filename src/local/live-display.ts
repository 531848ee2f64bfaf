import { forTerminal } from '../text/escape.ts'

/** Milliseconds between two frames. */
const FRAME = 1000

export type LiveDisplay = {
  /** Prints a permanent line above the live part. */
  readonly print: (text: string) => void
  /** Shows these lines, as they are whenever it draws, until the function that it returns is called. */
  readonly show: (lines: () => readonly string[]) => () => void
  readonly close: () => void
}

/** Shows below the printed lines what AWS is working on right now, and for how long. */
export function liveDisplay(stream: NodeJS.WriteStream): LiveDisplay {
  const shown = new Set<() => readonly string[]>()
  let drawn = 0
  let timer: NodeJS.Timeout | null = null

  const erase = (): void => {
    if (drawn > 0) stream.write(`\x1b[${String(drawn)}A\x1b[0J`)
    drawn = 0
  }
  const draw = (): void => {
    const width = stream.columns
    const all = [...shown].flatMap((of) =>
      of().map((line) => `  … ${forTerminal(line)}`.slice(0, width - 1)),
    )
    // What has left the screen cannot be erased.
    const room = Math.max(1, (stream.rows || Infinity) - 2)
    const lines =
      all.length > room ? [...all.slice(0, room - 1), `  … and ${all.length - room + 1} more`] : all
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
    show: (lines) => {
      shown.add(lines)
      timer ??= setInterval(redraw, FRAME).unref()
      return () => {
        shown.delete(lines)
        redraw()
      }
    },
    close: () => {
      if (timer) clearInterval(timer)
      shown.clear()
      erase()
    },
  }
}
