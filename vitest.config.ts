import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

type Resolved = { readonly ssr: { readonly resolve?: { conditions?: string[] } } }

/**
 * Packages are run as users run them: in their development build the reader of Markdown asserts and logs at every
 * character, which takes longer than reading. Vitest gives Node the conditions that Vite has for servers.
 */
const withoutDevelopmentBuilds = {
  name: 'without-development-builds',
  configResolved: ({ ssr: { resolve } }: Resolved): void => {
    if (resolve?.conditions !== undefined)
      resolve.conditions = resolve.conditions.filter(
        (condition) => condition !== 'development|production',
      )
  },
}

export default defineConfig({
  plugins: [withoutDevelopmentBuilds],
  test: {
    include: ['__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/tooling/clean-environment.ts', '__tests__/tooling/resolve-once.ts'],
    // Two more than a small machine has cores: what starts engines and the built action waits more than it works.
    maxWorkers: 4,
    // Node runs the sources itself, as it does outside of tests: nothing is transformed, and nothing is mocked.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Answers of AWS are thousands of short-lived objects, which cost less the more of them are collected at once.
    execArgv: ['--max-semi-space-size=64'],
    // What tests start in processes of their own, hundreds of times, is compiled once.
    env: {
      NODE_COMPILE_CACHE: join(import.meta.dirname, '.tinystacks', 'compile-cache'),
      // So is the data that each engine of the sandbox starts with.
      XDG_CACHE_HOME: join(import.meta.dirname, '.tinystacks', 'cache'),
    },
    // AWS's clients take longer to load than most files take to run: a worker loads them once. A file leaves no
    // trace in its worker, then: what it stubs, it takes back.
    isolate: false,
    // Tests that start engines or the built action share two cores with each other.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
})
