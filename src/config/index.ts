/** The file: its text in, resolved stages or every problem out. Pure, and quick to load. */
export { parseConfig, type ParsedConfig } from './parse.ts'
export { selectStages, type SelectedStages } from './select.ts'
export { DEFAULTS } from './defaults.generated.ts'
export { REGIONS } from './regions.generated.ts'
export { MAX_FILE_BYTES } from './limits.ts'
export { primariesFirst } from './primaries-first.ts'
export { withoutReplicaOf } from './promote-text.ts'
