import { useTranslation } from 'react-i18next';
import { isCardToken } from '../../../src/currency/member.ts';
import { TextField } from '../../parts/text-field.tsx';
import { useScans } from '../../rpc/use-scans.ts';
import styles from './payment.module.css';
import { Holder, PracticeCards } from './wallet-pay.tsx';

/** A member's card, and the number that the member presses. */
export interface WalletEntry {
  readonly token: string;
  readonly confirmation: string;
}

export const NO_WALLET: WalletEntry = { token: '', confirmation: '' };

/** Asks for a card and its confirmation outside of a payment: for a gift out of a wallet. */
export function WalletConfirmation(props: {
  readonly wallet: WalletEntry;
  readonly amount: number;
  readonly onChange: (wallet: WalletEntry) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation(['payment', 'common']);
  const { wallet, onChange } = props;
  useScans(scanned => {
    // With Caps Lock on, a scanner that types sends small letters for large ones.
    const token = scanned.toUpperCase();
    if (isCardToken(token)) onChange({ token, confirmation: '' });
  });
  if (!isCardToken(wallet.token))
    return (
      <div className={styles['wallet']}>
        <TextField
          label={t('wallet.code')}
          value={wallet.token}
          hint={t('wallet.scan')}
          maxLength={28}
          onChange={token => onChange({ token: token.trim().toUpperCase(), confirmation: '' })}
          autoFocus
        />
        <PracticeCards onChoose={token => onChange({ token, confirmation: '' })} />
      </div>
    );
  return (
    <div className={styles['wallet']}>
      <Holder token={wallet.token} amount={props.amount} />
      <TextField
        label={t('wallet.confirmation')}
        value={wallet.confirmation}
        isSecret
        inputMode="numeric"
        maxLength={6}
        onChange={confirmation => onChange({ ...wallet, confirmation: confirmation.replaceAll(/\D/g, '') })}
        onEnter={props.onEnter}
        autoFocus
      />
    </div>
  );
}
