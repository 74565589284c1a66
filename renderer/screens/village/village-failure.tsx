import { useTranslation } from 'react-i18next';
import type { SpendingFault } from '../../../src/civic/village-spending.ts';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';

type Translate = ReturnType<typeof useTranslation<'village'>>['t'];

/** A fault of a spending in words: the same while somebody types and when the counter refuses. */
export function faultText(t: Translate, fault: SpendingFault): string {
  switch (fault.code) {
    case 'OUTSIDE_PERIOD':
      return t('fault.OUTSIDE_PERIOD', { firstDay: fault.firstDay, lastDay: fault.lastDay });
    case 'VAT_TOO_HIGH':
    case 'OVER_ITEM':
      return t(`fault.${fault.code}`, { most: fault.most });
    case 'FORBIDDEN_USE':
      return t('fault.FORBIDDEN_USE', { use: t(`use.${fault.use}`) });
    case 'EVIDENCE_KIND':
      return t('fault.EVIDENCE_KIND', {
        allowed: fault.allowed.map(kind => t(`evidence.${kind}`)).join(', '),
      });
    case 'MONEY_SHORT':
      return t(`fault.MONEY_SHORT_${fault.of}`, { left: fault.left });
    default:
      return t(`fault.${fault.code}`);
  }
}

/** Why a change to a project was refused, in its own words. */
export function VillageFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('village');
  return <Failure error={error} say={refusal => refusalText(t, refusal)} />;
}

function refusalText(t: Translate, { code, data }: Refusal): string | undefined {
  switch (code) {
    case 'FORBIDDEN_USE':
      return t(`fault.${code}`, { use: t(`use.${data.use}`) });
    case 'EVIDENCE_KIND':
      return t(`fault.${code}`, { allowed: data.allowed.map(kind => t(`evidence.${kind}`)).join(', ') });
    case 'MONEY_SHORT':
      return t(`fault.MONEY_SHORT_${data.of}`, { left: data.left });
    case 'EVIDENCE_MISSING':
      return t(`fault.${code}`, {
        spendings: data.spendings
          .map(({ number, missing }) =>
            t('fault.lacks', { number, names: missing.map(one => t(`proofs.name.${one}`)).join(', ') }),
          )
          .join(' · '),
      });
    case 'OUTSIDE_PERIOD':
      return t(`fault.${code}`, { firstDay: data.firstDay, lastDay: data.lastDay });
    case 'VAT_TOO_HIGH':
    case 'OVER_ITEM':
    case 'OVER_PLAN':
      return t(`fault.${code}`, { most: data.most });
    case 'PAPER_USED':
    case 'FILE_USED':
      return t(`fault.${code}`, { number: data.number, title: data.title });
    case 'TOO_FEW_HEADS':
    case 'TOO_FEW_JUDGES':
    case 'OWN_SHARE_SHORT':
      return t(`fault.${code}`, { least: data.least });
    case 'ITEM_EMPTY':
      return t(`fault.${code}`, { name: data.name });
    case 'OVER_CEILING':
      return t(`fault.${code}`, { ceiling: data.ceiling, asked: data.asked });
    case 'BELOW_CUT':
      return t(`fault.${code}`, { cut: data.cut });
    case 'NOT_RECONCILED':
      return t(`fault.${code}`, { account: data.account });
    case 'AMOUNT_DIFFERS':
      return t(`fault.${code}`, { owed: data.owed });
    case 'BEFORE_SETTLEMENT':
      return t(`fault.${code}`, { settledOn: data.settledOn });
    default:
      return plainText(t, code);
  }
}

/** Codes whose words need nothing filled in. */
const PLAIN = [
  'MEMBER_NOT_FOUND',
  'PERSON_NOT_FOUND',
  'NAME_MISSING',
  'MEMBER_TWICE',
  'AMOUNT_MISSING',
  'IN_THE_FUTURE',
  'EVIDENCE_NUMBER_MISSING',
  'FILE_KIND',
  'FILE_TOO_LARGE',
  'FILE_NOT_FOUND',
  'PROJECT_NOT_FOUND',
  'SPENDING_NOT_FOUND',
  'ITEM_NOT_FOUND',
  'ALREADY_REVERSED',
  'ALREADY_DECIDED',
  'NOT_RUNNING',
  'NOT_CHOSEN',
  'NOT_SETTLED',
  'TYPE_NOT_FOUND',
  'GROUP_HAS_PROJECT',
  'PERIOD_EMPTY',
  'CONSULTING_MISSING',
  'MOVE_EMPTY',
  'MOVE_UNEVEN',
  'BELOW_SPENT',
  'CHANGE_OPEN',
  'CHANGE_NOT_FOUND',
  'CHANGE_DECIDED',
  'LETTER_MISSING',
  'LEFT_CHANGED',
  'NOTHING_RECEIVED',
  'PRINTER_NOT_CONFIGURED',
] as const;

function plainText(t: Translate, code: string): string | undefined {
  const plain = PLAIN.find(one => one === code);
  return plain && t(`fault.${plain}`);
}
