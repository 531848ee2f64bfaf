import { prod, type Row } from '../row.ts'

const POSTGRES = 'postgres: {}'
const REDIS = 'redis: {}'

// prettier-ignore
export const comesAndGoes: readonly Row[] = [
  { name: 'a new stage', source: 'DESIGN create', after: prod(POSTGRES), impact: 'create' },
  { name: 'Postgres removed', source: 'FACTS 2: DeletionPolicy Snapshot', before: prod(`${POSTGRES}, ${REDIS}`), after: prod(REDIS), impact: 'remove', data: 'snapshot', consent: 'data-loss' },
]
