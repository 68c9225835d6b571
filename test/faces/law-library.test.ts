/** A user's own folder of statutes, as `explain` finds it on the disk; what is quoted from it the core's tests say. */
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/command.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const explain = (...more: string[]) => folder.run(['explain', 'N713-15-1d', ...more]);

test('statutes are found at any depth; what is no statute is left aside', () => {
  folder.write('法规/行政法规/甲.md', '# 甲条例\n\n第一条 甲。\n');
  folder.write('法规/说明.md', '# 说明\n\n这里放法规。\n');
  folder.write('法规/图.png', new Uint8Array([1, 2, 3]));
  const outcome = explain('--law-library', '法规');
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  expect(outcome.stdout).toBe('N713-15-1d 公开征求意见期限\n  依据：第十五条\n  条文：甲条例\n');
});

test('several lines of an article stand below their label', () => {
  folder.write('两级标题/乙.md', '# 乙条例\n# 中华人民共和国乙条例\n\n第一条 乙。\n');
  expect(explain('--law-library', '两级标题').stdout).toContain(
    '  条文：\n    乙条例\n    中华人民共和国乙条例\n',
  );
});

test('a statute in GB18030 is read too', () => {
  const gbk = [0x23, 0x20, 0xb1, 0xfb, 0x0a, 0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x20, 0xb1, 0xfb, 0x0a];
  folder.write('旧编码/丙.md', new Uint8Array(gbk));
  expect(explain('--law-library', '旧编码').stdout).toContain('条文：丙');
});

test('without a library explain works as ever', () => {
  expect(explain().stdout).toBe('N713-15-1d 公开征求意见期限\n  依据：第十五条\n');
});

test('a folder that is not there is bad usage', () => {
  const outcome = explain('--law-library', '没有这个文件夹');
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
  expect(outcome.stderr).toContain('“没有这个文件夹”不是能打开的文件夹');
});
