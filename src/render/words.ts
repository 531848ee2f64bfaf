/** Everything people read of plans and results, in one place, so that it stays consistent. */
export * from './words/phrases.ts'
export * from './words/plan.ts'
export * from './words/readers.ts'
export * from './words/restore.ts'
export * from './words/results.ts'
export * from './words/sentences.ts'
export * from './words/changes.ts'
