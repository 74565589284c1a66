import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isCardToken } from '../../../src/currency/member.ts';
import { useStatus } from '../../app/status.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useScans } from '../../rpc/use-scans.ts';
import styles from './payment.module.css';
import type { TenderRow } from './tender-rows.ts';
import type { Payment } from './use-payment.ts';

/** Takes a member's card that is scanned while somebody pays: the currency comes out of that wallet. */
export function useCardScans(payment: Payment): void {
  useScans(scanned => {
    // With Caps Lock on, a scanner that types sends small letters for large ones.
    const code = scanned.toUpperCase();
    if (!isCardToken(code)) return;
    const row = payment.current?.kind === 'currency' ? payment.current : undefined;
    const target = row ?? payment.rows.find(one => one.kind === 'currency');
    if (target === undefined) return;
    payment.change(target.key, { wallet: { token: code, confirmation: '' } });
    payment.focus(target.key, 'confirmation');
  });
}

/** 회원 지갑: whose card it is, what the wallet holds, and the number that the member confirms with. */
export function WalletFields({ row, payment }: { row: TenderRow; payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const { wallet } = row;
  if (wallet === null) return null;
  const set = (changed: Partial<NonNullable<TenderRow['wallet']>>) =>
    payment.change(row.key, { wallet: { ...wallet, ...changed } });
  return (
    <div className={styles['wallet']}>
      {isCardToken(wallet.token) ? (
        <>
          <Holder token={wallet.token} amount={row.amount} />
          <TextField
            label={t('wallet.confirmation')}
            value={wallet.confirmation}
            isSecret
            inputMode="numeric"
            maxLength={6}
            size={payment.way === 'split' ? 'md' : 'large'}
            onChange={confirmation => set({ confirmation: confirmation.replaceAll(/\D/g, '') })}
            onFocus={() => payment.focus(row.key, 'confirmation')}
            autoFocus
          />
        </>
      ) : (
        <>
          <TextField
            label={t('wallet.code')}
            value={wallet.token}
            hint={t('wallet.scan')}
            maxLength={28}
            onChange={token => set({ token: token.trim().toUpperCase() })}
            autoFocus
          />
          <PracticeCards onChoose={token => set({ token })} />
        </>
      )}
      <Button variant="quiet" icon="left" onPress={() => payment.change(row.key, { wallet: null })}>
        {t('wallet.leave')}
      </Button>
    </div>
  );
}

/** Whose card it is and what the wallet holds, or why it cannot pay. */
export function Holder({ token, amount }: { token: string; amount: number }) {
  const { t } = useTranslation(['payment', 'common']);
  const { queries } = useCounter();
  const look = useQuery({
    ...queries.member.look.queryOptions({ input: { token } }),
    retry: false,
    gcTime: 0,
  });
  if (look.isError) {
    const code = refusalOf(look.error)?.code;
    const isBlocked = code === 'CARD_BLOCKED';
    return <Notice tone="danger">{t(isBlocked ? 'wallet.blocked' : 'wallet.unknown')}</Notice>;
  }
  if (look.data === undefined) return null;
  const { maskedName, charged, cash, confirmation } = look.data;
  const short = amount - charged - cash;
  return (
    <>
      <p className={styles['holder']}>
        <b>{t('wallet.holder', { name: maskedName })}</b>
        <span>{t(`wallet.by.${confirmation}`)}</span>
        <Money amount={charged + cash} size="xl" />
      </p>
      {short > 0 ? <Notice tone="warn">{t('wallet.short', { short })}</Notice> : null}
    </>
  );
}

/** In practice nobody has a scanner for codes at hand: the members' cards can be pressed instead. */
export function PracticeCards({ onChoose }: { onChoose: (token: string) => void }) {
  const { t } = useTranslation(['payment', 'common']);
  const { client, queries } = useCounter();
  const { isDemo } = useStatus();
  const members = useQuery({
    ...queries.member.list.queryOptions({ input: { text: '' } }),
    enabled: isDemo,
    retry: false,
  }).data;
  const choose = async (memberId: string) => {
    const { token } = await client.member.get({ memberId });
    if (token !== null) onChoose(token);
  };
  if (!isDemo || members === undefined || members.length === 0) return null;
  return (
    <div className={styles['practice']} role="group" aria-label={t('wallet.practice')}>
      <span>{t('wallet.practice')}</span>
      {members.slice(0, PRACTICE_MAX).map(member => (
        <Button key={member.id} isDisabled={!member.hasCard} onPress={() => void choose(member.id)}>
          {member.name}
        </Button>
      ))}
    </div>
  );
}

const PRACTICE_MAX = 4;
