import { expect, test } from 'vitest';
import { textsIn } from '../../../extension/src/texts.ts';
import { shell, timelinePage } from '../../../extension/src/timeline-page.ts';
import type { Timeline, TimelineEntry } from '../../../extension/src/wire.ts';

const place = {
  uri: 'file:///a.md',
  range: { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } },
};
const entry = (more: Partial<TimelineEntry>): TimelineEntry => ({
  day: '2024-02-01',
  until: null,
  title: '公开征求意见',
  step: '公众参与',
  kind: 'act',
  state: 'met',
  remarks: [],
  target: place,
  ...more,
});
const timeline = (more: Partial<Timeline>): Timeline => ({
  uri: 'file:///a.md',
  path: 'a.md',
  title: '加装电梯',
  entries: [],
  intervals: [],
  ...more,
});
const zh = textsIn('zh-CN');

test('says every verdict as a word, never by colour alone', () => {
  const states = ['met', 'violated', 'undetermined', 'not-due'] as const;
  const { html } = timelinePage(timeline({ entries: states.map((state) => entry({ state })) }), zh);
  for (const state of states) expect(html).toContain(zh.verdicts[state]);
});

test('escapes what comes from a dossier', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror='x'>`;
  const { html } = timelinePage(
    timeline({
      title: hostile,
      entries: [entry({ title: hostile, step: hostile, remarks: [hostile], day: hostile })],
      intervals: [
        {
          title: hostile,
          from: hostile,
          to: hostile,
          counted: 1,
          unit: '日',
          required: 2,
          bound: 'at-least',
          borderline: true,
          state: 'violated',
          obligation: hostile,
          explanation: [hostile],
          target: place,
        },
      ],
    }),
    zh,
  );
  expect(html).not.toMatch(/<script|<img|onerror='/);
});

test('each button knows its place, and only what has one is a button', () => {
  const other = { ...place, uri: 'file:///b.md' };
  const page = timelinePage(
    timeline({
      entries: [
        entry({ target: null, title: '无处' }),
        entry({ title: '甲' }),
        entry({ title: '乙', target: other }),
      ],
    }),
    zh,
  );
  const button = /<button[^>]*data-place="(\d+)"[^>]*>([^<]+)</g;
  const found = [...page.html.matchAll(button)].map(([, n, title]) => [title, page.places[Number(n)]?.uri]);
  expect(found).toEqual([
    ['甲', 'file:///a.md'],
    ['乙', 'file:///b.md'],
  ]);
  expect(page.html).toContain('无处');
});

test('what is missing stands apart from what was done', () => {
  const { html } = timelinePage(
    timeline({ entries: [entry({ kind: 'missing', day: null, title: '听证会' })] }),
    zh,
  );
  const [before, after] = html.split(zh.acts);
  expect(before).toContain('听证会');
  expect(after).not.toContain('听证会');
});

test('runs only its own script and loads nothing', () => {
  const html = shell('zh-CN', 'abc123', zh);
  expect(html).toContain(`default-src 'none'; style-src 'nonce-abc123'; script-src 'nonce-abc123'`);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).not.toMatch(/https?:|src=|href=|style="/);
});
