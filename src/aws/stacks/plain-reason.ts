/** `(Service: Rds, Status Code: 400, Request ID: ..)`, `(SDK Attempt Count: 1)`, at the end. */
const CALL = /\s*\((?:Service|SDK Attempt Count|RequestToken): [^()]*\)$/
const OPENING = 'Resource handler returned message: "'

/**
 * What a resource's handler says, without the frame that CloudFormation and the SDK put around it: which handler, which
 * service, which request. `HandlerErrorCode` repeats the message in one word.
 */
export function plainReason(reason: string): string {
  const cut = reason.replace(CALL, '')
  if (cut !== reason && cut !== '') return plainReason(cut)
  return reason.startsWith(OPENING) && reason.endsWith('"')
    ? plainReason(reason.slice(OPENING.length, -1))
    : reason
}
