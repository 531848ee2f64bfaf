import type { Readable } from 'node:stream'

/** A message as the protocol frames it: its length in bytes before it. */
export function framed(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

/** Calls `receive` with each whole message that the stream brings. */
export function framesIn(stream: Readable, receive: (text: string) => void): void {
  let rest = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let next = take(); next !== null; next = take()) receive(next)
  })

  function take(): string | null {
    const header = rest.indexOf('\r\n\r\n')
    if (header === -1) return null
    const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, header))?.[1])
    const end = header + 4 + length
    if (rest.length < end) return null
    const text = rest.toString('utf8', header + 4, end)
    rest = rest.subarray(end)
    return text
  }
}
