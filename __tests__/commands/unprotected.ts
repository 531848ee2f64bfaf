/** Files of stages that nothing protects, so that a test may delete by hand what is in them. */

/** A stage in `file`. `more`: other keys of it, each with its comma. */
export function stageOf(name: string, databases: string, more = ''): string {
  return `  ${name}: { protected: false, ${more}databases: { ${databases} } }\n`
}

export function file(stack: string, ...stages: readonly string[]): string {
  return `version: 1\nstack: ${stack}\nregion: us-east-1\nstages:\n${stages.join('')}`
}
