/** The statute is invented; what it shows is how real ones are laid out. */
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../checks/index.ts';
import { findStatute, parseStatute, quote, type Statute } from '../../../checks/lawbook/statute.ts';
import { compiledLaw } from '../../support/compiled-law.ts';

const text = `# 停车条例

- 公布：2024-01-01

---

# 中华人民共和国停车条例

2024年1月1日 公布

## 第一章 总则

第一条 停车应当有序。

停车人应当遵守下列规定：

（一）停在格内；

（二）熄火；

不得占用消防通道。

## 第二章 收费

**第二条**　每次收费不超过30元。

第二条之一 另加的一条。

第十一条 第一款。
第三章 附则
第一百零三条 自公布之日起施行。
`;

function read(source: string): Statute {
  const statute = parseStatute(source);
  if (!statute) throw new Error('没有读出条文');
  return statute;
}

describe('读法规', () => {
  const statute = read(text);

  it('条、款、项各归其位，章名和文件头不算条文', () => {
    expect([...statute.articles.keys()]).toEqual([1, 2, 11, 103]);
    const [one, two, three] = statute.articles.get(1) ?? [];
    expect(one?.text).toBe('停车应当有序。');
    expect([...(two?.items ?? [])]).toEqual([
      [1, '停在格内；'],
      [2, '熄火；'],
    ]);
    expect(three?.text).toBe('不得占用消防通道。');
    expect(statute.articles.get(2)?.map((p) => p.text)).toEqual(['每次收费不超过30元。']);
    expect(statute.articles.get(11)?.map((p) => p.text)).toEqual(['第一款。']);
  });

  it('换行写成 CRLF 读出来一样', () => {
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(statute);
  });

  it('引用到款的只引那一款，引用到项的只引那一项，没有的条引不出', () => {
    expect(quote(statute, { article: 1, paragraph: 3, item: null })).toEqual(['不得占用消防通道。']);
    expect(quote(statute, { article: 1, paragraph: 2, item: 2 })).toEqual([
      '停车人应当遵守下列规定：',
      '（二）熄火；',
    ]);
    expect(quote(statute, { article: 1, paragraph: null, item: null })).toHaveLength(5);
    expect(quote(statute, { article: 3, paragraph: null, item: null })).toBeNull();
  });

  it('没有条文的文件不是法规', () => {
    expect(parseStatute('# 说明\n\n本文件夹存放法规。\n')).toBeNull();
  });
});

describe('按标题找法规', () => {
  const library = [read(text.replaceAll('停车条例', '上海市停车条例')), read(text)];

  it.each(['停车条例', '中华人民共和国停车条例', '《停车条例》', '停车条例（2024年修正）'])('%s', (zh) => {
    expect(findStatute(library, { zh, en: '' })).toBe(library[1]);
  });

  it('地方的同名条例不冒充国家的', () => {
    expect(findStatute(library.slice(0, 1), { zh: '停车条例', en: '' })).toBeNull();
  });
});

describe('说明一项义务时引用条文', () => {
  const checker = createChecker(compiledLaw());
  const law = (articles: string) => [read(`# 价格法\n\n${articles}\n`)];
  const quoted = (library?: readonly Statute[]) =>
    checker
      .explain('JG-23', library === undefined ? {} : { library })
      ?.parts.find(({ label }) => label === '条文')?.text;

  it('法规库里有这一条就引', () => {
    expect(quoted(law('第二十三条 甲。\n\n乙。'))).toBe('甲。\n乙。');
  });

  it('没有法规库、没有这部法，照样说明，只是不引', () => {
    expect(quoted()).toBeUndefined();
    expect(quoted([read(text)])).toBeUndefined();
  });

  it('法规库里的文本没有这一条，就说出来', () => {
    expect(quoted(law('第一条 甲。'))).toContain('没有这一条');
  });
});
