/** What the bundle leaves out changes nothing of what it keeps. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { getOctokit as GetOctokitValue } from '@actions/github'
import { KMS } from '@aws-sdk/client-kms'
import { RDS } from '@aws-sdk/client-rds'
import { rolldown, type Plugin } from 'rolldown'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startSandbox } from '../../sandbox/main.ts'
import type { Sandbox } from '../../sandbox/server/sandbox.ts'
import { onlyAskedEndpoints, onlyFetch, withoutErrorClasses } from '../../scripts/build/unused.ts'
import { errorCode, errorMessage } from '../../src/aws/errors.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'

type GetOctokit = typeof GetOctokitValue

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'tinystacks-unused-'))
/** Bundling and loading what it comes to are work. */
const PATIENCE = 120_000
let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
})

afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

/** Bundles this module's exports; `load` runs what comes of it, in an environment, each time anew. */
async function bundled(name: string, code: string, plugins: readonly Plugin[]) {
  const id = join(root, `${name}.js`)
  const entry: Plugin = {
    name: 'entry',
    resolveId: (asked) => (asked === name ? id : null),
    load: (asked) => (asked === id ? code : null),
  }
  const build = await rolldown({
    cwd: root,
    input: name,
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
    plugins: [entry, ...plugins],
  })
  const file = join(folder, `${name}.mjs`)
  const { output } = await build.write({ file, format: 'esm', codeSplitting: false })
  let loads = 0
  const load = async (environment: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value)
    return import(`${pathToFileURL(file).href}?${String((loads += 1))}`)
  }
  return { load, code: output[0].code }
}

test(
  "AWS's errors have the same code and message, and their classes are not there",
  async () => {
    const { load, code } = await bundled(
      'clients',
      `export { RDS } from '@aws-sdk/client-rds'\nexport { KMS } from '@aws-sdk/client-kms'`,
      [withoutErrorClasses],
    )
    expect(code).toContain('class RDSServiceException')
    expect(code).not.toContain('class DBInstanceNotFoundFault')
    expect(code).not.toContain('class NotFoundException')
    const few = (await load()) as { readonly RDS: typeof RDS; readonly KMS: typeof KMS }
    const settings = clientSettings(sandbox)
    const told = (made: { readonly RDS: typeof RDS; readonly KMS: typeof KMS }) =>
      Promise.all(
        [
          new made.RDS(settings).describeDBInstances({ DBInstanceIdentifier: 'nobody' }),
          new made.RDS(settings).deleteDBSnapshot({ DBSnapshotIdentifier: 'nobody' }),
          new made.KMS(settings).describeKey({ KeyId: 'alias/nobody' }),
        ].map(async (answer: Promise<unknown>) => {
          const error = await answer.catch((one: unknown) => one)
          return [errorCode(error), errorMessage(error)]
        }),
      )
    const all = await told({ RDS, KMS })
    expect(all.map(([name]) => name)).toEqual([
      'DBInstanceNotFound',
      'DBSnapshotNotFound',
      'NotFoundException',
    ])
    expect(await told(few)).toEqual(all)
  },
  PATIENCE,
)

test(
  "GitHub's client asks directly and through a proxy, with no more of undici or endpoints",
  async () => {
    const { load, code } = await bundled('github', `export { getOctokit } from '@actions/github'`, [
      onlyFetch(root),
      onlyAskedEndpoints,
    ])
    expect(code).not.toContain('/orgs/{org}')
    expect(code).not.toContain('class MockAgent')
    expect(code).not.toContain('class WebSocket')
    const answering = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"number":7}')
    })
    const github = await listening(answering)
    const asked: (string | undefined)[] = []
    const proxy = createServer().on('connect', ({ url }, socket) => {
      asked.push(url)
      const through = connect(Number(new URL(github).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
        through.pipe(socket).pipe(through)
      })
    })
    const pull = async (environment: Readonly<Record<string, string>>): Promise<number> => {
      const { getOctokit } = (await load(environment)) as { getOctokit: GetOctokit }
      const asking = { owner: 'acme', repo: 'shop', pull_number: 7 }
      return (await getOctokit('ghs_secret').rest.pulls.get(asking)).data.number
    }
    try {
      expect(await pull({ GITHUB_API_URL: github })).toBe(7)
      const through = {
        GITHUB_API_URL: 'http://github.example',
        http_proxy: await listening(proxy),
      }
      expect(await pull(through)).toBe(7)
      expect(asked).toEqual(['github.example:80'])
    } finally {
      vi.unstubAllEnvs()
      for (const server of [answering, proxy]) {
        server.closeAllConnections()
        server.close()
      }
    }
  },
  PATIENCE,
)

function listening(server: ReturnType<typeof createServer>): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
    })
  })
}
