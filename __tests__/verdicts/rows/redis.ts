import { prod, type Row } from '../row.ts'

const redis = (settings = ''): string => prod(`redis: { ${settings} }`)

// prettier-ignore
export const redisRows: readonly Row[] = [
  { name: 'a larger node', source: 'EC: unavailable for the cut-over', database: 'redis', before: redis(), after: redis('instance: cache.m7g.large'), impact: 'restart' },
]
