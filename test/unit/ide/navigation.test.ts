/** Going from place to place, and keeping links alive when files move. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destination } from '../../../checks/dossier/workspace-path.ts';
import type { Analysis, ide } from '../../../checks/index.ts';
import { parseDocument } from '../../../checks/parse/markdown.ts';
import { dossierPath, openSample, openText, service, textOf } from './open-dossier.ts';

const defective = 'samples/虹口-停车治理-有缺陷/案卷.md';
const notice = 'samples/虹口-停车治理-有缺陷/03-公众参与/征求意见公告.md';

const words = (analysis: Analysis, { path, span }: ide.Target): string =>
  (path === analysis.path ? textOf(analysis) : (analysis.dossier.attachments.get(path)?.text ?? '')).slice(
    span.start,
    span.end,
  );

describe('definition and references', () => {
  const analysis = openSample(defective);
  const at = (text: string): number => textOf(analysis).indexOf(text) + 1;

  it('leads from a link to its file', () => {
    expect(service.definition(analysis, defective, at('03-公众参与/征求意见公告.md'))).toEqual([
      { path: notice, span: { start: 0, end: 0 } },
    ]);
  });

  it('leads from a fact to what the attachment says, and back', () => {
    const [there, ...more] = service.definition(analysis, defective, at('2024年7月15日至2024年8月2日'));
    expect(more).toEqual([]);
    expect(there?.path).toBe(notice);
    expect(there && words(analysis, there)).toBe('2024年7月15日至2024年8月5日');
    const back = service.definition(analysis, notice, (there?.span.start ?? 0) + 1);
    expect(back.map((target) => words(analysis, target))).toEqual(['2024年7月15日至2024年8月2日']);
  });

  it('finds the facts that are judged together with one', () => {
    const found = service.references(analysis, defective, at('2024年11月15日\n- 送审材料'));
    expect(found.map((target) => words(analysis, target))).toContain('2024年11月11日');
  });

  it('finds the number of the dossier, and no longer number that begins with it', () => {
    const text =
      '---\n案卷类型: 重大行政决策\n事项编号: HK-7\n---\n\n关于 HK-7 的说明，见 HK-71。\n\n- 材料：[函](函.md)\n';
    const made = openText(text, { '事项/函.md': '# 函\n\n编号 HK-7。\n' });
    const found = service.references(made, dossierPath, text.indexOf('HK-7'));
    expect(found.map((target) => target.path)).toEqual([dossierPath, dossierPath, '事项/函.md']);
  });

  it('gathers what belongs to a record from its heading, the attachment included', () => {
    const found = service.references(analysis, defective, at('（三）公开征求意见'));
    expect(found.map((target) => words(analysis, target))).toEqual(
      expect.arrayContaining(['2024年7月15日至2024年8月2日', '2024年7月15日至2024年8月5日']),
    );
  });

  it('finds every link to the same file', () => {
    const text = '---\n案卷类型: 重大行政决策\n---\n\n- 公告：[甲](a.md)\n- 材料：[乙](./a.md)、[丙](b.md)\n';
    const made = openText(text, { '事项/a.md': '甲', '事项/b.md': '乙' });
    expect(service.references(made, dossierPath, text.indexOf('a.md')).map((t) => words(made, t))).toEqual([
      'a.md',
      './a.md',
    ]);
  });
});

describe('document links', () => {
  it('leads to files, to the net, to duties; not to what is missing or would run something', () => {
    const text =
      '---\n案卷类型: 重大行政决策\n豁免:\n  - 义务: N713-15-1d\n---\n\n[a](a.md) [b](无.md) [c](https://example.org/x) [d](command:rm) [e](javascript:alert)\n';
    const made = openText(text, { '事项/a.md': '甲' });
    expect(
      service.links(made, dossierPath).map(({ span, target }) => [text.slice(span.start, span.end), target]),
    ).toEqual([
      ['N713-15-1d', { kind: 'explanation', id: 'N713-15-1d' }],
      ['a.md', { kind: 'file', path: '事项/a.md', span: null }],
      ['https://example.org/x', { kind: 'web', url: 'https://example.org/x' }],
    ]);
  });
});

describe('moved files', () => {
  const head = '---\n案卷类型: 重大行政决策\n---\n\n';
  const movedText = (
    text: string,
    from: string,
    to: string,
    files: Readonly<Record<string, string>> = {},
  ): string => {
    const [change] = service.moved(openText(text, files), from, to);
    let out = text;
    for (const { span, text: words } of [...(change?.edits ?? [])].reverse())
      out = out.slice(0, span.start) + words + out.slice(span.end);
    return out;
  };

  it('changes the target only, and keeps labels, titles, anchors and the way of writing', () => {
    expect(
      movedText(`${head}[a](附件/公告.md#一 "题")\n`, '事项/附件/公告.md', '事项/03 公众参与/新公告.md'),
    ).toBe(`${head}[a](03%20公众参与/新公告.md#一 "题")\n`);
    expect(movedText(`${head}[a](<附件/公 告.md>)\n`, '事项/附件', '事项/材料 一')).toBe(
      `${head}[a](<材料 一/公 告.md>)\n`,
    );
    expect(movedText(`${head}[a](%E9%99%84%E4%BB%B6/a.md)\n`, '事项/附件', '事项/材料')).toBe(
      `${head}[a](%E6%9D%90%E6%96%99/a.md)\n`,
    );
    expect(
      movedText(
        `${head}[a](./附件/a.md) ![图](附件/图.png)\n\n[b][r]\n\n[r]: 附件/b.md\n`,
        '事项/附件',
        '附件',
      ),
    ).toBe(`${head}[a](../附件/a.md) ![图](../附件/图.png)\n\n[b][r]\n\n[r]: ../附件/b.md\n`);
  });

  it('follows the dossier itself, and changes nothing where all moves together', () => {
    expect(movedText(`${head}[a](附件/a.md)\n`, dossierPath, '事项/卷/案卷.md')).toBe(
      `${head}[a](../附件/a.md)\n`,
    );
    expect(service.moved(openText(`${head}[a](附件/a.md)\n`), '事项', '归档/事项')).toEqual([]);
    expect(service.moved(openText(`${head}[a](附件/a.md) [b](附件2/a.md)\n`), '事项/附', '事项/件')).toEqual(
      [],
    );
  });

  it('changes links inside attachments too', () => {
    const made = openText(`${head}[a](a.md)\n`, { '事项/a.md': '见[图](图/1.png)。' });
    expect(service.moved(made, '事项/图', '事项/图片')).toEqual([
      { path: '事项/a.md', edits: [{ span: { start: 5, end: 12 }, text: '图片/1.png' }] },
    ]);
  });

  it('leads to the moved file, whatever it is called', () => {
    const name = fc
      .stringMatching(/^[一-龥a-zA-Z0-9 ()（）%#?&+'"[\]_*`~,;=@!$-]{1,12}$/)
      .map((s) => `x${s.trim()}`)
      .filter((s) => !s.endsWith('.'));
    const style = fc.constantFrom<(t: string) => string>(
      (t) => `[a](${t})`,
      (t) => `[a](<${t}>)`,
      (t) => `![a](${t} "题")`,
      (t) => `[a][r]\n\n[r]: ${t}`,
      (t) => `| 材料 |\n| --- |\n| [a](${t}) |`,
    );
    fc.assert(
      fc.property(name, name, name, style, fc.boolean(), (folder, file, next, written, percent) => {
        const old = percent ? '%E9%99%84/b.md' : '附/b.md';
        const from = '事项/附/b.md';
        const to = `事项/${folder}/${next}/${file}.md`;
        const moved = movedText(`${head}${written(old)}\n`, from, to);
        const links = parseDocument(dossierPath, moved, 'utf-8', []).blocks.flatMap((b) => b.links);
        expect(links.map((link) => destination(dossierPath, link.target))).toEqual([
          { kind: 'path', path: to },
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
