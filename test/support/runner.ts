/**
 * Starts the built action as a forge's runner does: inputs and files of the environment, an event payload, a checkout.
 * It obeys the workflow commands that are printed as the runner would, and knows nothing of dossiers.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './command.ts';

export const builtAction = join(repository, 'action/dist/index.js');
/** The Node that action.yml names, where it is installed beside the packages. */
const node24 = join(repository, 'node_modules/node/bin/node');
export const actionNode = existsSync(node24) ? node24 : process.execPath;

export interface RunnerEvent {
  readonly name: string;
  readonly payload: unknown;
  /** Further variables, as the runner sets them for this event. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ActionRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Lines outside of stop-commands that the runner would obey. */
  readonly commands: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export function runAction(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  event: RunnerEvent,
  changed: NodeJS.ProcessEnv = {},
): Promise<ActionRun> {
  const files = mkdtempSync(join(tmpdir(), 'juece-runner-'));
  const file = (name: string, content = ''): string => {
    const path = join(files, name);
    writeFileSync(path, content);
    return path;
  };
  const output = file('output');
  const summary = file('summary');
  const env: NodeJS.ProcessEnv = {
    ...plain(process.env),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'fazhi/dossiers',
    GITHUB_SERVER_URL: 'https://git.example.invalid',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_WORKFLOW: '案卷检查',
    GITHUB_JOB: 'check',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event.payload)),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    ...event.env,
    ...changed,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(actionNode, [builtAction], {
      cwd: workspace,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    child.on('error', reject);
    child.on('close', (status) => {
      const run: ActionRun = {
        status,
        ...texts,
        commands: obeyed(texts.stdout),
        outputs: existsSync(output) ? keyValues(readFileSync(output, 'utf8')) : {},
        summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
      };
      rmSync(files, { recursive: true, force: true });
      resolve(run);
    });
  });
}

/** Tests may themselves run in some CI; what it says must not leak in. */
function plain(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:GITHUB_|INPUT_|GITEA_|FORCE_COLOR)/.test(name)),
  );
}

/** As the runner reads its log: a command may stand anywhere in a line after spaces; `##[` ones anywhere. */
function obeyed(log: string): string[] {
  const found: string[] = [];
  let resume: string | null = null;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const text = line.trim();
    if (resume !== null) {
      if (text === `::${resume}::`) resume = null;
      continue;
    }
    const stop = /^::stop-commands::(.+)$/.exec(text)?.[1];
    if (stop !== undefined) resume = stop;
    else if (text.startsWith('::') || text.includes('##[')) found.push(line);
  }
  if (resume !== null) throw new Error('the runner was never told to read commands again');
  return found;
}

/** `name<<delimiter`, lines, `delimiter` */
function keyValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const [, name, delimiter] = /^(.*?)<<(.*)$/.exec(lines[i] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, i + 1);
    values[name] = lines.slice(i + 1, end).join('\n');
    i = end;
  }
  return values;
}

/** The properties and message of an annotation, decoded as the runner does. */
export function annotationOf(command: string) {
  const [, level, properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(command) ?? [];
  const data = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const named = Object.fromEntries(
    properties.split(',').map((pair) => {
      const [name, value] = pair.split('=', 2);
      return [name, data((value ?? '').replaceAll('%3A', ':').replaceAll('%2C', ','))];
    }),
  );
  return { level, ...named, message: data(message) } as Readonly<Record<string, string | undefined>>;
}
