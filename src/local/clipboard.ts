import { spawn } from 'node:child_process'

/** Programs that take what goes into the clipboard on stdin, by system; the first that is there is taken. */
const PROGRAMS: readonly (readonly [program: string, ...argv: string[]])[] = [
  ['pbcopy'],
  ['wl-copy'],
  ['xclip', '-selection', 'clipboard'],
  ['clip.exe'],
]

/** Puts a text into the clipboard, which travels by a pipe alone; false = there is no program for it. */
export async function copyText(text: string): Promise<boolean> {
  for (const [program, ...argv] of PROGRAMS) if (await isTaken(program, argv, text)) return true
  return false
}

function isTaken(program: string, argv: readonly string[], text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, argv, { stdio: ['pipe', 'ignore', 'ignore'] })
    child.stdin.on('error', () => undefined)
    child.once('error', () => {
      resolve(false)
    })
    child.once('exit', (code) => {
      resolve(code === 0)
    })
    child.stdin.end(text)
  })
}
