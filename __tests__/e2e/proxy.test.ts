/** The programs themselves behind a proxy that is the only way out, with the certificate that a runner is given. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openProxy, PASSWORD, type ProxyWorld } from '../stand-ins/proxy.ts'
import { runBuiltAction, runBuiltCli } from './built.ts'
import { useCheckout } from './support.ts'

const checkout = useCheckout()
let proxy: ProxyWorld | undefined

beforeEach(async () => {
  checkout.write(
    'version: 1\nstack: shop\nregion: us-east-1\nstages: { dev: { databases: { postgres: {} } } }\n',
  )
  proxy = await openProxy((request, response) => {
    const isAws = request.headers.host?.startsWith('aws.') ?? false
    response.writeHead(403, { 'content-type': isAws ? 'text/xml' : 'application/json' })
    response.end(
      isAws
        ? '<ErrorResponse><Error><Code>AccessDenied</Code><Message>denied</Message></Error></ErrorResponse>'
        : '{"message":"Resource not accessible by integration"}',
    )
  })
})
afterEach(() => {
  proxy?.close()
})

const behind = ({ url, authority }: ProxyWorld) => ({
  AWS_ACCESS_KEY_ID: 'AKIA',
  AWS_ENDPOINT_URL: 'https://aws.invalid',
  AWS_SECRET_ACCESS_KEY: 'x',
  HTTPS_PROXY: url,
  NODE_EXTRA_CA_CERTS: authority,
})

test('the command line asks AWS through it', async () => {
  if (proxy === undefined) throw new Error('no proxy')
  const { code, stdout, stderr } = await runBuiltCli(
    checkout.path(),
    behind(proxy),
    'plan',
    '--json',
  )
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('access-denied') })
  expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT aws.invalid:443']))
  expect(stdout + stderr).not.toContain(encodeURIComponent(PASSWORD))
})

test('the action asks AWS and GitHub through it', async () => {
  if (proxy === undefined) throw new Error('no proxy')
  const { code, log } = await runBuiltAction(
    checkout.path(),
    { ...behind(proxy), GITHUB_API_URL: 'https://github.invalid' },
    { 'github-token': 'ghs_secret' },
    {
      eventName: 'pull_request',
      ref: 'refs/pull/7/merge',
      payload: {
        repository: { default_branch: 'main', name: 'shop', owner: { login: 'acme' } },
        pull_request: { number: 7, head: { sha: 'a'.repeat(40) }, labels: [] },
      },
    },
  )
  expect({ code, log }).toEqual({ code: 1, log: expect.stringContaining('denied') })
  expect(new Set(proxy.asked)).toEqual(
    new Set(['CONNECT aws.invalid:443', 'CONNECT github.invalid:443']),
  )
  expect(log).not.toContain(encodeURIComponent(PASSWORD))
})
