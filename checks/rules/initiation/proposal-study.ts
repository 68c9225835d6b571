/**
 * Rule `proposal-study`: a proposal from this kind of source was studied as the law asks of that source.
 * It sorts sources by their names; a source that it cannot place it leaves to a person.
 *
 * Arguments: `source`: 领导 | 部门 | 公众.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  met,
  missingDetail,
  notApplicable,
  recordKey,
  say,
  textArgument,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';

/** In this order: a mayor's hotline is the public, a delegate's motion no leader's idea. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['部门', /(?:局|委员会|办公室|街道办事处|[镇乡](?:人民)?政府)(?:提出|建议|报送|申请)?$/],
  [
    '公众',
    /人大代表|政协委员|代表建议|委员提案|提案|议案|信箱|热线|来信|信访|12345|市民|居民|村民|公民|群众|公众|社会组织|协会|商会|企业|公司|法人|网民|人民建议/,
  ],
  ['上级', /[省市区县旗党]委(?!员)|上级|国务院|中央|省政府|省委|市委|市政府部署|部署|任务分解|文件要求/],
  ['领导', /领导|(?:区|县|市|旗|省|州|盟)长|主席|首长|批示/],
  ['部门', /局|委|办|厅|中心|街道|[镇乡]|部门|下级|区政府|县政府|人民政府|指挥部|分局|支队|承办单位/],
];

const elements: Readonly<Record<string, readonly string[]>> = {
  主要问题: ['问题'],
  建议理由: ['理由', '原因', '背景', '目的'],
  依据: ['依据', '根据'],
  初步方案: ['方案', '措施', '对策', '设想'],
  必要性和可行性: ['必要', '可行'],
};

export const proposalStudy: Judge = (context) => {
  const wanted = textArgument(context, 'source');
  const reading = context.read('建议来源');
  const source = reading.stated[0];
  if (!source) return unstated('建议来源', reading) ?? missingDetail(context, ['建议来源']);
  const text = fold(source.text);
  const kind = kinds.find(([, pattern]) => pattern.test(text))?.[0];
  if (kind === undefined)
    return undetermined(
      'value-judgement',
      say(
        `建议来源写的是“${source.text}”，看不出是领导人员、部门还是代表委员、公众。`,
        `The source “${source.text}” cannot be placed.`,
      ),
      [source],
      { cause: `source:${source.place.path}:${source.place.span.start}` },
    );
  if (kind !== wanted)
    return notApplicable(
      say(`建议来源是“${source.text}”，不属于本项。`, `The proposal comes from “${source.text}”.`),
      [source],
    );
  return wanted === '部门' ? fiveElements(context) : handedOver(context, source);
};

const studyOf = (context: JudgeContext): readonly Fact[] => [
  ...context.read('论证报告').stated,
  ...context.read('论证日期').stated,
];

/** 交有关单位研究论证: the assignment and what came of it. */
function handedOver(context: JudgeContext, source: Fact): Outcome {
  const report = context.read('论证报告');
  const [denied] = [...report.negated, ...context.read('交办').negated];
  if (denied)
    return violated(
      say(
        `建议来自“${source.text}”，研究论证写的是“${denied.text}”。`,
        `Proposed by “${source.text}”, but: “${denied.text}”.`,
      ),
      [denied, source],
    );
  const study = studyOf(context);
  if (study.length > 0)
    return met(say(`建议来自“${source.text}”，已研究论证。`, `Proposed by “${source.text}” and studied.`), [
      ...study,
      source,
    ]);
  const assigned = context.read('交办').stated;
  const result = context.read('办理结果').stated;
  if (assigned.length > 0 && result.length > 0)
    return met(
      say(
        `建议来自“${source.text}”，已交办并有办理结果。`,
        `Proposed by “${source.text}”, assigned and answered.`,
      ),
      [...assigned, ...result],
    );
  return (
    unstated('论证报告', report) ??
    missingDetail(context, assigned.length > 0 ? ['论证报告'] : ['交办', '论证报告'])
  );
}

/** A department argues its own proposal in five points. */
function fiveElements(context: JudgeContext): Outcome {
  const list = context.read('建议内容');
  const report = context.read('论证报告');
  const [denied] = [...report.negated, ...list.negated];
  if (denied)
    return violated(say(`研究论证写的是“${denied.text}”。`, `The study: “${denied.text}”.`), [denied]);
  const study = [...list.stated, ...studyOf(context)];
  if (study.length === 0) return unstated('论证报告', report) ?? missingDetail(context, ['论证报告']);
  const { record } = context;
  const appraisal = context.records('五性论证').filter((r) => context.hasEvidence(r));
  // The approval to begin (启动批复) argues nothing.
  const attached = (record?.links ?? [])
    .filter((l) => !/批复|批示|通知|目录/.test(`${l.link.label} ${l.path ?? ''}`))
    .flatMap((l) => (l.document ? [l.document.text] : []));
  const own = (record?.passages ?? [])
    .map((p) => fold(p.text))
    .filter((t) => /论证|建议书/.test(t) && !/^[^:]{0,10}:/.test(t));
  const told = [...own, ...study.map((f) => f.text), ...attached, ...appraisal.map((r) => context.textOf(r))];
  // A file's or report's own name (可行性研究报告, 工作方案) does not show that the point is argued in it.
  const text = fold(told.join('\n')).replace(
    /启动依据|可行性研究?报告|研究论证报告|[^\s,。;]{0,20}\.(?:md|pdf|docx?|txt)/gi,
    '',
  );
  const missing = Object.entries(elements).flatMap(([name, words]) =>
    words.some((w) => text.includes(w)) ? [] : [name],
  );
  const all = Object.keys(elements).length;
  if (missing.length === 0) return met(say('五个论证要点都已写明。', 'All five points are argued.'), study);
  const unread = record?.links.some((l) => l.state === 'unread' || l.state === 'web') ?? false;
  const names = missing.join('、');
  const [listed] = list.stated;
  if (listed && all - missing.length >= 3 && !unread && attached.length === 0)
    return violated(say(`建议的论证没有谈到：${names}。`, `The proposal says nothing of: ${names}.`), [
      listed,
    ]);
  if (listed === undefined && attached.length === 0 && missing.length > 1)
    return undetermined(
      'value-judgement',
      say(
        `论证报告的正文没有读到，请核对是否写明：${Object.keys(elements).join('、')}。`,
        'The text of the study was not read; please check the five points.',
      ),
      study,
      record ? { cause: `study:${recordKey(record)}` } : {},
    );
  return undetermined(
    'missing',
    say(`论证材料里没有看到：${names}。`, `Not found in the study: ${names}.`),
    study,
  );
}
