import { expect, test } from 'vitest';
import { findingCodes, findingMessage } from '../../../checks/messages/finding-messages.ts';

test.each(findingCodes)('%s reads in both languages without a leftover placeholder', (code) => {
  const params = new Proxy(
    {},
    {
      getOwnPropertyDescriptor: () => ({ value: 'X', configurable: true, enumerable: true }),
      get: () => 'X',
    },
  );
  const chinese = findingMessage(code, params, 'zh-CN');
  const english = findingMessage(code, params, 'en');
  expect(chinese).toMatch(/^[^{}*]*。$/);
  expect(english).toMatch(/^[^{}*]*\.$/);
});

test('parameters are filled in as they are, optional parts only when there is something to say', () => {
  expect(findingMessage('link-not-found', { target: './公告 $1.md' })).toContain('“./公告 $1.md”');
  expect(findingMessage('unknown-key', { key: '决策机构', suggestion: '决策机关' })).toContain(
    '是不是想写“决策机关”？',
  );
  expect(findingMessage('unknown-key', { key: '天气', suggestion: '' })).not.toContain('是不是');
});

test('a code without a text is shown with its parameters, never swallowed', () => {
  expect(findingMessage('brand-new', { key: '甲' })).toBe('brand-new key=甲');
  expect(findingMessage('toString', {})).toBe('toString');
});
