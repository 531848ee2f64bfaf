/**
 * Stands before a sandbox and speaks of its databases by the names that AWS had made up for them where
 * the fixture was recorded: the hashes of a stage's parts (output `Parts`) are taken over such names.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Translator = {
  readonly url: string
  /** From now on `recorded` is said for what the sandbox calls `real`. */
  readonly learn: (recorded: string, real: string) => void
  readonly close: () => void
}

/** Starts one before the sandbox at `target`. */
export async function startTranslator(target: string): Promise<Translator> {
  const names = new Map<string, string>()
  const recordedToReal = (text: string): string => replaced(text, names)
  const realToRecorded = (text: string): string =>
    replaced(text, new Map([...names].map(([recorded, real]) => [real, recorded])))

  const server = createServer((incoming, outgoing) => {
    void forwarded(target, incoming, recordedToReal).then(async (response) => {
      const body = realToRecorded(await response.text())
      outgoing.writeHead(response.status, {
        'content-type': response.headers.get('content-type') ?? '',
        'content-length': Buffer.byteLength(body),
      })
      outgoing.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    learn: (recorded, real) => void names.set(recorded, real),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function forwarded(
  target: string,
  incoming: IncomingMessage,
  translate: (text: string) => string,
): Promise<Response> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  const json = incoming.headers['x-amz-target'] !== undefined
  const kept = ['authorization', 'content-type', 'x-amz-target'] as const
  return fetch(target, {
    method: 'POST',
    headers: kept.flatMap((name): [string, string][] => {
      const value = incoming.headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
    body: json ? translate(text) : translatedForm(text, translate),
  })
}

/** The values of a form are encoded: a stack's id has slashes. */
function translatedForm(text: string, translate: (text: string) => string): string {
  const form = [...new URLSearchParams(text)]
  return new URLSearchParams(
    form.map(([key, value]): [string, string] => [key, translate(value)]),
  ).toString()
}

function replaced(text: string, names: ReadonlyMap<string, string>): string {
  let result = text
  for (const [from, to] of names) result = result.replaceAll(from, to)
  return result
}
