import manifest from '../package.json' with { type: 'json' }

/** This program's version, as published. */
export const VERSION: string = manifest.version
