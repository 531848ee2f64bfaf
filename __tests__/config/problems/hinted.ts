/** Test data: short texts of a file, and what a hint for them is. */
import type { ProblemCode } from '../../../src/codes/problems.ts'
import { withDatabases } from '../../builders/config.ts'

export const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'
export const STAGES = 'stages: { dev: { databases: { postgres: } } }\n'
export const pg = (text: string) => withDatabases(`postgres: { ${text} }`)
export const my = (text: string) => withDatabases(`mysql: { ${text} }`)
export const rd = (text: string) => withDatabases(`redis: { ${text} }`)
export const PG = 'stages.dev.databases.postgres'
export const MY = 'stages.dev.databases.mysql'
export const RD = 'stages.dev.databases.redis'

export type Row = readonly [text: string, path: string, code: ProblemCode, hint: string]
