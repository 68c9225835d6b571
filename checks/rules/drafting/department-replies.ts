/**
 * Rule `department-replies`: every unit concerned was asked and has answered.
 * It reads the units declared in the front matter and the table of replies; it refuses to guess who is concerned.
 *
 * Arguments: `form: written` (optional): a unit asked only by word of mouth was not asked in due form.
 */
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import type { Fact, FactRow } from '../../facts/fact.ts';
import { absent, met, missingRecord, recordKey, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

const unasked = /未征求|没有征求|未发函|未送/;
const oral =
  /口头(?:征求|征询|沟通|答复|回复|反馈|同意|表示|告知)|只?(?:打了?电话|电话)(?:征求|征询|沟通|同意)/;
const unanswered = /^(?:未复函|未回复|未反馈|未答复|没有回复|没有反馈|逾期未[^视]*|尚未[^,。;]*)$/;

const cell = (row: FactRow, column: string): Fact | null => row.cells.get(column) ?? null;
const written = (fact: Fact | null): fact is Fact =>
  fact !== null && fact.status !== 'placeholder' && fact.text.trim() !== '';

/** 财政局 is found in 甲区财政局, 市场监管局 in 市场监督管理局. */
const bare = (name: string): string =>
  fold(name)
    .replace(/[\s()《》]/g, '')
    .replace(/^.{0,6}?(?:人民政府|[省市区县旗](?=.{2,}(?:局|委|办|会|厅|中心|街道|所)))/, '')
    .replace(/监督管理/g, '监管')
    .replace(/发展和改革/g, '发展改革')
    .replace(/发展改革/g, '发改')
    .replace(/人力资源和社会保障/g, '人社')
    .replace(/住房和城乡建设|住房城乡建设/g, '住建')
    .replace(/委员会/g, '委');

export const departmentReplies: Judge = (context) => {
  const records = context.records('部门意见');
  const denied = records.find((r) => r.status === 'negated');
  const proven = records.filter((r) => context.hasEvidence(r));
  const [first] = proven;
  const declared = context.dossier.front.circumstances.get('涉及其他部门');
  if (!first) {
    if (denied)
      return violated(
        say('案卷写明没有征求部门意见。', 'The dossier says that no department was consulted.'),
        [],
        { at: denied.place },
      );
    const [claimed] = records;
    if (claimed)
      return undetermined(
        claimed.status === 'planned' ? 'missing' : 'claimed',
        say('征求部门意见没有函件、日期等证据。', 'Consulting the departments is claimed without evidence.'),
        [],
        { at: claimed.place, cause: missingRecord('部门意见') },
      );
    return absent(
      say('案卷没有征求相关单位意见的记录。', 'The dossier has no record of consulting the units concerned.'),
      {
        at: context.anchor('草案拟订'),
        cause: missingRecord('部门意见'),
      },
    );
  }
  const rows = proven
    .flatMap((r) => r.tables)
    .filter((t) => t.columns.includes('单位'))
    .flatMap((t) => t.rows);
  const said = bareText(context, proven);
  const skipped = rows.find((row) => [...row.cells.values()].some((f) => unasked.test(fold(f.text))));
  if (skipped)
    return violated(
      say(
        `没有征求“${cell(skipped, '单位')?.text ?? ''}”的意见。`,
        `“${cell(skipped, '单位')?.text ?? ''}” was not consulted.`,
      ),
      [...skipped.cells.values()].filter((f) => unasked.test(fold(f.text))),
    );
  if (context.arguments.form === 'written') {
    const facts = [...proven.flatMap((r) => r.facts), ...rows.flatMap((row) => [...row.cells.values()])];
    const spoken = facts.find((f) => oral.test(fold(f.text)));
    const passage = proven.flatMap((r) => r.passages).find((p) => oral.test(fold(p.text)));
    const at = spoken?.place ?? passage?.place;
    if (at)
      return violated(
        say('有单位只是口头征求意见，没有书面函件。', 'A unit was asked by word of mouth only.'),
        spoken ? [spoken] : [],
        { at },
      );
  }
  const silent = rows.filter((row) => {
    const answers = ['复函日期', '意见', '会签人', '采纳'].map((c) => cell(row, c));
    const known = answers.filter((a) => a !== null);
    return (
      known.length > 0 && (known.some((f) => unanswered.test(fold(f.text).trim())) || !known.some(written))
    );
  });
  const [open] = silent;
  if (open) {
    const names = silent.map((row) => cell(row, '单位')?.text ?? '').join('、');
    const unit = cell(open, '单位');
    return undetermined(
      'missing',
      say(`没有看到这些单位的回复：${names}。`, `No reply seen from: ${names}.`),
      unit ? [unit] : [],
    );
  }
  const missing = (declared?.names ?? []).filter((name) => !said.includes(bare(name)));
  const unread = proven.some((r) => r.links.some((l) => l.state === 'unread' || l.state === 'web'));
  if (declared && missing.length > 0 && !(unread && rows.length === 0))
    return undetermined(
      'missing',
      say(
        `涉及的单位里，没有看到征求意见和回复：${missing.join('、')}。`,
        `Concerned but not found among the replies: ${missing.join(', ')}.`,
      ),
      [],
      {
        at: first.place,
        cause: `replies:${recordKey(first)}`,
        related: [{ message: say('涉及其他部门', 'units concerned'), place: declared.place }],
      },
    );
  const units = rows.flatMap((row) => {
    const unit = cell(row, '单位');
    return unit ? [unit] : [];
  });
  return met(
    units.length > 0
      ? say(`已征求${units.length}个单位并有回复。`, `${units.length} units were consulted and answered.`)
      : say('已征求相关单位意见。', 'The units concerned were consulted.'),
    (units.length > 0 ? units : first.facts).slice(0, 6),
    units.length > 0 ? {} : { at: first.place },
  );
};

function bareText(context: JudgeContext, records: readonly DossierRecord[]): string {
  const cells = records
    .flatMap((r) => r.tables)
    .flatMap((t) => t.rows)
    .flatMap((row) => [...row.cells.values()].map((f) => f.text));
  const facts = records.flatMap((r) => r.facts).map((f) => f.text);
  return [...cells, ...facts, ...records.map((r) => context.textOf(r))]
    .flatMap((text) => text.split(/[\s,，、;；。|]/))
    .flatMap((part) => [bare(part), fold(part).replace(/监督管理/g, '监管')])
    .join('\n');
}
