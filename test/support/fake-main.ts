/**
 * The command as it is shipped, with the fake checker in place of the core.
 * Built by build-once.ts, started by the tests as a process.
 */
import { runCommandLine } from '../../cli/src/command-line.ts';
import { processConsole } from '../../cli/src/console.ts';
import { fakeChecker } from './fake-checker.ts';

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  console: processConsole(),
  version: '0.1.0',
  checker: async () => fakeChecker,
  serve: async () => {},
  audits: () => import('../../cli/src/audit-program.ts'),
  auditWorker: '',
});
