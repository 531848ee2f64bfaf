import type { State, Token } from '../repository/model.ts'

/** A request that is as GitHub describes it, and whose token may make it. */
export type Exchange = {
  readonly state: State
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** As the description says: each handler knows its form. */
  readonly body: unknown
  readonly accept: string
  readonly token: Token
}

export type Answer = {
  readonly status: number
  /** JSON; text goes out as it is; left out where there is none. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Handler = (exchange: Exchange) => Answer
