/** The file: text in, resolved stages or every problem out. Pure, and quick to load. */
export { parseConfig } from './parse.ts'
export { selectStages } from './select.ts'
export { REGIONS } from './regions.generated.ts'
export { primariesFirst } from './primaries-first.ts'
export { withoutReplicaOf } from './promote-text.ts'
