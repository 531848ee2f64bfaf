/**
 * Starts the sandbox, which is a program of its own: next to the CLI in the bundle, and run from its
 * source in a checkout.
 */
export async function runSandbox(argv: readonly string[]): Promise<number> {
  const bundled = import.meta.url.endsWith('.js')
  const program = bundled ? '../sandbox/index.js' : '../../sandbox/main.ts'
  // The address is computed, so that the bundler does not pull the sandbox into the CLI.
  const { main } = (await import(new URL(program, import.meta.url).href)) as {
    main: (argv: readonly string[]) => Promise<number>
  }
  return main(argv)
}
