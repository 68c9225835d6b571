/**
 * A dossier that did everything: all steps, in order, in time, for any of the places.
 * It takes the fuller of two rules where places differ, and knows no mistakes; those are planted afterwards.
 */
import { dayParts } from '../../checks/base/civil-day.ts';
import { countMark, type Draft, dayMark, type Entry, type Step, type Table } from './model.ts';
import { assessors, evaluators, institutes, people } from './names.ts';
import type { Place } from './places.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';
import type { Subject } from './subjects.ts';

export interface Choices {
  readonly hearing: boolean;
  readonly questionnaire: boolean;
  readonly dissent: boolean;
  /** The last step that the dossier holds. */
  readonly until: '公布' | '执行' | '后评估';
}

type Values = Readonly<Record<string, string | false>>;

const entry = (key: string, heading: string, values: Values, table: Table | null = null): Entry => ({
  key,
  heading,
  fields: new Map(Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== false)),
  table,
});

const link = (text: string, path: string): string => `[${text}](${path}.md)`;
const signed = (...rows: string[][]): string[][] => rows;

export function conforming(
  place: Place,
  subject: Subject,
  days: Schedule,
  choices: Choices,
  number: string,
  random: Random,
): Draft {
  const d = (act: keyof Schedule): string => dayMark(days[act]);
  const n = (low: number, high: number): string => countMark(random.int(low, high));
  const { prefix, rank } = place;
  const title = `${prefix}${subject.title}`;
  const year = dayParts(days.公布).year;
  const isNormative = subject.form === '规范性文件';
  const [head = '', ...rest] = people(20, random);
  const deputies = rest.slice(0, 6);
  const [responsible = '', chair = '', officeHead = ''] = rest.slice(6);
  const experts = rest.slice(9, 14);
  const signers = rest.slice(14);
  const leads = subject.leads.map((name) => prefix + name);
  const [lead = ''] = leads;
  const departments = subject.departments.map((name) => prefix + name);
  const headTitle = `${rank}长`;
  const dissenter = deputies[1] ?? '';

  const circumstances = new Map<string, string | readonly string[]>([
    ['专业性技术性强', '是'],
    ['影响社会稳定或公共安全', '是'],
    ['意见分歧较大', `否：主要分歧已在草案修改中消除`],
    ['涉及经营者经济活动', subject.business ? '是' : '否：只安排公共设施和服务，没有对经营者的限制或者优惠'],
    ['直接涉及切身利益', '是'],
    ['涉及重大公共利益', '是'],
    ['涉及特定群体', subject.group === '' ? '否：面向全体居民，没有单独影响某一群体' : [subject.group]],
    ['社会普遍关心', '是'],
    ['依法不予公开', '否：经保密审查，全文可以主动公开'],
    ['属于规范性文件', isNormative ? '是' : '否：不反复适用于不特定对象'],
    ['属于年度目录', '是'],
    ['法定应当听证', '否：没有法律法规规定本事项应当听证'],
    ['探索性改革', '否：已有上级政策依据'],
    ['情况紧急', '否：按年度计划推进'],
    ['涉及街道社区', '是'],
    ['涉及其他部门', departments],
    ['事关全局', '否：只涉及单项工作'],
    ['人事议题', '否：不涉及人事任免'],
    ['重大民生议题', '是'],
    ['属于人大讨论决定事项', '否：所需经费已列入当年部门预算'],
    ['应当向人大常委会报告', '否：不在公布的应当报告的事项范围内'],
  ]);
  if (subject.topic === '征收') {
    circumstances.set('涉及房屋征收', '否：本方案只定工作安排，征收决定和补偿方案另行作出');
    circumstances.set('涉及政府定价', '否：不制定价格');
  }

  const front: Draft['front'] = new Map<string, string | readonly string[]>([
    ['案卷类型', '重大行政决策'],
    ['决策事项', title],
    ['事项编号', number],
    ['决策机关', place.authority],
    ['承办单位', leads.length > 1 ? leads : lead],
  ]);
  if (leads.length > 1) front.set('牵头单位', lead);
  if (place.jurisdiction !== null) front.set('适用地区', place.jurisdiction);
  front.set('事项类别', subject.category);
  front.set('文件形式', subject.form);
  front.set('当前阶段', choices.until);
  front.set('涉及金额', `${random.int(52, 280) * 10}万元`);

  const steps: Step[] = [];
  const step = (key: string, ...entries: (Entry | false)[]): void => {
    steps.push({ key, heading: key, entries: entries.filter((e): e is Entry => e !== false) });
  };

  step(
    '决策启动',
    entry('目录', '年度目录', {
      目录文号: `${place.number}办发〔${year}〕${random.int(2, 9)}号`,
      [`${rank}委同意日期`]: d('目录同意'),
      公布日期: d('目录公布'),
      列入序号: `第${random.int(1, 9)}项`,
      材料: link('目录摘录', '01-启动/目录摘录'),
    }),
    entry('启动', '建议与启动', {
      建议来源: `部门建议（${lead}）`,
      建议内容: `主要问题、建议理由、依据、初步方案、必要性和可行性，见${link('决策建议书', '01-启动/决策建议书')}`,
      论证报告: link('研究论证报告', '01-启动/研究论证报告'),
      论证日期: d('论证'),
      [`请示分管副${headTitle}`]: `${d('目录公布')}，副${headTitle}${deputies[0]}同意报请启动`,
      报请启动: d('报请启动'),
      启动日期: d('启动'),
      启动依据: `${rank}政府同意启动的${link('批复', '01-启动/启动批复')}`,
      承办单位: leads.join('、'),
      牵头单位: leads.length > 1 && lead,
    }),
    entry('五性论证', '五性论证', {
      日期: d('论证'),
      合法性: '有制定权限，与上位规定衔接',
      必要性: `${subject.problems.join('、')}，群众反映集中`,
      科学性: '测算方法和样本经专业机构复核',
      可行性: '资金列入预算，已有试点经验',
      可控性: '设置过渡期和退出办法，风险可以控制',
    }),
  );
  step(
    '草案拟订',
    entry('调研', '调查研究', {
      日期: d('调研'),
      报告: `${link('调研报告', '02-草案拟订/调研报告')}，走访${random.int(12, 40)}处，访谈${random.int(40, 200)}人`,
    }),
    entry('草案', '草案及依据', {
      依据清单: link('依据清单', '02-草案拟订/依据清单'),
      重复发文核对: isNormative && '上位文件没有规定具体分工，现行文件不重复',
      成本效益分析: '见调研报告第三部分',
      送审稿定稿日期: d('定稿'),
    }),
    entry(
      '部门意见',
      '征求部门意见',
      { 分歧说明: '各部门意见已全部采纳，没有未协商一致的事项' },
      {
        columns: ['单位', '发函日期', '复函日期', '意见', '采纳情况', '会签人'],
        rows: departments.map((name, i) => [
          name,
          d('发函'),
          dayMark(days.发函 + 1),
          random.pick(['同意', '建议明确经费列支渠道', '建议补充监督检查的安排']),
          '采纳',
          `局长${signers[i % signers.length]}`,
        ]),
      },
    ),
    entry(
      '街道意见',
      place.name === '海南' || place.rank === '县' ? '镇街意见' : '街道意见',
      { 日期: d('街道') },
      {
        columns: ['单位', '意见'],
        rows: place.streets.map((name) => [
          name.endsWith('街道') ? `${name}办事处` : `${name}人民政府`,
          random.pick(['同意', '同意，建议优先安排老旧小区', '同意，建议公开进度']),
        ]),
      },
    ),
  );
  step(
    '公众参与',
    subject.group !== '' &&
      entry('群体协商', '特定群体协商', {
        日期: d('群体'),
        参加方: `${prefix}${subject.groupBody}、${subject.group}代表${random.int(4, 9)}人`,
        群体: subject.group,
        记录: link('协商记录', '03-公众参与/群体协商记录'),
      }),
    entry('座谈会', '座谈会', {
      日期: d('座谈'),
      参加人: `${subject.business ? '经营企业代表6人、行业协会代表2人、' : ''}居民代表${random.int(5, 12)}人、${rank}人大代表3人`,
      记录: link('座谈会记录', '03-公众参与/座谈会记录'),
    }),
    entry('公开征求意见', '公开征求意见', {
      期间: `${d('征求开始')}至${d('征求截止')}`,
      渠道: `${place.website}、政务微信公众号、社区公告栏`,
      公布材料: `${link('征求意见稿', '03-公众参与/征求意见稿')}、${link('起草说明', '03-公众参与/起草说明')}`,
      反馈方式: '网上留言、电子邮件、信函、电话',
      公告: link('征求意见公告', '03-公众参与/征求意见公告'),
    }),
    choices.questionnaire &&
      entry('问卷调查', '问卷调查', {
        日期: dayMark(days.征求开始 + 9),
        样本: `${random.int(30, 90) * 10}份`,
        记录: link('问卷调查报告', '03-公众参与/问卷调查报告'),
      }),
    choices.hearing &&
      entry('听证会', '听证会', {
        公告日期: d('听证公告'),
        遴选办法公布日期: d('听证公告'),
        公布材料: `草案、起草说明、依据清单，见${link('听证公告', '03-公众参与/听证公告')}`,
        遴选方式: '自愿报名后分类抽签',
        名单公布日期: d('听证名单'),
        材料送达日期: d('听证材料'),
        举行日期: d('听证'),
        地点: `${prefix}行政服务中心第一会议室`,
        主持人: chair,
        参加人: `${countMark(12)}人`,
        参加人构成: `居民代表5人、经营企业代表3人、${subject.group === '' ? '行业协会' : subject.group}代表2人、专业人士2人`,
        公开举行: '是，设旁听席15个',
        介绍说明: '承办单位介绍草案、依据和有关情况',
        陈述质证: '参加人逐一陈述意见，就争议问题进行询问、质证和辩论',
        签字人数: `${countMark(12)}人`,
        听证记录: link('听证笔录', '03-公众参与/听证笔录'),
        听证报告: link('听证报告', '03-公众参与/听证报告'),
      }),
    adoption(d, random),
    entry('民主协商', '民主协商', {
      日期: d('民主协商'),
      参加人: `${rank}政协委员5人、民主党派和工商联代表4人、无党派人士2人`,
      记录: link('民主协商纪要', '03-公众参与/民主协商纪要'),
    }),
  );
  step(
    '专家论证',
    entry(
      '专家论证',
      '专家论证',
      {
        方式: '论证会',
        日期: d('专家论证'),
        专家来源: '从决策咨询论证专家库中抽取',
        论证内容: '必要性、可行性、科学性',
        论证意见: link('专家论证意见', '04-专家论证/专家论证意见'),
        结论: '专家一致同意通过论证',
        意见采纳情况: `提出建议${n(3, 6)}条，全部采纳`,
      },
      {
        columns: ['姓名', '单位', '专业', '观点', '利害关系', '署名'],
        rows: signed(
          ...experts.map((name, i) => [
            name,
            institutes[(i * 5 + random.int(0, 1)) % institutes.length] ?? '',
            subject.fields[i % subject.fields.length] ?? '',
            i === 2 ? '同意，对实施节奏有不同看法，建议分步实施' : '同意',
            '无',
            '已签名',
          ]),
        ),
      },
    ),
  );
  step(
    '社会稳定风险评估',
    entry('风险评估', '风险评估', {
      评估单位: random.pick(assessors),
      评估方法: '问卷、走访、舆情跟踪和部门会商',
      舆情研判: `征求意见期间网络讨论平稳，关注点是${subject.risks[0]}`,
      报告日期: d('风险评估'),
      评估报告: link('风险评估报告', '05-风险评估/风险评估报告'),
      风险点: subject.risks.join('、'),
      防范措施: subject.measures.join('、'),
      处置预案: '按三级响应，写明值班、疏导和舆情回应',
      部门意见: `听取了${rank}公安分局、${rank}信访局、${rank}应急管理局的意见`,
      风险等级: '低风险',
      结论: '风险可控，可以实施',
    }),
  );
  if (subject.business)
    step(
      '公平竞争审查',
      entry('公平竞争审查', '公平竞争审查', {
        初审单位: lead,
        初审日期: d('竞争初审'),
        初审意见: link('初审意见', '06-公平竞争审查/初审意见'),
        送审日期: d('竞争送审'),
        送审材料: '政策措施草案、初审意见',
        审查单位: `${prefix}市场监督管理局`,
        审查日期: d('竞争审查'),
        审查意见: link('公平竞争审查意见', '06-公平竞争审查/公平竞争审查意见'),
        评估过程: '逐项对照市场准入和退出、商品要素自由流动、影响生产经营成本、影响生产经营行为四类标准',
        利害关系人意见: `听取了${n(5, 9)}家经营企业和行业协会的意见，没有异议`,
        公众意见: '结合公开征求意见听取',
        结论: '符合公平竞争审查标准，可以出台',
      }),
    );
  step(
    '合法性审查',
    entry('合法性审查', '合法性审查', {
      初审单位: `${lead}法规科`,
      初审日期: d('合法初审'),
      初审意见: link('初审意见', '07-合法性审查/初审意见'),
      送审日期: d('送审'),
      材料审核: `${rank}政府办公室审核，材料完备规范，转司法局`,
      收件日期: d('送审'),
      要求反馈日期: d('要求反馈'),
      送审材料:
        '决策草案送审稿、起草说明、法律法规规章和政策依据、征求意见及采纳情况、本部门合法性审核意见、履行法定程序的说明',
      审查单位: `${prefix}司法局`,
      法律顾问意见: `${rank}政府法律顾问出具${link('法律意见书', '07-合法性审查/法律意见书')}`,
      法律意见日期: d('法律意见'),
      意见日期: d('审查意见'),
      文号: `${place.number.slice(0, 1)}司审〔${dayParts(days.审查意见).year}〕${random.int(3, 90)}号`,
      意见书: link('合法性审查意见书', '07-合法性审查/合法性审查意见书'),
      审查内容: '法定权限、法定程序、内容合法',
      权限: '符合法定权限',
      程序: '已履行相关法定程序',
      内容: '符合有关法律、法规、规章和国家政策',
      修改意见: `${countMark(2)}条，涉及第六条和第九条`,
      结论: '建议修改后提交集体讨论',
      修改落实: '第六条和第九条均已按意见修改',
    }),
  );
  const papers = `决策草案及说明、${subject.business ? '公平竞争审查情况、' : ''}公众意见采纳情况、专家意见采纳情况、风险评估报告、合法性审查意见、部门意见汇总`;
  const early = place.name === '红桥';
  const meeting = random.int(20, 120);
  const voices = choices.dissent
    ? `副${headTitle}${dissenter}建议首批范围再缩小，对实施节奏保留意见，已如实载入记录`
    : '无';
  step(
    '集体讨论决定',
    entry('提请', '提请', {
      报送日期: d('报送'),
      报送材料: `${papers}，见${link('提请函', '08-集体讨论/提请函')}`,
      抄送: isNormative && place.name === '上城' && `${prefix}司法局、${rank}法制办`,
      签发人: `局长${responsible}`,
      [`主管副${headTitle}审阅`]: `${d('审阅')}，副${headTitle}${deputies[0]}同意提交`,
      [`${headTitle}同意`]: `${d('区长同意')}，${headTitle}${head}同意列入议题`,
      办公室审核: `${d('审阅')}，材料齐全，起草程序、评估论证和征求意见情况完备，建议提请常务会议，办公室主任${officeHead}`,
      公开属性建议: '建议主动公开，内容不涉密，同群众直接相关',
      会议方案: '邀请两名居民代表列席，会议情况会后通过门户网站公开',
    }),
    early &&
      entry('首次会议', '常务会议（第一次）', {
        会议名称: `${rank}政府第${meeting - 2}次常务会议`,
        会议日期: d('首次会议'),
        主持人: `${headTitle}${head}`,
        应到: `${countMark(8)}人`,
        实到: `${countMark(8)}人`,
        列席: '承办单位、财政局、审计局、司法局',
        首长末位发言: '是',
        决定: `讨论通过，按程序请示${rank}委后再作决定`,
        决定人: `${headTitle}${head}`,
        会议记录: link('首次会议记录', '08-集体讨论/首次会议记录'),
        会议纪要: link('首次会议纪要', '08-集体讨论/首次会议纪要'),
        纪要签发人: `${headTitle}${head}`,
      }),
    entry(
      '会议',
      early ? '常务会议（第二次）' : '常务会议',
      {
        会议名称: `${rank}政府第${meeting}次常务会议`,
        会议日期: d('会议'),
        主持人: `${headTitle}${head}`,
        应到: `${countMark(8)}人`,
        实到: `${countMark(7)}人`,
        缺席: `副${headTitle}${deputies[5]}，因公外出，已书面向${headTitle}请假并经批准`,
        列席: '发展和改革委员会、财政局、审计局主要负责人，政府法律顾问，承办单位、司法局、市场监督管理局，有关街道，两名居民代表',
        议题审定: `${d('区长同意')}由${headTitle}审定`,
        临时议题: '否',
        上会材料: papers,
        材料报送日期: d('报送'),
        材料印制日期: dayMark(days.会议 - 6),
        材料送达日期: dayMark(days.会议 - 2),
        会议文件批准人: `${headTitle}${head}`,
        首长末位发言: '是',
        不同意见: voices,
        表决: choices.dissent ? '同意6人，保留意见1人' : '同意7人',
        督查要求: `由${rank}政府督查室每季度检查一次进度`,
        决定: '审议通过',
        决定人: `${headTitle}${head}`,
        会议记录: link('会议记录', '08-集体讨论/会议记录'),
        会议纪要: link('会议纪要', '08-集体讨论/会议纪要'),
        纪要文号: `${place.number}会纪〔${dayParts(days.会议).year}〕${random.int(5, 40)}号`,
        纪要日期: d('请示'),
        纪要审核人: `副${headTitle}${deputies[0]}、${rank}政府办公室主任${officeHead}`,
        纪要签发人: `${headTitle}${head}`,
        风险评估结论: '低风险，风险可控',
      },
      {
        columns: ['序号', '发言人', '职务', '意见'],
        rows: [
          ...deputies
            .slice(0, 5)
            .map((name, i) => [
              String(i + 1),
              name,
              `副${headTitle}`,
              i === 1 && choices.dissent ? '总体同意，建议首批范围再缩小，对实施节奏保留意见' : '同意',
            ]),
          ['6', officeHead, `${rank}政府办公室主任`, '同意'],
          ['7', head, headTitle, '同意，按多数意见通过'],
        ],
      },
    ),
  );
  step(
    '请示报告',
    entry('请示报告', '请示报告', {
      对象: place.party,
      日期: d(early ? '先行请示' : '请示'),
      文号: `${place.number}报〔${dayParts(days.会议).year}〕${random.int(10, 90)}号`,
      请示文: link('请示', '09-请示报告/请示'),
      批复日期: d(early ? '先行批复' : '批复'),
      批复: link(`${rank}委批复`, `09-请示报告/${rank}委批复`),
    }),
  );
  step(
    '决策公布',
    place.name === '海南' &&
      entry('发文请示', '发文请示', {
        日期: d('批复'),
        签发人: `局长${responsible}`,
        发文理由: '落实常务会议决定和年度任务',
        征求意见说明: '已征求部门、镇街和公众意见，采纳情况附后',
        合法性说明: '已经司法局审查',
      }),
    entry('公布', '公布', {
      印发日期: d('印发'),
      公布日期: d('公布'),
      施行日期: d('施行'),
      文号: `${place.number}规〔${dayParts(days.印发).year}〕${random.int(1, 30)}号`,
      签发人: `${headTitle}${head}`,
      渠道: `${place.website}、政府公报、政务微信公众号`,
      公开属性: '主动公开',
      采纳情况说明: '同时公布公众意见和专家论证意见的采纳情况',
      适应调整期说明: subject.business && '公布后留出一个多月的适应调整期',
      保密审查日期: d('批复'),
      发布审批日期: d('印发'),
      正式文件: link('正式文件', '10-公布/正式文件'),
    }),
    entry('解读', '解读', {
      解读方案: '与文件一并报批',
      解读审签日期: d('印发'),
      解读日期: d('公布'),
      解读单位: lead,
      解读方式: '新闻发布会、图文解读',
      解读材料: link('政策解读', '10-公布/政策解读'),
    }),
    isNormative &&
      entry('备案', '备案', {
        对象: `${place.superior}、${place.superiorJustice}、${place.congress}`,
        日期: dayMark(days.公布 + 4),
        材料: link('备案报告', '10-公布/备案报告'),
      }),
  );
  if (choices.until !== '公布')
    step(
      '决策执行',
      entry('执行', '决策执行', {
        日期: d('执行'),
        执行单位: leads.join('、'),
        牵头单位: leads.length > 1 && lead,
        责任人: `局长${responsible}`,
        督查: `${d('督查')}，${rank}政府办公室会同督查局立项督查，见${link('督查报告', '11-执行/督查报告')}`,
        执行报告: `${d('执行报告')}向${rank}政府报告执行情况，见${link('执行情况报告', '11-执行/执行情况报告')}`,
      }),
    );
  if (choices.until === '后评估')
    step(
      '决策后评估',
      entry('后评估', '决策后评估', {
        启动情形: '决策机关认为有必要',
        评估单位: random.pick(evaluators),
        日期: d('后评估'),
        参加人: `${rank}人大代表2人、${rank}政协委员2人、行业协会、居民委员会代表3人`,
        公众意见: `问卷${random.int(20, 80) * 10}份，总体满意`,
        结论: '达到预期目标，建议继续执行',
        报告: link('后评估报告', '11-执行/后评估报告'),
      }),
    );
  if (choices.until !== '公布') {
    const contents = [
      '年度目录摘录',
      '决策建议书和论证报告',
      '启动批复',
      '调研报告和依据清单',
      '部门和街道意见',
      '公开征求意见材料',
      '意见采纳情况表',
      '专家论证意见',
      '风险评估报告',
      '合法性审查材料',
      '提请函及上会材料',
      '会议记录',
      '会议纪要',
      '请示及批复',
      '正式文件和政策解读',
    ];
    step(
      '归档',
      entry(
        '归档',
        '归档',
        {
          归档日期: d('归档'),
          件数: `${countMark(contents.length)}件`,
          移交日期: dayMark(days.归档 + 1),
          保管期限: '永久',
        },
        { columns: ['序号', '材料名称'], rows: contents.map((name, i) => [String(i + 1), name]) },
      ),
    );
  }
  return { place, subject, title, front, circumstances, steps };
}

function adoption(d: (act: keyof Schedule) => string, random: Random): Entry {
  const [taken, partly, refused] = [random.int(10, 30), random.int(2, 8), random.int(3, 12)];
  return entry('意见采纳情况', '意见采纳情况', {
    日期: d('采纳'),
    收到: `${countMark(taken + partly + refused)}条`,
    采纳: `${countMark(taken)}条`,
    部分采纳: `${countMark(partly)}条`,
    未采纳: `${countMark(refused)}条`,
    未采纳理由: '主要是要求扩大范围和降低标准，不属于本事项的内容，已逐条说明',
    反馈公布日期: d('采纳反馈'),
    采纳情况说明: link('意见采纳情况表', '03-公众参与/意见采纳情况表'),
  });
}
