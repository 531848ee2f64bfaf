import { defineConfig } from 'vitest/config'

type Resolved = { readonly resolve?: { conditions?: string[] } }

type WithEnvironments = {
  readonly ssr: Resolved
  readonly environments: Readonly<Record<string, Resolved>>
}

/**
 * Packages are run as users run them: in their development build the reader of Markdown asserts and logs
 * at every character, which takes longer than reading. Vite finds what a test imports by the conditions of its
 * environment, and node what that imports by those of `ssr`.
 */
const withoutDevelopmentBuilds = {
  name: 'without-development-builds',
  configResolved: ({ ssr, environments }: WithEnvironments): void => {
    for (const { resolve } of [ssr, ...Object.values(environments)])
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
    setupFiles: ['__tests__/tooling/clean-environment.ts'],
    // Two more than a small machine has cores: what starts engines and the built action waits more than it works.
    maxWorkers: 4,
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
