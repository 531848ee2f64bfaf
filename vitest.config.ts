import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/tooling/clean-environment.ts'],
    // vitest leaves a core to itself, which is half of a small machine; our tests wait more than they work.
    maxWorkers: 2,
    // Tests that start engines or the built action share two cores with each other.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
})
