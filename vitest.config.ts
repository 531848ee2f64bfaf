import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/tooling/clean-environment.ts'],
    // Tests that start engines or the built action share two cores with each other.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
})
