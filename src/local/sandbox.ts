/**
 * Starts the sandbox, a program of its own: bundled it stands beside the CLI's bundle, in a
 * checkout it is run from its source.
 */
export async function runSandbox(argv: readonly string[]): Promise<number> {
  const bundled = import.meta.url.endsWith('.js')
  const program = bundled ? '../sandbox/index.js' : '../../sandbox/main.ts'
  // The address is computed, so that no bundler draws the sandbox into the CLI.
  const { main } = (await import(new URL(program, import.meta.url).href)) as {
    main: (argv: readonly string[]) => Promise<number>
  }
  return main(argv)
}
