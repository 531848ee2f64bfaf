/** A stand-in for AWS's endpoints of which one region is down: its connections are refused. */
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Regions = {
  readonly url: string
  /** From now on every call signed for this region breaks off without an answer. */
  readonly takeDown: (region: string) => void
  readonly bringUp: (region: string) => void
  /** How many calls were cut. */
  readonly cut: () => number
  readonly close: () => Promise<void>
}

/** Passes every call on to `target`, but for those signed for a region that is down. */
export async function startRegions(target: string): Promise<Regions> {
  const down = new Set<string>()
  let cut = 0
  const server = createServer((incoming, answer) => {
    const region = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(
      incoming.headers.authorization ?? '',
    )?.[1]
    if (region !== undefined && down.has(region)) {
      cut += 1
      incoming.socket.resetAndDestroy()
      return
    }
    const onward = request(
      `${target}${incoming.url ?? ''}`,
      { method: incoming.method, headers: incoming.headers },
      (response) => {
        answer.writeHead(response.statusCode ?? 500, response.headers)
        response.pipe(answer)
      },
    )
    onward.on('error', () => answer.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeDown: (region) => down.add(region),
    bringUp: (region) => down.delete(region),
    cut: () => cut,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
