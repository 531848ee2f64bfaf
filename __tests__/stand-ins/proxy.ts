/** A proxy that is the only way out: the names behind it end in `.invalid`, which no resolver knows (RFC 2606). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { which } from '../../sandbox/engines/which.ts'

const USER = 'ci'
export const PASSWORD = 'Zq9k/V7m Px2%'

export type ProxyWorld = {
  /** The proxy, with its credentials. */
  readonly url: string
  /** `host:port`, without them. */
  readonly host: string
  /** What it was asked for, in order: `CONNECT host:port`, or `GET http://...`. */
  readonly asked: string[]
  /** The certificate that vouches for what is behind it. */
  readonly authority: string
  readonly close: () => void
}

/** `answer` answers for all that is behind it, over TLS in a tunnel. `statuses`: its own for the first tunnels. */
export async function openProxy(
  answer: RequestListener,
  statuses: readonly number[] = [],
): Promise<ProxyWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'tinystacks-proxy-'))
  const { key, certificate } = makeCertificate(folder)
  const behind = createSecureServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    answer,
  )
  const asked: string[] = []
  const isWelcome = (request: IncomingMessage) =>
    request.headers['proxy-authorization'] ===
    `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`
  const proxy = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    if (isWelcome(request)) answer(request, response)
    else response.writeHead(407).end('<html>no</html>')
  })
  const open = new Set<Socket>()
  proxy.on('connect', (request, socket: Socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`)
    const code = isWelcome(request) ? (statuses[asked.length - 1] ?? 200) : 407
    if (code !== 200) {
      socket.end(`HTTP/1.1 ${String(code)} No\r\n\r\n<html>no</html>`)
      return
    }
    const tunnel = connect(portOf(behind), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.pipe(tunnel).pipe(socket)
    })
    for (const one of [socket, tunnel]) {
      open.add(one)
      one.on('error', () => one.destroy())
    }
  })
  await Promise.all([listening(proxy), listening(behind)])
  const host = `127.0.0.1:${String(portOf(proxy))}`
  return {
    url: `http://${USER}:${encodeURIComponent(PASSWORD)}@${host}`,
    host,
    asked,
    authority: certificate,
    close: () => {
      for (const one of open) one.destroy()
      for (const server of [proxy, behind]) {
        server.closeAllConnections()
        server.close()
      }
      rmSync(folder, { recursive: true })
    },
  }
}

function makeCertificate(folder: string) {
  const files = { key: join(folder, 'key.pem'), certificate: join(folder, 'certificate.pem') }
  execFileSync(
    which('openssl') ?? 'openssl is not installed',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', '2', '-subj', '/CN=behind the proxy'],
      ...['-addext', 'subjectAltName=DNS:aws.invalid,DNS:github.invalid'],
      ...['-keyout', files.key, '-out', files.certificate],
    ],
    { stdio: 'ignore' },
  )
  return files
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
