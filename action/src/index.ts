/** What the runner executes. */
import { run } from './main.ts';

await run();
