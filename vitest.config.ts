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
    // One more than a small machine has cores: what starts engines and the built action waits more than it works.
    maxWorkers: 3,
    // Answers of AWS are thousands of short-lived objects, which cost less the more of them are collected at once.
    execArgv: ['--max-semi-space-size=64'],
    // AWS's clients take longer to load than most files take to run: a worker loads them once. A file leaves no
    // trace in its worker, then: what it stubs, it takes back.
    isolate: false,
    // Tests that start engines or the built action share two cores with each other.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
})
