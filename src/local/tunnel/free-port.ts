import { createServer } from 'node:net'
import { LOCAL_HOST } from '../../engines/local-ports.ts'

/** A port of this machine that nothing listens on. Another program may take it before it is used. */
export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, LOCAL_HOST, () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })
}
