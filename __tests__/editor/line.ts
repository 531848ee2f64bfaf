const SCHEMA =
  'https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/tinystacks.schema.json'

/** The line by which editors find the schema: the language server's, which the editors of JetBrains read as well. */
export const LINE = `# yaml-language-server: $schema=${SCHEMA}`

/** The line that the editors of JetBrains propose, which the language server reads since 1.24. */
export const LINE_OF_JETBRAINS = `# $schema: ${SCHEMA}`

/** The key that both read. */
export const KEY = `$schema: ${SCHEMA}`
