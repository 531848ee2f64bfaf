import type { Answer, Exchange } from './exchange.ts'

const DEFAULT_SIZE = 30
const LARGEST_SIZE = 100

/**
 * One page of a list, with the `Link` header that leads to the others. `below` is the list's path
 * below its repository, which the header names by its id, as GitHub does.
 */
export function page<T>(
  { state, query }: Exchange,
  below: string,
  all: readonly T[],
  view: (one: T) => unknown,
): Answer {
  const size = Math.min(Number(query['per_page'] ?? DEFAULT_SIZE) || DEFAULT_SIZE, LARGEST_SIZE)
  const current = Number(query['page'] ?? 1) || 1
  const last = Math.max(Math.ceil(all.length / size), 1)
  const link = (relation: string, number: number): string => {
    const search = new URLSearchParams({ ...query, page: String(number) }).toString()
    return `<${state.url}/repositories/${state.id}${below}?${search}>; rel="${relation}"`
  }
  const links = [
    ...(current > 1 ? [link('prev', Math.min(current - 1, last))] : []),
    ...(current < last ? [link('next', current + 1), link('last', last)] : []),
    ...(current > 1 ? [link('first', 1)] : []),
  ]
  return {
    status: 200,
    body: all.slice((current - 1) * size, current * size).map(view),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}
