import { defineConfig } from 'vitest/config'

/**
 * Packages are run as users run them: in their development build the reader of Markdown asserts and logs
 * at every character, which takes longer than reading.
 */
const withoutDevelopmentBuilds = {
  name: 'without-development-builds',
  configResolved: ({ ssr }: { ssr: { resolve?: { conditions?: string[] } } }): void => {
    if (ssr.resolve?.conditions === undefined) return
    ssr.resolve.conditions = ssr.resolve.conditions.filter(
      (condition) => condition !== 'development|production',
    )
  },
}

export default defineConfig({
  plugins: [withoutDevelopmentBuilds],
  test: {
    include: ['__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/tooling/clean-environment.ts'],
    // vitest leaves a core to itself, which is half of a small machine; our tests wait more than they work.
    maxWorkers: 2,
    // AWS's clients take longer to load than most files take to run: a worker loads them once. A file leaves no
    // trace in its worker, then: what it stubs, it takes back.
    isolate: false,
    // Tests that start engines or the built action share two cores with each other.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
})
