/** What is compared, and how: less is better in every row. */

import { median } from '../median.ts'

/** What a program took; null: it failed. */
type Figure = { readonly program: string; readonly value: number | null }

export type Row = {
  readonly name: string
  readonly unit: 's' | 'calls' | 'failed'
  readonly ours: number | null
  readonly peers: readonly Figure[]
  /** How many times as much as the best of the others we may take. */
  readonly budget: number
}

/** Ours as a multiple of the best of the others; null: none of them came to an end. Infinity: only we did not. */
export function ratioOf({ ours, peers }: Pick<Row, 'ours' | 'peers'>): number | null {
  const values = peers.flatMap(({ value }) => value ?? [])
  if (values.length === 0) return null
  const best = Math.min(...values)
  if (ours === null) return Infinity
  return ours === best ? 1 : ours / best
}

/** Whether it is within its budget; where there is nobody to compare with, it is. */
export function isWithin(row: Row): boolean {
  const ratio = ratioOf(row)
  return ratio === null || ratio <= row.budget
}

/** Of rounds; null: one of them failed. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const taken = values.filter((value) => value !== null)
  return taken.length === values.length ? median(taken) : null
}
