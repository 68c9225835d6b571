/**
 * Explains an obligation, or all that bears on a term (a step, record, circumstance or number), in labelled parts.
 * It only rearranges what law data says: duty, who, when, proof, an example, citation, dates, the trail of places.
 */
import { type Day, isoDay } from '../base/civil-day.ts';
import { fold } from '../base/fold.ts';
import type { Bilingual, Obligation } from '../lawbook/law.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import { findStatute, quote } from '../lawbook/statute.ts';
import { citationText } from '../report/citation.ts';
import { describeCondition } from './describe-condition.ts';
import { chainOf, findPlaces } from './jurisdiction.ts';
import type { ExplainOptions, Explanation } from './port.ts';

const modality: Readonly<Record<Obligation['modality'], Bilingual>> = {
  must: { zh: '应当（违反报错误）', en: 'must (a breach is an error)' },
  'must-not': { zh: '不得（违反报错误）', en: 'must not (a breach is an error)' },
  'should-generally': {
    zh: '一般应当（偏离而无理由的报警告）',
    en: 'generally (a departure without reason is a warning)',
  },
  may: { zh: '可以（不作要求）', en: 'may (never required)' },
};
const level: Readonly<Record<Obligation['level'], Bilingual>> = {
  essential: { zh: '关键（法定步骤、形式、期限、次序）', en: 'essential' },
  standard: { zh: '常规', en: 'standard' },
  complete: { zh: '完整（机关内部手续）', en: 'complete' },
};

/** Arguments of judges that name what is looked at. */
const looking = [
  'any',
  'of',
  'in',
  'period',
  'from',
  'to',
  'before',
  'after',
  'left',
  'right',
  'column',
  'present',
  'members',
  'table',
];

function lookedAt(obligation: Obligation): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) for (const item of value) visit(item);
  };
  const given = obligation.judge?.with ?? {};
  for (const key of looking) visit(given[key]);
  const { each } = obligation;
  if (each !== null && found.length === 0) found.push(each);
  const full = found.map((f) => (each !== null && !f.includes('.') && f !== each ? `${each}.${f}` : f));
  return [...new Set(full)];
}

const parameterOf = (obligation: Obligation): string | null => {
  const name = obligation.judge?.with.parameter;
  return typeof name === 'string' ? name : null;
};

class Explainer {
  readonly #lawbook: Lawbook;
  readonly #options: ExplainOptions;
  readonly #english: boolean;
  readonly #parts: { label: string; text: string }[] = [];

  constructor(lawbook: Lawbook, options: ExplainOptions) {
    this.#lawbook = lawbook;
    this.#options = options;
    this.#english = options.language === 'en';
  }

  words(text: Bilingual): string {
    return this.#english ? text.en : text.zh;
  }

  add(zh: string, en: string, text: string): void {
    if (text !== '') this.#parts.push({ label: this.#english ? en : zh, text });
  }

  /** Places whose rules count: the chain of the wanted place, or all. */
  chain(): readonly string[] | null {
    const wanted = this.#options.jurisdiction;
    if (wanted === undefined) return null;
    const [only, ...others] = findPlaces(wanted, this.#lawbook.law.places);
    return only && others.length === 0 ? chainOf(only.path) : ['CN'];
  }

  /** A place that could be several, or is not known, is said; never guessed. */
  place(): void {
    const wanted = this.#options.jurisdiction;
    if (wanted === undefined) return;
    const found = findPlaces(wanted, this.#lawbook.law.places);
    const list = found.map((p) => p.path).join('、');
    if (found.length > 1)
      this.add(
        '地方',
        'Place',
        this.#english
          ? `${wanted} may be ${list}; only national rules are shown`
          : `“${wanted}”可能是${list}，请写全；这里只列全国规定`,
      );
    else if (found.length === 0)
      this.add(
        '地方',
        'Place',
        this.#english
          ? `${wanted} is not known; only national rules are shown`
          : `“${wanted}”没有收录，这里只列全国规定`,
      );
    else this.add('地方', 'Place', list);
  }

  cite(obligation: Obligation): string {
    const instrument = this.#lawbook.instrument(obligation.instrument);
    const title = instrument ? this.words(instrument.title) : obligation.instrument;
    return `《${title}》${citationText(obligation.citation, this.#options.language ?? 'zh-CN')}`;
  }

  value(name: string, on: Day | undefined): string {
    if (on === undefined) return '';
    const value = this.#lawbook.parameter(name, on);
    return value ? `${name} ${value.value}${value.unit}（${value.cite}，${isoDay(on)}）` : '';
  }

  /** Duties on the same point, nation first: named beside each other, tightening, or judging the same facts. */
  trail(obligation: Obligation): readonly Obligation[] {
    const chain = this.chain();
    const { obligations } = this.#lawbook;
    const name = obligation.judge?.name;
    const facts = lookedAt(obligation).join('|');
    const linked = obligations.filter(
      (o) =>
        o === obligation ||
        obligation.beside.includes(o.id) ||
        o.beside.includes(obligation.id) ||
        o.tightens === obligation.id ||
        obligation.tightens === o.id ||
        (o.judge !== null && o.judge.name === name && facts !== '' && lookedAt(o).join('|') === facts),
    );
    const depth = (o: Obligation): number => {
      const place = this.#lawbook.instrument(o.instrument)?.place ?? 'CN';
      return place === 'CN' ? 0 : place.split('/').length;
    };
    return linked
      .filter((o) => chain === null || chain.includes(this.#lawbook.instrument(o.instrument)?.place ?? ''))
      .sort((a, b) => depth(a) - depth(b));
  }

  line(o: Obligation): string {
    const place = this.#lawbook.instrument(o.instrument)?.place ?? 'CN';
    const where = place === 'CN' ? (this.#english ? 'nation' : '全国') : place;
    const parameter = parameterOf(o);
    const value = parameter === null ? '' : this.value(parameter, this.#options.asOf);
    return `${where}：${o.id} ${this.cite(o)} ${this.words(o.duty)}${value === '' ? '' : `（${value}）`}`;
  }

  /** The words of the article, from the user's own law library; empty where that has no such statute. */
  quoted(o: Obligation): Bilingual {
    const title = this.#lawbook.instrument(o.instrument)?.title;
    const statute = title && findStatute(this.#options.library ?? [], title);
    if (!statute || o.citation.article === null) return { zh: '', en: '' };
    const lines = quote(statute, o.citation);
    if (lines) return { zh: lines.join('\n'), en: lines.join('\n') };
    return {
      zh: '法规库里的文本没有这一条，请核对是不是同一版本',
      en: 'the text in the law library has no such article; is it the same version?',
    };
  }

  obligation(o: Obligation): Explanation {
    this.place();
    const instrument = this.#lawbook.instrument(o.instrument);
    const step = this.#lawbook.vocabulary.steps.find((s) => s.name === o.step);
    this.add('要求', 'Duty', this.words(o.duty));
    this.add('依据', 'Citation', this.cite(o));
    this.add('条文', 'Text', this.words(this.quoted(o)));
    this.add('谁', 'Who', step?.who ? this.words(step.who) : '');
    this.add('性质', 'Modality', this.words(modality[o.modality]));
    this.add('级别', 'Level', this.words(level[o.level]));
    this.add('步骤', 'Step', o.step);
    this.add(
      '适用',
      'Applies',
      o.when.map((c) => this.words(describeCondition(c))).join(this.#english ? ' and ' : '，且'),
    );
    this.add('按什么判', 'Judged for each', o.each ?? '');
    if (o.judge !== null)
      this.add(
        '何时到期',
        'Due',
        this.#english
          ? `before stage “${o.due.stage}”`
          : `进入“${o.due.stage}”阶段之前${o.due.on.length > 0 ? `，或已有${o.due.on.join('、')}` : ''}`,
      );
    this.add('看什么', 'Proved by', lookedAt(o).join('、'));
    const parameter = parameterOf(o);
    if (parameter !== null) this.add('数值', 'Value', this.value(parameter, this.#options.asOf));
    this.add('违反的例子', 'A breach', this.#options.example?.(o.id) ?? '');
    this.add('怎么办', 'What to do', this.words(o.remedy));
    if (o.uncheckable) this.add('卷内查不出', 'Not checkable', this.words(o.uncheckable));
    if (o.partly) this.add('只查一部分', 'Checked in part', this.words(o.partly));
    if (o.note) this.add('说明', 'Note', this.words(o.note));
    if (o.hint)
      this.add('效力', 'Force', this.#english ? 'a hint only, never a breach' : '只作提示，不判违反');
    this.add(
      '豁免',
      'Waiver',
      o.waivable
        ? this.#english
          ? 'can be waived'
          : '可以豁免'
        : this.#english
          ? 'cannot be waived'
          : '不得豁免',
    );
    if (instrument) {
      const until = o.until ?? instrument.until;
      const from = o.from ?? instrument.effective;
      this.add(
        '施行',
        'In force',
        this.#english
          ? `from ${from}${until ? ` until ${until}` : ''}`
          : `${from} 起${until ? `，${until} 止` : ''}（公布 ${instrument.published}，最后核对 ${instrument.verified}）`,
      );
      if (instrument.earlier) this.add('更早的版本', 'Before', this.words(instrument.earlier));
      for (const doubt of instrument.doubts)
        this.add('存疑', 'In doubt', `${doubt.from ?? ''}–${doubt.until ?? ''} ${this.words(doubt.note)}`);
    }
    const trail = this.trail(o);
    if (trail.length > 1)
      for (const other of trail) this.add('同一事项的规定', 'On the same point', this.line(other));
    return { id: o.id, title: this.words(o.duty), parts: this.#parts };
  }

  /** Everything that bears on a step, record, field, circumstance or parameter; null where no word of law is meant. */
  term(text: string): Explanation | null {
    const word = fold(text).trim();
    const { vocabulary, law } = this.#lawbook;
    const step = vocabulary.steps.find((s) => s.name === word || s.headings.some((h) => fold(h) === word));
    const record = vocabulary.records.find(
      (r) => r.name === word || r.headings.some((h) => fold(h) === word),
    );
    const circumstance = vocabulary.circumstances.find(
      (c) => c.name === word || c.aliases.some((a) => fold(a) === word),
    );
    const parameter = law.parameters.find((p) => p.id === word);
    const name = record?.name ?? step?.name ?? circumstance?.name ?? parameter?.id;
    if (name === undefined) return null;
    const chain = this.chain();
    const bears = (o: Obligation): boolean => {
      const place = this.#lawbook.instrument(o.instrument)?.place ?? '';
      if (chain !== null && !chain.includes(place)) return false;
      if (parameter && parameterOf(o) === parameter.id) return true;
      if (circumstance)
        return [...o.when, ...(o.without === 'not-applicable' ? [] : o.without)].some(
          (c) => 'circumstance' in c && [c.circumstance].flat().includes(circumstance.name),
        );
      if (record)
        return (
          o.each === record.name ||
          lookedAt(o).some((f) => f === record.name || f.startsWith(`${record.name}.`))
        );
      return step !== undefined && o.step === step.name;
    };
    this.place();
    if (step?.who) this.add('谁', 'Who', this.words(step.who));
    if (record) {
      this.add('也写作', 'Also called', record.headings.join('、'));
      this.add('字段', 'Fields', record.fields.map((f) => f.name).join('、'));
    } else if (step) this.add('也写作', 'Also called', step.headings.join('、'));
    if (circumstance) this.add('也写作', 'Also called', circumstance.aliases.join('、'));
    if (parameter)
      for (const v of parameter.values)
        this.add(
          '数值',
          'Value',
          `${v.from} ${this.#english ? 'onwards' : '起'} ${v.value}${parameter.unit}（${v.cite}）`,
        );
    for (const o of this.#lawbook.obligations.filter(bears)) this.add('规定', 'Rule', this.line(o));
    return { id: name, title: parameter ? this.words(parameter.label) : name, parts: this.#parts };
  }
}

export function explain(lawbook: Lawbook, idOrTerm: string, options: ExplainOptions): Explanation | null {
  const text = idOrTerm.trim();
  const obligation =
    lawbook.obligation(text) ??
    lawbook.obligations.find((o) => o.id.toLowerCase() === fold(text).toLowerCase()) ??
    null;
  const explainer = new Explainer(lawbook, options);
  return obligation ? explainer.obligation(obligation) : explainer.term(text);
}
