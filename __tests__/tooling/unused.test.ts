/** What the bundle leaves out changes nothing of what it keeps. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { KMS } from '@aws-sdk/client-kms'
import { RDS } from '@aws-sdk/client-rds'
import type * as core from '@octokit/core'
import type * as endpoints from '@octokit/plugin-rest-endpoint-methods'
import { rolldown, type Plugin } from 'rolldown'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startSandbox } from '../../sandbox/main.ts'
import type { Sandbox } from '../../sandbox/server/sandbox.ts'
import { lateCrypto } from '../../scripts/build/late-crypto.ts'
import { onlyAskedEndpoints, withoutErrorClasses } from '../../scripts/build/unused.ts'
import { errorCode, errorMessage } from '../../src/aws/errors.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'

type Client = Pick<typeof core, 'Octokit'> & Pick<typeof endpoints, 'restEndpointMethods'>

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
  "GitHub's client asks, with no more endpoints than are asked",
  async () => {
    const { load, code } = await bundled(
      'github',
      `export { Octokit } from '@octokit/core'
export { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods'`,
      [onlyAskedEndpoints],
    )
    expect(code).not.toContain('/orgs/{org}')
    const github = createServer(({ url }, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ url }))
    })
    const baseUrl = await listening(github)
    try {
      const { Octokit, restEndpointMethods } = (await load()) as Client
      const octokit = new (Octokit.plugin(restEndpointMethods))({ baseUrl })
      const asking = { owner: 'acme', repo: 'shop', pull_number: 7 }
      expect((await octokit.rest.pulls.get(asking)).data.url).toBe('/repos/acme/shop/pulls/7')
    } finally {
      github.closeAllConnections()
      github.close()
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

test(
  "Node's crypto is there at the first call of it, and not before",
  async () => {
    const code = `import { createHash } from 'node:crypto'
export const digest = (text) => createHash('sha256').update(text).digest('hex')`
    const { load, code: late } = await bundled('src/digest', code, [lateCrypto])
    expect(late).not.toMatch(/(from|import|require\()\s*["'](node:)?crypto/)
    const { digest } = (await load()) as { readonly digest: (text: string) => string }
    expect(digest('shop')).toBe(createHash('sha256').update('shop').digest('hex'))
  },
  PATIENCE,
)

test('a function of crypto that is not listed fails the build', async () => {
  const code = `export { createHmac } from 'node:crypto'`
  await expect(bundled('src/signed', code, [lateCrypto])).rejects.toThrow('createHmac')
})
