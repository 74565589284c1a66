import { expect, it } from 'vitest';
import { isCardToken } from '../../../src/currency/member.ts';
import { isPersonCard, personCardToken } from '../../../src/community/person-card.ts';

it('a person’s card is no member’s wallet', () => {
  const token = personCardToken(new Uint8Array(16).fill(255));
  expect(token).toMatch(/^IP.{26}$/);
  expect(isPersonCard(token)).toBe(true);
  expect(isCardToken(token)).toBe(false);
  expect(isPersonCard('8801234567893')).toBe(false);
});
