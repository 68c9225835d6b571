import { describe, expect, it } from 'vitest';
import type { FrontMatterFacts } from '../../../checks/dossier/dossier.ts';
import { findPlaces, resolveJurisdiction } from '../../../checks/engine/jurisdiction.ts';
import { compiledLaw } from '../../support/compiled-law.ts';

const { places } = compiledLaw();
const paths = (text: string) => findPlaces(text, places).map((p) => p.path);
const place = { path: '案卷.md', span: { start: 0, end: 1 } };
const front = (authority: string | null, jurisdiction: string | null = null) =>
  ({
    authority: authority === null ? null : { text: authority, place },
    jurisdiction: jurisdiction === null ? null : { text: jurisdiction, place },
    leads: [{ text: '虹口区建设和管理委员会', place }],
  }) as unknown as FrontMatterFacts;

describe('places', () => {
  it.each([
    ['上海市虹口区人民政府', ['上海市/虹口区']],
    ['虹口区人民政府', ['上海市/虹口区']],
    ['虹口区政府', ['上海市/虹口区']],
    ['上海市/虹口区', ['上海市/虹口区']],
    ['310109', ['上海市/虹口区']],
    ['天津市红桥区人民政府', ['天津市/红桥区']],
    ['杭州市上城区人民政府', ['浙江省/杭州市/上城区']],
    ['浙江省杭州市上城区人民政府', ['浙江省/杭州市/上城区']],
    ['开封市鼓楼区人民政府', ['河南省/开封市/鼓楼区']],
    ['河南省/开封市/鼓楼区', ['河南省/开封市/鼓楼区']],
    ['乌海市海南区人民政府', ['内蒙古自治区/乌海市/海南区']],
    ['内蒙古自治区乌海市海南区人民政府', ['内蒙古自治区/乌海市/海南区']],
    ['海南区人民政府', ['内蒙古自治区/乌海市/海南区']],
    ['海南省人民政府', ['海南省']],
    ['上海市人民政府', ['上海市']],
    ['南京市鼓楼区人民政府', ['江苏省/南京市/鼓楼区']],
    ['某市甲区人民政府', []],
  ])('%s', (text, expected) => {
    expect(paths(text)).toEqual(expected);
  });

  it('asks where a name is shared', () => {
    const found = resolveJurisdiction(front('鼓楼区人民政府'), undefined, places);
    expect(found.chain).toEqual(['CN']);
    expect(found.candidates).toHaveLength(4);
  });

  it('lets the declared place decide, then the authority, then the caller', () => {
    expect(
      resolveJurisdiction(front('鼓楼区人民政府', '河南省/开封市/鼓楼区'), undefined, places).chain.at(-1),
    ).toBe('河南省/开封市/鼓楼区');
    expect(resolveJurisdiction(front('鼓楼区人民政府'), '河南省/开封市/鼓楼区', places).chain.at(-1)).toBe(
      '河南省/开封市/鼓楼区',
    );
    expect(resolveJurisdiction(front('虹口区人民政府'), '天津市/红桥区', places).chain.at(-1)).toBe(
      '上海市/虹口区',
    );
  });

  it('reads 本区 from the responsible unit', () => {
    expect(resolveJurisdiction(front('本区人民政府'), undefined, places).chain.at(-1)).toBe('上海市/虹口区');
    expect(resolveJurisdiction(front('本区人民政府'), '天津市/红桥区', places).chain.at(-1)).toBe(
      '天津市/红桥区',
    );
  });

  it('keeps the known upper places of an unknown one', () => {
    const found = resolveJurisdiction(front('浙江省杭州市西湖区人民政府'), undefined, places);
    expect(found.chain).toEqual(['CN', '浙江省', '浙江省/杭州市', '浙江省/杭州市/西湖区']);
    expect(found.known).toBe(false);
    expect(resolveJurisdiction(front('上海市普陀区人民政府'), undefined, places).chain).toContain('上海市');
  });
});
