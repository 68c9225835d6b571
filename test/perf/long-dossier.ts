/**
 * Dossiers of a wanted size for benchmarks: one real-looking matter whose participation, opinions and minutes
 * grow with the size, as they do in practice. Deterministic; sizes are UTF-8 bytes, reached within one paragraph.
 */

const head = `---
案卷类型: 重大行政决策
决策事项: 公共停车管理办法
事项编号: BENCH-2024-001
决策机关: 上海市虹口区人民政府
承办单位: 虹口区建设和管理委员会
事项类别: 公共政策和措施
文件形式: 规范性文件
情形:
  专业性技术性强: 是
  影响社会稳定或公共安全: 是
  涉及经营者经济活动: 是
---

# 公共停车管理办法案卷

## 一、决策启动

- 启动日期：2024年3月1日
- 承办单位：虹口区建设和管理委员会

## 二、公众参与

### 公开征求意见

- 期间：2024年5月6日至6月10日
- 渠道：区政府门户网站、政务微信公众号
- 公布材料：草案及其说明
- 反馈方式：电子邮件、信函、电话

### 意见采纳情况

- 收到：37条
- 采纳：21条
- 未采纳：16条

`;

const tail = `
## 三、合法性审查

- 送审日期：2024年7月1日
- 收件日期：2024年7月1日
- 意见日期：2024年7月15日
- 审查单位：虹口区司法局
- 审查内容：权限、程序、内容
- 结论：合法

## 四、集体讨论决定

2024年8月6日，区政府第50次常务会议审议通过。

## 五、决策公布

- 印发日期：2024年8月12日
- 公布日期：2024年8月14日
- 渠道：区政府门户网站
`;

const paragraphs: readonly ((n: number) => string)[] = [
  (n) =>
    `第${n}号意见来自居民张某，反映小区周边道路夜间停车位不足，建议增加临时泊位并明确收费标准。经研究，已在草案第三部分作出回应，予以采纳。\n\n`,
  (n) =>
    `- 意见${n}：建议提高公共停车场周转率，对长时间占用泊位的车辆加强管理\n- 处理：部分采纳，已补充信息化管理措施\n\n`,
  (n) =>
    `2024年6月${(n % 28) + 1}日，承办单位走访第${n}居民区，听取居委会和物业公司代表意见，形成走访记录一份。\n\n`,
  (n) =>
    `| 序号 | 反馈人 | 意见内容 | 是否采纳 | 采纳理由 |\n|---|---|---|---|---|\n| ${n} | 王** | 希望完善新能源车辆充电泊位配置 | 采纳 | 已写入草案 |\n| ${n + 1} | 李** | 建议调整白天收费时段 | 未采纳 | 与现行价格政策不一致 |\n\n`,
];

export function longDossier(bytes: number): string {
  const encoder = new TextEncoder();
  const fixed = encoder.encode(head + tail).length;
  let middle = '';
  let size = fixed;
  for (let n = 1; size < bytes; n++) {
    const next = paragraphs[n % paragraphs.length]?.(n) ?? '';
    middle += next;
    size += encoder.encode(next).length;
  }
  return head + middle + tail;
}
