import type { ServerResponse } from 'node:http'
import { answersInJson } from './protocol.ts'

/** Answers a call of `action` with an error, in the form of its service's protocol. */
export function refuse(
  answer: ServerResponse,
  action: string,
  status: number,
  code: string,
  message: string,
): void {
  const isJson = answersInJson(action)
  const described = `<Code>${code}</Code><Message>${message}</Message>`
  answer.writeHead(status, { 'content-type': isJson ? 'application/x-amz-json-1.1' : 'text/xml' })
  if (isJson) answer.end(JSON.stringify({ __type: code, message }))
  else if (action.startsWith('ec2:'))
    answer.end(
      `<Response><Errors><Error>${described}</Error></Errors><RequestID>0</RequestID></Response>`,
    )
  else
    answer.end(
      `<ErrorResponse><Error><Type>Sender</Type>${described}</Error><RequestId>0</RequestId></ErrorResponse>`,
    )
}
