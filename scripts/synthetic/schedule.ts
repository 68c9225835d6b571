/**
 * Lays the days of one dossier: each act some working days after the one before it, by the State Council's schedules.
 * The gaps suit every place that dossiers are made for; it knows no rule by name.
 */
import type { Day } from '../../checks/base/civil-day.ts';
import { WorkingCalendar } from '../../checks/lawbook/working-days.ts';
import type { Random } from './random.ts';

const calendar = new WorkingCalendar();

/** In a year whose schedule is not published every day counts: no dossier tells of such a day. */
export function isWorkingDay(on: Day): boolean {
  return calendar.isWorkingDay(on) !== false;
}

/** The working day `count` working days after a day; before it where `count` is negative. */
export function workingDay(from: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let on = from;
  for (let left = Math.abs(count); left > 0; ) {
    on += step;
    if (isWorkingDay(on)) left--;
  }
  return on;
}

/** That day, or the next one on which offices work. */
export function onWorkingDay(on: Day): Day {
  return isWorkingDay(on) ? on : workingDay(on, 1);
}

/** The day of each act. */
export type Schedule = ReturnType<typeof schedule>;

/** `first` begins the preliminary study; about seven months later the decision is published. */
export function schedule(first: Day, random: Random) {
  const after = (on: Day, low: number, high: number): Day => workingDay(on, random.int(low, high));
  const 论证 = onWorkingDay(first);
  const 目录同意 = after(论证, 8, 14);
  const 目录公布 = after(目录同意, 3, 6);
  const 报请启动 = after(目录公布, 2, 5);
  const 启动 = after(报请启动, 3, 6);
  const 调研 = after(启动, 8, 18);
  const 发函 = after(调研, 5, 10);
  const 街道 = after(发函, 3, 5);
  const 群体 = after(街道, 1, 3);
  const 座谈 = after(群体, 2, 4);
  const 征求开始 = after(座谈, 2, 5);
  const 征求截止 = 征求开始 + random.int(32, 40);
  const 听证公告 = after(征求截止, 1, 3);
  const 听证名单 = after(听证公告, 6, 9);
  const 听证材料 = after(听证名单, 1, 2);
  const 听证 = onWorkingDay(听证材料 + random.int(9, 12));
  const 采纳 = after(听证, 3, 5);
  const 采纳反馈 = after(采纳, 1, 2);
  const 民主协商 = after(采纳反馈, 2, 5);
  const 专家论证 = after(民主协商, 2, 4);
  const 风险评估 = after(专家论证, 5, 9);
  const 竞争初审 = after(风险评估, 1, 2);
  const 竞争送审 = after(竞争初审, 1, 1);
  const 竞争审查 = after(竞争送审, 4, 7);
  const 定稿 = after(竞争审查, 0, 1);
  const 合法初审 = after(定稿, 1, 2);
  const 送审 = after(合法初审, 1, 1);
  const 法律意见 = after(送审, 4, 6);
  const 审查意见 = after(送审, 8, 8);
  const 要求反馈 = after(送审, 9, 10);
  const 报送 = after(审查意见, 1, 3);
  const 审阅 = after(报送, 1, 1);
  const 区长同意 = after(审阅, 1, 2);
  const 首次会议 = after(区长同意, 1, 2);
  const 先行请示 = after(首次会议, 1, 1);
  const 先行批复 = after(先行请示, 2, 2);
  const 会议 = after(报送, 9, 10);
  const 请示 = after(会议, 1, 1);
  const 批复 = after(请示, 1, 2);
  const 印发 = after(批复, 1, 1);
  const 公布 = after(印发, 1, 1);
  const 施行 = 公布 + random.int(40, 60);
  const 执行 = onWorkingDay(施行 + 3);
  const 归档 = after(公布, 15, 25);
  const 督查 = after(执行, 60, 90);
  const 执行报告 = after(督查, 30, 60);
  const 后评估 = after(执行报告, 40, 70);
  return {
    论证,
    目录同意,
    目录公布,
    报请启动,
    启动,
    调研,
    发函,
    街道,
    群体,
    座谈,
    征求开始,
    征求截止,
    听证公告,
    听证名单,
    听证材料,
    听证,
    采纳,
    采纳反馈,
    民主协商,
    专家论证,
    风险评估,
    竞争初审,
    竞争送审,
    竞争审查,
    定稿,
    合法初审,
    送审,
    法律意见,
    审查意见,
    要求反馈,
    报送,
    审阅,
    区长同意,
    首次会议,
    先行请示,
    先行批复,
    会议,
    请示,
    批复,
    印发,
    公布,
    施行,
    执行,
    归档,
    督查,
    执行报告,
    后评估,
  };
}
