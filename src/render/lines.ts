import type { Lines } from '../config/resolved.ts'

/** Whether a line is one of these. */
export function isIn(line: number | null, lines: Lines | undefined): boolean {
  return line !== null && lines !== undefined && lines.first <= line && line <= lines.last
}
