/**
 * How the tests run: pure tests by themselves, tests of the real command after one build.
 * It knows nothing of what they assert.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/faces/**', 'test/action/**', 'test/editor/**'],
          // No test is timed: a busy machine must not fail one.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faces',
          include: ['test/faces/**/*.test.ts', 'test/action/**/*.test.ts'],
          globalSetup: ['test/support/build-once.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
