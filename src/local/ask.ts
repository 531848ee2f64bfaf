import type { Ask } from '../ports/ports.ts'

/** Asks on the terminal; null = there is nobody to ask. */
export function askOnTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Ask | null {
  if (!input.isTTY || !output.isTTY) return null
  return async (question) => {
    const { createInterface } = await import('node:readline/promises')
    const terminal = createInterface({ input, output })
    try {
      return (await terminal.question(question)).trim()
    } finally {
      terminal.close()
    }
  }
}
