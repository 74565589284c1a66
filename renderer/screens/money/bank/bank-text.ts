import type { useTranslation } from 'react-i18next';
import { channels } from '../../../../resources/channels/korea.json';
import type { BankDeposit, BankItemPlace } from '../../../../src/contract/bank.ts';
import { texts } from '../../../text/i18n.ts';

export type TranslateBank = ReturnType<typeof useTranslation<'bank'>>['t'];

/** Names one thing that is waited for among the others. */
export function keyOf({ kind, place }: BankItemPlace): string {
  return `${kind} ${place}`;
}

/** `카드 2026-05-14`, `배달서구 2026-05-14`, or `지갑 정산 3호`. */
export function itemName(t: TranslateBank, { kind, place }: BankItemPlace): string {
  if (kind === 'wallet') return t('items.payout', { number: place });
  if (kind === 'channel') {
    const [date = '', id = ''] = place.split(' ');
    const { name = id, nameEn = id } = channels.find(channel => channel.id === id) ?? {};
    return t('items.channel', { name: texts.language === 'en' ? nameEn : name, date });
  }
  return t('items.name', { kind: t(`kind.${kind}`), date: place });
}

/** The first, and how many more there are. */
export function namesOf(t: TranslateBank, names: readonly string[]): string {
  const [first = ''] = names;
  return names.length < 2 ? first : t('suggestions.more', { first, count: names.length - 1 });
}

/** What the bank wrote beside a deposit. */
export function memoOf(t: TranslateBank, { memo }: Pick<BankDeposit, 'memo'>): string {
  return memo === '' ? t('deposits.noMemo') : memo;
}

/** The set with this member, or without it. */
export function withMember(set: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
