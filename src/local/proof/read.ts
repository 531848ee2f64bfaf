import type { Duplex } from 'node:stream'

/** The next bytes of a connection, and none after them. Throws if it ends before. */
export async function readExactly(stream: Duplex, count: number): Promise<Buffer> {
  if (count === 0) return Buffer.alloc(0)
  return new Promise((resolve, reject) => {
    // One listener for the whole wait: each new one would be called at once for the bytes that are there already.
    const look = (): void => {
      const chunk = stream.read(count) as Buffer | null
      if (chunk === null) return
      leave()
      // At its end, a stream gives what is left.
      if (chunk.length === count) resolve(chunk)
      else reject(new Error('the connection has ended'))
    }
    const end = (): void => {
      leave()
      reject(new Error('the connection has ended'))
    }
    const ends = ['end', 'close', 'error'] as const
    const leave = (): void => {
      stream.off('readable', look)
      for (const event of ends) stream.off(event, end)
    }
    stream.on('readable', look)
    for (const event of ends) stream.once(event, end)
    if (stream.destroyed) end()
  })
}
