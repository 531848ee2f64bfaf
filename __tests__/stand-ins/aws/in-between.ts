/** Stands between the program and the sandbox: a test answers a call in AWS's place, or lets it through. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a call is, from its signature and from the query's or the header's operation. */
export type Call = {
  readonly region: string
  /** `rds:DescribeDBInstances`. */
  readonly action: string
  /** Method and path: `POST /`. */
  readonly request: string
  /** The client's own id of it, which stays the same where it sends the request again. */
  readonly invocation: string
  readonly body: string
  readonly answer: ServerResponse
  /** Passes the call on and keeps what comes back: it is done, and nobody is told. */
  readonly carryOut: () => Promise<void>
  /** Passes the call on and hands back what comes; gives its status, 0 where nothing came. */
  readonly passOn: () => Promise<number>
}

export type InBetween = { readonly url: string; readonly close: () => Promise<void> }

/** Passes every call on to `target` that `answered` does not say it has answered itself. */
export async function startInBetween(
  target: string,
  answered: (call: Call) => boolean,
): Promise<InBetween> {
  const server = createServer((incoming, answer) => {
    void bodyOf(incoming).then((body) => {
      const carryOut = () => carriedOut(target, incoming, body)
      const onward = () => passedOn(target, incoming, body, answer)
      const told = { ...callOf(incoming, body), body: body.toString(), answer }
      if (!answered({ ...told, carryOut, passOn: onward })) void onward()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

function passedOn(
  target: string,
  { url = '', method, headers }: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
): Promise<number> {
  return new Promise((resolve) => {
    const onward = request(`${target}${url}`, { method, headers }, (response) => {
      const { statusCode = 500 } = response
      answer.writeHead(statusCode, response.headers)
      response.pipe(answer)
      response.once('end', () => {
        resolve(statusCode)
      })
    })
    onward.on('error', () => {
      answer.destroy()
      resolve(0)
    })
    onward.end(body)
  })
}

function carriedOut(
  target: string,
  { url = '', method, headers }: IncomingMessage,
  body: Buffer,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const onward = request(`${target}${url}`, { method, headers }, (response) => {
      response.resume().once('end', resolve)
    })
    onward.once('error', reject)
    onward.end(body)
  })
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function callOf(
  { headers, method = '', url = '' }: IncomingMessage,
  body: Buffer,
): Pick<Call, 'region' | 'action' | 'request' | 'invocation'> {
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '') ?? []
  const target = headers['x-amz-target']
  const operation =
    typeof target === 'string'
      ? target.split('.').at(-1)
      : new URLSearchParams(body.toString()).get('Action')
  const invocation = String(headers['amz-sdk-invocation-id'])
  return {
    ...{ region, action: `${service}:${operation ?? ''}`, invocation },
    request: `${method} ${url}`,
  }
}
