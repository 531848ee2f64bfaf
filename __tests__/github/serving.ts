/** Servers for the tests of one file that answer as GitHub's stand-in never would. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'

/** Gives what serves on 127.0.0.1 until the end of the test, and tells where. */
export function useServers(): (server: Server | RequestListener) => Promise<string> {
  const opened: (() => void)[] = []
  afterEach(() => {
    for (const close of opened.splice(0)) close()
  })
  return async (given) => {
    const server = typeof given === 'function' ? createServer(given) : given
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    opened.push(() => {
      server.close()
      server.closeAllConnections()
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
}
