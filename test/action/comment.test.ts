import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Folder, temporaryFolder } from '../support/command.ts';
import { type RunnerEvent, runAction } from '../support/runner.ts';
import { pullRequest, push } from './document-repository.ts';

interface Comment {
  readonly id: number;
  body: string;
  readonly own: boolean;
}

let folder: Folder;
let server: Server;
let comments: Comment[];
let requests: string[];
/** Answers every request so, when set. */
let refusal: number | null;

beforeEach(async () => {
  folder = temporaryFolder();
  folder.write(
    '案卷.md',
    '---\n案卷类型: 重大行政决策\n决策事项: 停车\n决策机关: 上海市虹口区人民政府\n承办单位: 区房管局\n---\n',
  );
  [comments, requests, refusal] = [[], [], null];
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    let text = '';
    request.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      requests.push(`${method} ${url}`);
      const answer = (status: number, value: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      };
      if (headers.authorization !== 'Bearer secret') return answer(401, {});
      if (refusal !== null) return answer(refusal, {});
      const [, id] = /\/comments\/(\d+)$/.exec(url) ?? [];
      if (method === 'GET') {
        const page = Number(/[?&]page=(\d+)/.exec(url)?.[1] ?? 1);
        return answer(200, comments.slice((page - 1) * 100, page * 100));
      }
      const body: string = JSON.parse(text).body;
      if (method === 'POST') {
        comments.push({ id: 1000 + comments.length, body, own: true });
        return answer(201, {});
      }
      const found = comments.find((comment) => comment.id === Number(id));
      if (!found?.own) return answer(403, {});
      found.body = body;
      return answer(200, {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  folder.remove();
  await new Promise((resolve) => server.close(resolve));
});

const proposal = pullRequest('a'.repeat(40), 'b'.repeat(40));
function run(event: RunnerEvent = proposal, env: NodeJS.ProcessEnv = {}) {
  const { port } = server.address() as AddressInfo;
  return runAction(
    folder.path,
    { 'as-of': '2024-12-01', comment: 'true', 'github-token': 'secret', 'fail-on': 'never' },
    event,
    { GITHUB_API_URL: `http://127.0.0.1:${port}`, ...env },
  );
}
const notices = (commands: readonly string[]) => commands.filter((line) => line.startsWith('::notice::'));

test('the first run writes one comment, later runs edit it in place', async () => {
  comments = Array.from({ length: 120 }, (_, id) => ({ id, body: '别人的话', own: false }));
  const first = await run();
  expect(first.status).toBe(0);
  expect(notices(first.commands)).toEqual([]);
  expect(comments).toHaveLength(121);
  expect(comments.at(-1)?.body).toContain('重大行政决策程序检查');
  folder.write('附.md', 'x');
  folder.write(
    '案卷.md',
    '---\n案卷类型: 重大行政决策\n决策事项: 停车二\n决策机关: 上海市虹口区人民政府\n承办单位: 区房管局\n---\n',
  );
  await run();
  expect(comments).toHaveLength(121);
  expect(comments.at(-1)?.body).toContain('停车二');
  expect(requests.filter((line) => line.startsWith('PATCH'))).toEqual([
    'PATCH /repos/fazhi/dossiers/issues/comments/1120',
  ]);
});

test('our mark in the comment of somebody else does not stop us', async () => {
  await run();
  const mark = comments[0]?.body.split('\n')[0] ?? '';
  comments = [{ id: 1, body: `${mark}\n假的`, own: false }];
  await run();
  expect(comments.map(({ own }) => own)).toEqual([false, true]);
});

test('another job has its own comment', async () => {
  await run();
  await run(proposal, { GITHUB_JOB: 'other' });
  expect(comments).toHaveLength(2);
});

test.each([403, 404, 500])('answer %i is a notice and no failure', async (status) => {
  refusal = status;
  const { status: left, commands, summary } = await run();
  expect(left).toBe(0);
  expect(notices(commands)).toHaveLength(1);
  expect(notices(commands)[0]).toContain(String(status));
  expect(summary).toContain('停车');
});

test('a forge that cannot be reached is a notice and no failure', async () => {
  const { status, commands } = await run(proposal, { GITHUB_API_URL: 'http://127.0.0.1:9' });
  expect(status).toBe(0);
  expect(notices(commands)[0]).toContain('评论没有写成');
});

test('a fork is not even tried', async () => {
  const { status, commands, summary } = await run(
    pullRequest('a'.repeat(40), 'b'.repeat(40), 'other/dossiers'),
  );
  expect(status).toBe(0);
  expect(notices(commands)[0]).toContain('来自其他仓库');
  expect(summary).toContain('停车');
  expect(requests).toEqual([]);
});

test('a push has nothing to comment on', async () => {
  const { status, commands } = await run(push('b'.repeat(40), 'a'.repeat(40)));
  expect(status).toBe(0);
  expect(notices(commands)[0]).toContain('不属于合并请求');
  expect(requests).toEqual([]);
});

test('without comment: true nothing touches the network', async () => {
  const { port } = server.address() as AddressInfo;
  await runAction(folder.path, { 'github-token': 'secret' }, proposal, {
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
  });
  expect(requests).toEqual([]);
});
