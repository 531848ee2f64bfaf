import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { devNull } from 'node:os'
import { LOCAL_HOST } from '../../../engines/local-ports.ts'
import type { SessionCredentials } from '../../../ports/sessions.ts'

export type CredentialsServer = {
  /** What leads an SDK there, and nowhere else. It has a secret. */
  readonly environment: Readonly<Record<string, string>>
  readonly close: () => void
}

/**
 * Gives a child process the credentials of this one, as a container gets them: fresh ones whenever it asks. AWS closes
 * a data channel every hour. The plugin resumes it by a signed call, when those that it began with may have expired.
 */
export async function serveCredentials(
  credentials: () => Promise<SessionCredentials>,
): Promise<CredentialsServer> {
  const token = randomBytes(32).toString('hex')
  const server = createServer((request, response) => {
    if (!isSame(request.headers.authorization ?? '', token)) {
      response.writeHead(403).end()
      return
    }
    credentials().then(
      (given) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify(given))
      },
      () => response.writeHead(503).end(),
    )
  })
  server.listen(0, LOCAL_HOST)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    environment: {
      ...NO_OTHER_SOURCE,
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://${LOCAL_HOST}:${String(port)}/`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: token,
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What an SDK would ask before a container. An empty variable is none. */
const NO_OTHER_SOURCE = {
  AWS_ACCESS_KEY_ID: '',
  AWS_SECRET_ACCESS_KEY: '',
  AWS_SESSION_TOKEN: '',
  AWS_PROFILE: '',
  AWS_DEFAULT_PROFILE: '',
  AWS_ROLE_ARN: '',
  AWS_WEB_IDENTITY_TOKEN_FILE: '',
  AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '',
  AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
