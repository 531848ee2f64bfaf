import type { MiddlewareStack } from '@smithy/types'
import { errorCode } from '../errors.ts'
import type { RoleSession } from './role-session.ts'

/** What AWS answers to who comes with a session that is over. It has done nothing of what was asked then. */
const OVER = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'])

/**
 * Makes a call once more, with a new session, where AWS says that the session is over: its clock may be another than
 * the one by which the session was to be replaced in time. It stands outside of all that signs and retries.
 */
export function beginAgain<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  session: Pick<RoleSession, 'count' | 'isOver'>,
): void {
  stack.add(
    (next) => async (args) => {
      const count = session.count()
      try {
        return await next(args)
      } catch (error) {
        if (!OVER.has(errorCode(error))) throw error
        session.isOver(count)
        return next(args)
      }
    },
    { step: 'initialize', priority: 'high', name: 'beginAgain' },
  )
}
