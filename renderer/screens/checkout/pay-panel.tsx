import { useTranslation } from 'react-i18next';
import type { TenderKindShape } from '../../../src/contract/shapes.ts';
import type { TicketView } from '../../../src/contract/ticket.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import type { KeypadKey } from '../../parts/digits.ts';
import { Keypad } from '../../parts/keypad.tsx';
import { Money } from '../../parts/money.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import styles from './pay-panel.module.css';

export type PadMode = 'quantity' | 'price' | 'discount';
export type PayWay = TenderKindShape | 'split';

export type PayPanelProps = {
  readonly ticket: TicketView | undefined;
  /** The name of the line that the keypad changes. */
  readonly lineName: string | undefined;
  readonly mode: PadMode;
  readonly digits: string;
  /** How many of the next item `3 *` has asked for. */
  readonly multiplier: number | undefined;
  readonly onMode: (mode: PadMode) => void;
  readonly onKey: (key: KeypadKey) => void;
  readonly onApply: () => void;
  readonly onTimes: () => void;
  readonly isTillOpen: boolean;
  readonly onOpenTill: () => void;
  readonly onPay: (way: PayWay) => void;
};

/** How much, and how to pay. Nothing in this column ever moves while a sale is open. */
export function PayPanel(props: PayPanelProps) {
  const { t } = useTranslation(['checkout', 'common']);
  return (
    <section className={styles['pay']} aria-label={t('pay.label')}>
      <Due ticket={props.ticket} />
      <Entry {...props} />
      <div className={styles['pad']}>
        <Segmented
          label={t('pay.padLabel')}
          value={props.mode}
          onChange={props.onMode}
          segments={[
            { value: 'quantity', label: t('pay.quantity'), shortcut: 'F3' },
            { value: 'price', label: t('pay.price') },
            { value: 'discount', label: t('pay.discount') },
          ]}
        />
        <Keypad className={styles['keys']} onKey={props.onKey} onApply={props.onApply} />
      </div>
      <Tenders {...props} />
    </section>
  );
}

function Due({ ticket }: { ticket: TicketView | undefined }) {
  const { t } = useTranslation(['checkout', 'common']);
  const totals = ticket?.totals;
  const discount = (totals?.lineDiscount ?? 0) + (totals?.orderDiscount ?? 0);
  return (
    <div className={styles['due']}>
      <dl>
        <div>
          <dt>{t('common:money.subtotal')}</dt>
          <dd>
            <Money amount={totals?.subtotal ?? 0} hasUnit={false} />
          </dd>
        </div>
        <div className={cx(discount > 0 && styles['discounted'])}>
          <dt>{t('common:money.discount')}</dt>
          <dd>
            <Money amount={-discount} hasUnit={false} />
          </dd>
        </div>
      </dl>
      <p className={styles['dueLabel']}>{t('common:money.due')}</p>
      <p className={styles['dueAmount']} role="status">
        <span data-testid="due">
          <Money amount={totals?.due ?? 0} size="total" tone="collect" />
        </span>
      </p>
    </div>
  );
}

/** What is being typed on the keypad, and what it will change. */
function Entry(props: PayPanelProps) {
  const { t } = useTranslation(['checkout', 'common']);
  const times = props.multiplier;
  const isReady = props.digits !== '' || times !== undefined;
  const target = times === undefined ? (props.lineName ?? t('pay.noLine')) : t('pay.nextItem');
  return (
    <div className={cx(styles['entry'], isReady && styles['typing'])} role="status">
      <span className={styles['target']}>{target}</span>
      <span className={styles['typed']}>
        {times === undefined ? typedText(props, t) : t('pay.times', { count: times })}
      </span>
      <Button variant="quiet" keycap="*" isDisabled={props.digits === ''} onPress={props.onTimes}>
        {t('pay.timesButton')}
      </Button>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<['checkout', 'common']>>['t'];

function typedText(props: PayPanelProps, t: Translate): string {
  if (props.digits === '') return t(`pay.hint.${props.mode}`);
  const value = Number(props.digits);
  return props.mode === 'quantity' ? t('pay.pieces', { count: value }) : t('pay.won', { amount: value });
}

function Tenders(props: PayPanelProps) {
  const { t } = useTranslation(['checkout', 'common']);
  const isEmpty = (props.ticket?.totals.lineCount ?? 0) === 0;
  if (!props.isTillOpen)
    return (
      <div className={styles['closed']}>
        <p>{t('pay.tillClosed')}</p>
        <Button variant="primary" size="xl" icon="drawer" shortcut="F9" onPress={props.onOpenTill}>
          {t('pay.openTill')}
        </Button>
      </div>
    );
  return (
    <div className={styles['tenders']} role="group" aria-label={t('pay.ways')}>
      <Button
        className={styles['currency']}
        variant="primary"
        size="xl"
        icon="link"
        shortcut="F9"
        isDisabled={isEmpty}
        onPress={() => props.onPay('currency')}
      >
        {t('common:tender.currency')}
      </Button>
      <Button
        variant="tint"
        icon="cash"
        shortcut="F10"
        isDisabled={isEmpty}
        onPress={() => props.onPay('cash')}
      >
        {t('common:tender.cash')}
      </Button>
      <Button
        variant="tint"
        icon="card"
        shortcut="F11"
        isDisabled={isEmpty}
        onPress={() => props.onPay('card')}
      >
        {t('common:tender.card')}
      </Button>
      <Button
        variant="tint"
        icon="split"
        shortcut="F12"
        isDisabled={isEmpty}
        onPress={() => props.onPay('split')}
      >
        {t('common:tender.split')}
      </Button>
    </div>
  );
}
