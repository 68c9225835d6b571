import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlNode } from '../../../checks/parse/document.ts';
import { front, parse, sketches } from './reading.ts';

describe('front matter', () => {
  it('keeps dates as text, numbers as numbers and the written form of both', () => {
    const document = parse('---\n日期: 2024-02-01\n金额: 0600\n空:\n开: true\n---\n# 标题\n');
    expect(document.problems).toEqual([]);
    const values = document.frontMatter?.map.entries.map((entry) => entry.value);
    expect(values).toMatchObject([
      { value: '2024-02-01', source: '2024-02-01' },
      { value: 600, source: '0600' },
      { value: null },
      { value: true },
    ]);
    expect(document.blocks).toHaveLength(1);
  });

  it.each(['\n', '\r\n', '\r'])('points at keys and values in the file, line ends %j', (eol) => {
    const text = [
      '---',
      '决策事项: "加装电梯"',
      '承办单位:',
      '  - 区建管委',
      '  - 区规划局',
      '---  ',
      '正文',
    ].join(eol);
    const document = parse(text);
    const [title, agencies] = document.frontMatter?.map.entries ?? [];
    const at = (span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end);
    expect(at(title?.keySpan)).toBe('决策事项');
    expect(at(title?.value.span)).toBe('"加装电梯"');
    expect(at(agencies?.keySpan)).toBe('承办单位');
    const items = agencies?.value.kind === 'list' ? agencies.value.items : [];
    expect(items.map((item) => at(item.span))).toEqual(['区建管委', '区规划局']);
    expect(document.problems).toEqual([]);
    expect(sketches(text)).toEqual(['L0 正文']);
  });

  it('mends a full-width colon, with or without a space after it', () => {
    const reading = front('---\n案卷类型：重大行政决策\n情形:\n  社会普遍关心： 是\n---\n');
    expect(reading.data).toEqual({ 案卷类型: '重大行政决策', 情形: { 社会普遍关心: '是' } });
    expect(reading.problems).toEqual(['yaml-fullwidth-colon@：']);
  });

  it('keeps offsets right after mended places', () => {
    const text = '---\n甲：一\n乙：二\n情形:\n\t丙: 三\n丁: 四\n---\n';
    const entries = parse(text).frontMatter?.map.entries ?? [];
    expect(entries.map((entry) => text.slice(entry.keySpan.start, entry.keySpan.end))).toEqual([
      '甲',
      '乙',
      '情形',
      '丁',
    ]);
    const spans = entries.map((entry) => text.slice(entry.value.span.start, entry.value.span.end));
    expect([spans[0], spans[1], spans[3]]).toEqual(['一', '二', '四']);
    const inner = entries[2]?.value;
    const third = inner?.kind === 'map' ? inner.entries[0] : undefined;
    expect(text.slice(third?.value.span.start, third?.value.span.end)).toBe('三');
  });

  it('leaves colons inside values, lists of texts and blocks of text alone', () => {
    const reading = front(
      '---\n事项: 关于电梯：实施意见\n时间: 10:30\n单位:\n- 注：见附件\n- http://a.cn\n说明: |\n  依据：条例\n---\n',
    );
    expect(reading.problems).toEqual([]);
    expect(reading.data).toEqual({
      事项: '关于电梯：实施意见',
      时间: '10:30',
      单位: ['注：见附件', 'http://a.cn'],
      说明: '依据：条例\n',
    });
  });

  it('mends keys in lists of maps', () => {
    const reading = front('---\n豁免:\n  - 义务：N713-1\n    理由：紧急\n---\n');
    expect(reading.data).toEqual({ 豁免: [{ 义务: 'N713-1', 理由: '紧急' }] });
    expect(reading.problems).toEqual(['yaml-fullwidth-colon@：']);
  });

  it('mends a tab used for indentation and points at it', () => {
    const reading = front('---\n情形:\n\t社会普遍关心: 是\n\t情况紧急: 否\n事项: 甲\n---\n');
    expect(reading.data).toEqual({ 情形: { 社会普遍关心: '是', 情况紧急: '否' }, 事项: '甲' });
    expect(reading.problems).toEqual(['yaml-tab@\t']);
  });

  it('mends a missing space and a full-width space after the colon', () => {
    expect(front('---\n涉及金额:600万元\n---\n')).toEqual({
      data: { 涉及金额: '600万元' },
      problems: ['yaml-missing-space@:'],
    });
    expect(front('---\n事项:\u3000电梯\n---\n')).toEqual({
      data: { 事项: '电梯' },
      problems: ['yaml-fullwidth-space@\u3000'],
    });
  });

  it('ends unclosed front matter before the first heading, and loses nothing after it', () => {
    for (const tail of ['', '\n---\n\n三、后文\n']) {
      const text = `---\n案卷类型: 重大行政决策\n决策事项: 甲\n\n# 标题\n\n## 一、公众参与\n\n正文。\n${tail}`;
      expect(front(text)).toEqual({
        data: { 案卷类型: '重大行政决策', 决策事项: '甲' },
        problems: ['front-matter-unclosed@---'],
      });
      expect(sketches(text).slice(0, 3)).toEqual(['H1 标题', 'H2 公众参与', 'L0 正文。']);
    }
  });

  it('takes comments between keys for comments', () => {
    const reading = front('---\n甲: 1\n\n# 说明\n# 再说明\n乙: 2\n---\n# 标题\n');
    expect(reading).toEqual({ data: { 甲: 1, 乙: 2 }, problems: [] });
  });

  it('reads front matter after blank lines, and says it should be first', () => {
    for (const lead of ['\n\n', '\u3000', '\r\n']) {
      expect(front(`${lead}---\n甲: 乙\n---\n`)).toEqual({
        data: { 甲: '乙' },
        problems: ['front-matter-not-first@---'],
      });
    }
  });

  it('keeps the first of equal keys, and points at the second', () => {
    const text = '---\n甲: 1\n乙: 2\n甲: 3\n甲: 4\n---\n';
    expect(front(text)).toEqual({ data: { 甲: 1, 乙: 2 }, problems: ['yaml-duplicate-key@甲'] });
    expect(parse(text).problems[0]).toMatchObject({ span: { start: 14 }, params: { key: '甲', count: 3 } });
  });

  it.each([
    ['标题: 甲: 乙', '标题', '甲: 乙'],
    ['标题: "没有收尾', '标题', '没有收尾'],
    ['标题: @电梯', '标题', '@电梯'],
  ])('reports one error for %j and still reads all keys', (line, key, value) => {
    const reading = front(`---\n前: 1\n${line}\n后: 2\n---\n正文`);
    expect(reading.data).toEqual({ 前: 1, [key]: value, 后: 2 });
    expect(reading.problems.filter((problem) => problem.startsWith('yaml-error'))).toHaveLength(1);
    expect(reading.problems).toHaveLength(1);
  });

  it('reports a line without colon once, at that line, and reads the keys around it', () => {
    const text = '---\n前: 1\n这一行不是键\n后: 2\n---\n';
    const { data, problems } = front(text);
    expect(data).toMatchObject({ 前: 1, 后: 2 });
    expect(problems).toHaveLength(1);
    expect(parse(text).problems[0]?.params.line).toBe('这一行不是键');
  });

  it('says when front matter is no map, and that it is absent', () => {
    expect(front('---\n- 甲\n- 乙\n---\n正文')).toMatchObject({ data: null });
    expect(parse('---\n- 甲\n---\n').problems).toMatchObject([{ code: 'front-matter-not-a-map' }]);
  });

  it('takes two rules across a page for no front matter', () => {
    expect(parse('---\n\n正文。\n\n---\n')).toMatchObject({ frontMatter: null, problems: [] });
    expect(sketches('---\n\n正文。\n\n---\n')).toEqual(['L0 正文。']);
  });

  it('gives tags, anchors and aliases no power', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `k${i + 1}: &k${i + 1} [*k${i}, *k${i}]`).join('\n');
    const reading = front(`---\nk0: &k0 [x]\n${bomb}\nf: !!js/function "x"\n<<: *k0\n---\n`);
    expect(reading.data).toMatchObject({ k0: ['x'], k30: ['*k29', '*k29'], f: 'x', '<<': '*k0' });
  });

  it('survives nesting without end', () => {
    const document = parse(`---\n甲: ${'['.repeat(50_000)}\n---\n正文`);
    expect(document.problems.map((problem) => problem.code)).toEqual(['yaml-error']);
    expect(document.blocks).toHaveLength(1);
  });

  it('never throws and never points outside the file, whatever stands between the fences', () => {
    const piece = fc.constantFrom(
      ...[
        '甲',
        ':',
        '：',
        ' ',
        '\t',
        '\n',
        '- ',
        '#',
        '"',
        "'",
        '[',
        '{',
        ']',
        '|',
        '&a',
        '*a',
        '!',
        '\u3000',
        '𠮷',
        '\r\n',
        '---',
        '?',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `---\n${pieces.join('')}\n---\n正文`;
        const document = parse(text);
        const inside = ({ start, end }: { start: number; end: number }) =>
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        const walk = (node: YamlNode): void => {
          inside(node.span);
          if (node.kind === 'list') node.items.forEach(walk);
          if (node.kind === 'map') {
            for (const entry of node.entries) {
              inside(entry.keySpan);
              walk(entry.value);
            }
          }
        };
        if (document.frontMatter !== null) walk(document.frontMatter.map);
        for (const problem of document.problems) inside(problem.span);
      }),
      { numRuns: 500 },
    );
  });
});
