import type { AwsError, Service } from '../contract.ts'
import { escapeXml, toXml } from './xml.ts'

/** What goes back over HTTP. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

type Protocol = Service['protocol']

/** An action's result in its service's protocol. */
export function success(
  service: Service,
  action: string,
  result: object,
  requestId: string,
): Answer {
  if (service.protocol === 'json') return json(200, JSON.stringify(result, epochSeconds), requestId)
  const fallback = service.protocol === 'ec2' ? 'item' : 'member'
  const fields = toXml(result, (key) => service.listElement?.(key) ?? fallback)
  const inner =
    service.protocol === 'ec2'
      ? `<requestId>${requestId}</requestId>${fields}`
      : `<${action}Result>${fields}</${action}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`
  const body = `<${action}Response xmlns="${service.namespace}">${inner}</${action}Response>`
  return xml(200, body, requestId)
}

/** An error in the shape that clients of the protocol understand. */
export function failure(
  protocol: Protocol,
  namespace: string,
  error: Pick<AwsError, 'code' | 'message' | 'status'>,
  requestId: string,
): Answer {
  const { code, message, status } = error
  if (protocol === 'json') {
    const answer = json(
      status,
      JSON.stringify({ __type: code, message, Message: message }),
      requestId,
    )
    return { ...answer, headers: { ...answer.headers, 'x-amzn-errortype': code } }
  }
  const described = `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message>`
  if (protocol === 'ec2') {
    return xml(
      status,
      `<Response><Errors><Error>${described}</Error></Errors><RequestID>${requestId}</RequestID></Response>`,
      requestId,
    )
  }
  const type = status >= 500 ? 'Receiver' : 'Sender'
  return xml(
    status,
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type>${described}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
    requestId,
  )
}

const xml = (status: number, body: string, requestId: string): Answer => ({
  status,
  headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
})

const json = (status: number, body: string, requestId: string): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId },
  body,
})

/**
 * AWS JSON writes timestamps as seconds since 1970. `JSON.stringify` has made a string of a Date by now: look at
 * the holder.
 */
function epochSeconds(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key]
  return original instanceof Date ? original.getTime() / 1000 : value
}
