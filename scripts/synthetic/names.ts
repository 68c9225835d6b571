/** Invented people and institutions; any likeness is chance. */
import type { Random } from './random.ts';

const surnames = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹柏窦章云苏潘葛范彭鲁韦马苗方俞任袁柳',
];
const given = [
  '书远',
  '静初',
  '文澜',
  '一鸣',
  '青禾',
  '承志',
  '知秋',
  '若兰',
  '望舒',
  '慕白',
  '毓秀',
  '思齐',
  '既白',
  '听雨',
  '景行',
  '千帆',
  '云舒',
  '怀安',
  '长风',
  '兰舟',
  '明川',
  '清和',
  '敬亭',
  '知微',
  '朝阳',
  '望川',
  '雨桐',
  '若水',
  '修远',
  '子衿',
  '望野',
  '海若',
  '云起',
  '长庚',
  '寄南',
  '采薇',
  '国栋',
  '雪梅',
  '志远',
  '晓岚',
] as const;

/** As many different people as asked for. */
export function people(count: number, random: Random): string[] {
  const out = new Set<string>();
  while (out.size < count) out.add(random.pick(surnames) + random.pick(given));
  return [...out];
}

export const institutes = [
  '滨江大学',
  '东海理工大学',
  '北方城市更新研究中心',
  '中原城市发展研究院',
  '浦江财经学院',
  '河套大学',
  '江南法治研究中心',
  '西部环境工程设计院',
  '钱塘城市设计研究院',
  '海河工程学院',
  '黄河公共政策学会',
  '岭南管理学院',
] as const;

export const assessors = [
  '临江社会治理评估中心',
  '宏远社会风险评估中心',
  '景明社会风险评估中心',
  '望江社会治理评估中心',
] as const;

export const evaluators = [
  '北岸公共政策研究院',
  '北疆公共政策研究院',
  '吴山公共政策研究所',
  '运河公共政策研究院',
] as const;
