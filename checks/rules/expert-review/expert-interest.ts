/**
 * Decides whether an expert with a direct interest in the matter was chosen, by declarations and employers.
 * It knows nothing but what the dossier says of them: no trace of an interest counts as none.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const none =
  /^(?:否|无|没有|未发现|未见|不|×|✗|已?回避)|(?:无|没有|不存在|未发现|不具有|不涉及)[^,。;]{0,10}(?:利害|关系|冲突|关联|情形)|已?(?:签|作出|提交|出具)[^,。;]{0,10}(?:声明|承诺)|已回避/;
const some =
  /^(?:是|有|存在|√|✓|✔|☑)|(?:有|存在)[^,。;]{0,10}(?:利害|关系|冲突|关联)|任职|持股|参股|受雇|顾问|中标|投资|配偶|亲属/;

/** An expert of a party that gains by the project, told in running text. */
const post =
  /(?<!非|不|并非|没有|未)[系为是](?:本|该)?(?:项目|规划|方案|工程)?(?:建设|设计|编制|施工|投资|承建|受益|中标|代建)(?:单位|企业|公司|方)[^,。;]{0,6}(?:人员|员工|职工|工程师|总工|顾问|负责人|经理|股东|法律顾问)|(?<!无|没有|不|不存在|未)(?:存在|有)(?:直接)?利害关系(?!的)/;

/** Company and office names compared without what writers leave out. */
const core = (name: string): string =>
  fold(name).replace(/[\s()]|有限责任公司|股份有限公司|有限公司|公司$/g, '');

export const expertInterest: Judge = (context) => {
  const tables = context.tables('专家论证');
  const cells: { cell: Fact; who: string }[] = [];
  for (const table of tables)
    for (const row of table.rows) {
      const cell = row.cells.get('利害关系');
      if (cell) cells.push({ cell, who: row.cells.get('姓名')?.text ?? '' });
    }
  for (const cell of context.read('利害关系').all) cells.push({ cell, who: '' });
  const unclear: Fact[] = [];
  const clear: Fact[] = [];
  for (const { cell, who } of cells) {
    const text = fold(cell.text).trim();
    if (cell.status === 'placeholder' || text === '') unclear.push(cell);
    else if (none.test(text)) clear.push(cell);
    else if (some.test(text))
      return violated(
        say(
          `利害关系写的是“${cell.text}”${who === '' ? '' : `（${who}）`}。`,
          `Interest: “${cell.text}”${who === '' ? '' : ` (${who})`}.`,
        ),
        [cell],
      );
    else unclear.push(cell);
  }
  const related = context.read('利益关联').stated;
  for (const table of tables)
    for (const row of table.rows) {
      const employer = row.cells.get('单位');
      if (employer?.status !== 'stated') continue;
      const match = related.find((f) => core(f.text).length >= 3 && core(employer.text) === core(f.text));
      const who = row.cells.get('姓名')?.text ?? '';
      if (match)
        return violated(
          say(
            `${who === '' ? '有专家' : who}的单位“${employer.text}”就是与本事项有利益关联的单位。`,
            `${who} works for “${employer.text}”, which has an interest in the matter.`,
          ),
          [employer],
          { related: [{ message: say('利益关联单位', 'the party with an interest'), place: match.place }] },
        );
    }
  if (unclear.length > 0)
    return undetermined(
      'missing',
      say(
        `有${unclear.length}处没有写清有无利害关系。`,
        `Interests are unclear in ${unclear.length} places.`,
      ),
      unclear,
    );
  const { record } = context;
  const passages = [...(record?.passages ?? []), ...(record?.attachedPassages ?? [])];
  const told = passages.find((p) => post.test(fold(p.text)));
  if (told)
    return violated(
      say(
        `专家在与本事项有利益关系的单位任职：${told.text.slice(0, 50)}`,
        `An expert works for a party with an interest: ${told.text.slice(0, 50)}`,
      ),
      [],
      { at: told.place },
    );
  const leads = context.dossier.front.leads.map((l) => l.text);
  for (const table of tables)
    for (const row of table.rows) {
      const employer = row.cells.get('单位');
      if (employer && leads.some((lead) => core(lead) === core(employer.text)))
        return undetermined(
          'borderline',
          say(
            `专家的单位“${employer.text}”就是承办单位，是否算有直接利害关系请人工判断。`,
            `An expert works for the responsible unit “${employer.text}”; whether that is a direct interest is for a person to say.`,
          ),
          [employer],
        );
    }
  const passage = passages.find((p) => /利害/.test(p.text) && none.test(fold(p.text)));
  if (clear.length === 0 && passage)
    return met(say('写明专家没有直接利害关系。', 'No expert has a direct interest.'), [], {
      at: passage.place,
    });
  if (clear.length > 0)
    return met(say('写明专家没有直接利害关系。', 'No expert has a direct interest.'), clear.slice(0, 6));
  return met(
    say(
      '案卷没有显示所选专家与本事项有直接利害关系。',
      'Nothing in the dossier shows a direct interest of the experts.',
    ),
  );
};
