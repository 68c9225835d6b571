/**
 * `juece new place`: writes a small working set of own rules for a place, with cases, for its lawyers to rewrite.
 * It overwrites nothing and knows no rule of any place.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Console } from '../console.ts';
import { settingsName } from '../host/settings-name.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';

export interface PlaceWishes {
  readonly path: string;
  readonly code: string;
  readonly id?: string;
}

const folder = '本地规则';

function filesFor({ path, code, id = 'DF' }: PlaceWishes, known: readonly string[]): Record<string, string> {
  const parts = path.split('/');
  const name = parts.at(-1) ?? path;
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  const direct = parts.length === 2;
  const places = parts.flatMap((_, i) => {
    const chain = parts.slice(0, i + 1).join('/');
    if (known.includes(chain)) return [];
    const own = i === parts.length - 1;
    return `  - {path: ${chain}, code: '${own ? code : direct ? codes[0] : (codes[i] ?? code)}'}`;
  });
  return {
    [settingsName]: `# 决策合规的设置。规则目录：本单位自有规则的文件夹。\n规则目录: ${folder}\n`,
    [`${folder}/places/places.yaml`]: `# 从上到下；内置已有的上级不必写。\nplaces:\n${places.join('\n')}\n`,
    [`${folder}/instruments/${id}.yaml`]: `# 一部规则一个文件。三个日期分开：公布、施行、最后核对。
id: ${id}
title:
  zh: ${name}重大行政决策程序规定
  en: Rules of ${name} on major administrative decisions
issuer: ${name}人民政府
number: null
published: 2024-01-01
effective: 2024-02-01
verified: 2024-02-01
place: ${path}
`,
    [`${folder}/parameters/${id}-合法性审查.yaml`]: `# 一个数字一个文件，每个值带起始日和出处。
id: ${name}合法性审查时间
label: {zh: 合法性审查的最短时间, en: least time for legality review}
unit: 工作日
values:
  - {from: 2024-02-01, value: 15, cite: ${id} 第1条}
`,
    [`${folder}/obligations/${id}/规则.yaml`]: `# 每条义务：编号、条款、步骤、级别、性质、要求、怎么办、由谁判。写法见 docs/guide/add-obligation.md。
instrument: ${id}
obligations:
  - id: ${id}-1
    cite: {article: 1}
    step: 合法性审查
    level: essential
    modality: must
    duty: {zh: 合法性审查不少于15个工作日, en: At least 15 working days for the legality review}
    remedy: {zh: 提前送审，或推迟上会。, en: "Submit earlier, or meet later."}
    each: 合法性审查
    judge: {name: days, from: [收件日期, 送审日期], to: [意见日期], parameter: ${name}合法性审查时间}
`,
    [`${folder}/用例/${id}-1.md`]: `# ${id}-1 合法性审查不少于15个工作日

## 给足十五个工作日

\`\`\`yaml
决策机关: ${parts.join('')}人民政府
\`\`\`

\`\`\`markdown
## 合法性审查
- 收件日期：«满足：2024年7月1日»
- 意见日期：2024年7月23日
- 审查单位：${name}司法局
\`\`\`

## 只给了七个工作日

\`\`\`yaml
决策机关: ${parts.join('')}人民政府
\`\`\`

\`\`\`markdown
## 合法性审查
- 收件日期：«违反：2024年7月1日»
- 意见日期：2024年7月10日
- 审查单位：${name}司法局
\`\`\`
`,
  };
}

/** Returns the exit status. Throws UsageError where a file is already there. */
export function newPlace(
  wishes: PlaceWishes,
  known: readonly string[],
  console: Console,
  texts: UsageTexts,
): number {
  if (!/^\d{6}$/.test(wishes.code)) throw new UsageError(texts.wrongValue('--code', wishes.code, ['510683']));
  const files = Object.entries(filesFor(wishes, known));
  for (const [name] of files)
    if (existsSync(join(console.cwd, name))) throw new UsageError(texts.newPlaceExists(name));
  for (const [name, text] of files) {
    const file = join(console.cwd, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.out(`${texts.newPlaceDone(folder)}\n`);
  return 0;
}
