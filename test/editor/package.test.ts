/** What a user installs: every file of the .vsix by name, its size, and what must not be in it. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './install.ts';
import { vsix } from './serve.ts';
import { unpack } from './unpack.ts';

const files = unpack(vsix());
const text = (name: string): string => files.get(`extension/${name}`)?.toString('utf8') ?? '';

test('holds these files and no other', () => {
  expect([...files.keys()].sort()).toEqual(
    [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      ...[
        'LICENSE.txt',
        'changelog.md',
        'dist/examples.json',
        'dist/extension.node.js',
        'dist/extension.web.js',
        'dist/juece-yaml.schema.json',
        'dist/law.json',
        'dist/server.browser.js',
        'dist/server.node.cjs',
        'media/activity.svg',
        'media/icon.png',
        'package.json',
        'package.nls.en.json',
        'package.nls.json',
        'readme.md',
        'snippets/records.json',
        'walkthrough/fix.png',
        'walkthrough/problems.png',
        'walkthrough/procedure.png',
        'walkthrough/timeline.png',
      ].map((name) => `extension/${name}`),
    ].sort(),
  );
});

test('is small', () => {
  expect(statSync(vsix()).size).toBeLessThan(3_000_000);
});

test('has the version of the project and says the same in both languages', () => {
  const manifest = JSON.parse(text('package.json'));
  expect(manifest.version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  const [chinese, english] = ['package.nls.json', 'package.nls.en.json'].map((n) => JSON.parse(text(n)));
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  const used = new Set([...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  expect([...used].sort()).toEqual(Object.keys(chinese).sort());
});

test('works in untrusted and virtual workspaces and names no address to call', () => {
  const { capabilities, activationEvents } = JSON.parse(text('package.json'));
  expect(capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  expect(activationEvents).not.toContain('*');
  for (const name of ['dist/extension.node.js', 'dist/extension.web.js'])
    expect(text(name)).not.toMatch(/\bfetch\(|XMLHttpRequest|new WebSocket/);
});

test('the bundles for the browser ask for nothing of Node', () => {
  for (const name of ['dist/extension.web.js', 'dist/server.browser.js'])
    expect(text(name)).not.toMatch(/require\(["'](?:node:|fs|path|child_process|net|os)["'/]?/);
});

test('the server for the browser runs in a worker, which has no document', () => {
  expect(text('dist/server.browser.js')).not.toContain('document.createElement');
});
