/** Mistakes made in reporting to the party committee. */
import { dayMark, drop } from '../model.ts';
import { workingDay } from '../schedule.ts';
import type { Mutator } from './mutator.ts';

export const reporting: readonly Mutator[] = [
  {
    name: '没有请示党委',
    touches: ['请示报告'],
    breaks: () => ['N713-31', 'HK-21a', 'HN-3', 'HQ-22a'],
    besides: ['ZZF-69'],
    apply: ({ draft }) => drop(draft, '请示报告'),
  },
  {
    name: '公布以后才请示党委',
    touches: ['请示报告', '公布'],
    breaks: () => ['N713-31', 'HK-21a', 'HN-3', 'HQ-22a'],
    apply: ({ days, set }) =>
      set('请示报告', {
        日期: dayMark(workingDay(days.公布, 3)),
        批复日期: dayMark(workingDay(days.公布, 6)),
      }),
  },
  {
    name: '会议以前就提请党委',
    touches: ['请示报告', '会议', '首次会议', '提请'],
    breaks: () => ['HK-55b', 'GL-50b', 'HN-56b'],
    besides: ['HQ-41g'],
    apply: ({ draft, days, set }) => {
      set('请示报告', {
        对象: `${draft.place.rank}委常委会审议`,
        日期: dayMark(workingDay(days.报送, -4)),
        批复日期: dayMark(workingDay(days.报送, -2)),
      });
    },
  },
];
