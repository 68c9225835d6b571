/**
 * The tests in a real workbench: one window at a time, after one build and one packing.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'editor',
    include: ['test/editor/**/*.test.ts'],
    globalSetup: ['test/editor/set-up.ts'],
    fileParallelism: false,
    // A real window on a busy machine now and then misses a key: what fails three times is wrong.
    retry: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
