/** What the one call of Service Quotas looks like, as nothing but a wire shows. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test, vi } from 'vitest'
import { createClients } from '../../../src/aws/clients.ts'
import { serviceQuota } from '../../../src/aws/quotas/service-quotas.ts'
import { sandboxEnvironment } from '../../stand-ins/aws/client-settings.ts'

let server: Server | undefined
afterEach(() => {
  vi.unstubAllEnvs()
  server?.closeAllConnections()
  server?.close()
})

/** Answers every request like this. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  useEnvironment(`http://127.0.0.1:${String(port)}`)
}

const settings = (region: string) => createClients(region).settings

function useEnvironment(url: string): void {
  for (const [name, value] of Object.entries(sandboxEnvironment(url))) vi.stubEnv(name, value)
}

test('a quota is asked for in its region, signed for its service', async () => {
  const asked: string[] = []
  await serve((request, response) => {
    void text(request).then((body) => {
      const { authorization = '', 'x-amz-target': target } = request.headers
      asked.push(
        String(target),
        /Credential=[^/]+\/\d+\/([^,]+)/.exec(authorization)?.[1] ?? '',
        body,
      )
      response.end('{"Quota":{"QuotaName":"VPCs per Region","Value":5.0}}')
    })
  })
  expect(await serviceQuota(settings('eu-west-1'), 'vpc', 'L-F678F1CE')).toEqual({
    kind: 'read',
    value: 5,
  })
  expect(asked).toEqual([
    'ServiceQuotasV20190624.GetServiceQuota',
    'eu-west-1/servicequotas/aws4_request',
    '{"ServiceCode":"vpc","QuotaCode":"L-F678F1CE"}',
  ])
})

test('a quota without a value is absent', async () => {
  await serve((_request, response) => {
    response.end('{"Quota":{}}')
  })
  expect(await serviceQuota(settings('us-east-1'), 'vpc', 'L-0')).toEqual({ kind: 'absent' })
})

test('what is denied, or does not answer, is not read', async () => {
  const action = 'servicequotas:GetServiceQuota'
  await serve((_request, response) => {
    response.writeHead(400).end('{"__type":"AccessDeniedException","message":"no"}')
  })
  const denied = { kind: 'unread', action, why: 'AccessDeniedException' }
  expect(await serviceQuota(settings('us-east-1'), 'vpc', 'L-0')).toEqual(denied)
  useEnvironment('http://127.0.0.1:1')
  const away = { kind: 'unread', action, why: 'ECONNREFUSED' }
  expect(await serviceQuota(settings('us-east-1'), 'vpc', 'L-0')).toEqual(away)
})
