/** A command as a person types it: on a terminal where it will ask, with nobody to answer where it will not. */
import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import type { Environment } from '../story/run.ts'
import type { Question } from './page.ts'

export type Typed = { readonly code: number | null; readonly output: string }

/** Milliseconds for one command. */
const PATIENCE = 120_000

/** Control and U, which takes away what is suggested. */
const CLEAR = '\u0015'

export function type(
  command: string,
  questions: readonly Question[],
  place: { readonly cwd: string; readonly env: Environment },
): Promise<Typed> {
  const asks = questions.length > 0
  const [program, args] = asks
    ? (['script', ['-qec', `stty cols 200 rows 60; ${command}`, '/dev/null']] as const)
    : (['bash', ['-c', command]] as const)
  const child = spawn(program, args, {
    ...place,
    stdio: [asks ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    timeout: PATIENCE,
  })
  const left = [...questions]
  const chunks: Buffer[] = []
  let read = 0
  const see = (chunk: Buffer): void => {
    chunks.push(chunk)
    const output = textOf(chunks)
    const [next] = left
    const at = next === undefined ? -1 : output.indexOf(next.asks, read)
    if (next === undefined || at === -1) return
    read = at + next.asks.length
    left.shift()
    child.stdin?.write(next.answer === '' ? '\r' : `${CLEAR}${next.answer}\r`)
  }
  child.stdout?.on('data', see)
  child.stderr?.on('data', see)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const output = textOf(chunks)
      const unasked = left.map((question) => question.asks)
      if (unasked.length > 0) reject(new Error(`never asked: ${unasked.join('; ')}\n${output}`))
      else resolve({ code, output })
    })
  })
}

/** What was printed, without what is for the terminal, which may be cut anywhere between two chunks. */
function textOf(chunks: readonly Buffer[]): string {
  return stripVTControlCharacters(Buffer.concat(chunks).toString()).replaceAll('\r', '')
}

/** How many questions were answered: what @clack/prompts marks, and the plain ones, a line each. */
export function askedIn(output: string): number {
  return [...output.matchAll(/◇ |^.*\[y\/N\] /gm)].length
}
