import type { Position } from '../resolved.ts'

/** Finds the line and column of an offset in a text; offsets outside it count as its ends. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length)
    const line = lastAtMost(starts, at)
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 }
  }
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
