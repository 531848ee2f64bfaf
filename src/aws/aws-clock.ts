import type { MiddlewareStack } from '@smithy/types'

/** Milliseconds: the header is exact to the second, and the answer was on its way. */
const EXACT_TO = 2000

/** AWS's time. A machine's clock may be hours off and all calls still work, since the SDK signs by AWS's. */
export type AwsClock = {
  readonly now: () => Date
  /** Lets it hear what time it is in each answer of these calls. */
  readonly listen: <Input extends object, Output extends object>(
    stack: MiddlewareStack<Input, Output>,
  ) => void
}

/** The machine's time until the first answer; from then on as the `Date` header of the latest has it. */
export function awsClock(): AwsClock {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    listen: (stack) => {
      stack.add(
        (next) => async (args) => {
          const result = await next(args)
          const difference = Date.parse(dateIn(result.response)) - Date.now()
          if (!Number.isNaN(difference)) ahead = Math.abs(difference) < EXACT_TO ? 0 : difference
          return result
        },
        { step: 'initialize', name: 'awsClock' },
      )
    },
  }
}

function dateIn(response: unknown): string {
  const { headers } = (response ?? {}) as {
    readonly headers?: Readonly<Record<string, string | undefined>>
  }
  return headers?.['date'] ?? ''
}
