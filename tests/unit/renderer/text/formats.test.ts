import { beforeAll, expect, it, vi } from 'vitest';
import { groupDigits, setLanguage, startTexts, texts } from '../../../../renderer/text/i18n.ts';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  await startTexts('ko');
});

it('amounts are grouped by thousands with a true minus sign and never abbreviated', () => {
  expect(groupDigits(0)).toBe('0');
  expect(groupDigits(999)).toBe('999');
  expect(groupDigits(1_234_567)).toBe('1,234,567');
  expect(groupDigits(-1_200)).toBe('−1,200');
  expect(groupDigits(120_000_000)).toBe('120,000,000');
});

it('the same text follows the language that is chosen while it runs', async () => {
  expect(texts.t('common:amount', { amount: 24_000 })).toBe('24,000원');
  expect(texts.t('common:count', { count: 1_200 })).toBe('1,200개');
  await setLanguage('en');
  expect(document.documentElement.lang).toBe('en');
  expect(texts.t('common:amount', { amount: 24_000 })).toBe('24,000 won');
  expect(texts.t('common:count', { count: 1 })).toBe('1 item');
  await setLanguage('ko');
  expect(document.documentElement.lang).toBe('ko');
});
