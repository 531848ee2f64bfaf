/** Stands between a version and its sandbox, and keeps what would build the same again. */
import { createServer, request as forward, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { Request } from '../../__tests__/upgrade/fixture.ts'

/** What only asks; a token or an identity either. */
const ASKS = /^(Describe|Get|List|Validate|Detect|Estimate)/

const SCOPE = /Credential=[^/]+\/\d+\/(?<region>[^/]+)\/(?<service>[^/]+)\//

/** An address before `url`. `take` answers what was asked for since the last time. */
export async function startRecorder(url: string) {
  let taken: Seen[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      const onward = forward(
        `${url}${incoming.url ?? ''}`,
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (chunk: Buffer) => parts.push(chunk))
          answer.on('end', () => {
            const text = Buffer.concat(parts)
            if (answer.statusCode === 200) taken.push(seen(incoming, body, text.toString()))
            outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
            outgoing.end(text)
          })
        },
      )
      onward.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: (): readonly Request[] => {
      const all = taken
      taken = []
      return requestsOf(all)
    },
    close: (): void => {
      server.close()
      server.closeAllConnections()
    },
  }
}

type Seen = Request & { readonly answer: string }

function seen(incoming: IncomingMessage, body: Buffer, answer: string): Seen {
  const scope = SCOPE.exec(incoming.headers.authorization ?? '')?.groups
  const text = (
    incoming.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
  ).toString()
  const target = incoming.headers['x-amz-target']
  const { Action, Version, ...form } =
    target === undefined ? Object.fromEntries(new URLSearchParams(text)) : { Action: '' }
  return {
    region: scope?.['region'] ?? '',
    service: scope?.['service'] ?? '',
    action: typeof target === 'string' ? target.replace(/^.*\./, '') : (Action ?? ''),
    params: target === undefined ? form : (JSON.parse(text) as Request['params']),
    answer,
  }
}

/**
 * Without what only asks, and without change sets that were made to be looked at. One that was executed
 * stands where that was: a snapshot may be taken in between.
 */
function requestsOf(all: readonly Seen[]): readonly Request[] {
  const made = new Map<string, Request>()
  return all.flatMap(({ answer, ...request }) => {
    const { action, params } = request
    if (action === 'CreateChangeSet') made.set(/<Id>([^<]+)<\/Id>/.exec(answer)?.[1] ?? '', request)
    if (action === 'ExecuteChangeSet') return executed(made, String(params['ChangeSetName']))
    return action.endsWith('ChangeSet') || ASKS.test(action) ? [] : [withTemplate(request)]
  })
}

function executed(made: ReadonlyMap<string, Request>, id: string): readonly Request[] {
  const request = made.get(id)
  if (request === undefined) throw new Error(`${id} was executed, and nobody saw it made`)
  return [withTemplate(request)]
}

/** A template that is indented as ours are is kept without its spaces. */
function withTemplate(request: Request): Request {
  const { TemplateBody, ...params } = request.params
  if (typeof TemplateBody !== 'string') return request
  const template: unknown = JSON.parse(TemplateBody)
  return `${JSON.stringify(template, null, 2)}\n` === TemplateBody
    ? { ...request, params, template }
    : request
}
