import { prod, type Row } from '../row.ts'

const postgres = (settings = ''): string => prod(`postgres: { ${settings} }`)

// prettier-ignore
export const sqlRows: readonly Row[] = [
  { name: 'a larger class', source: 'FACTS 1, I (UG); RDS: downtime', before: postgres(), after: postgres('instance: db.m7g.large'), impact: 'restart' },
  { name: 'more storage', source: 'FACTS 1, N', before: postgres(), after: postgres('storage: { size: 40 }'), impact: 'in-place' },
]
