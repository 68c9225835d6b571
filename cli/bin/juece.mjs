#!/usr/bin/env node
/**
 * The installed command: runs the built program, and says what to do when it has not been built.
 * It refuses to know anything else.
 */
import { existsSync } from 'node:fs';

const program = new URL('../../dist/juece.mjs', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write('错误：程序还没有构建，请先在源码目录运行：npm run build\n');
  process.exitCode = 2;
}
