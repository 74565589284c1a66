import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftFigures } from '../../../src/contract/shift.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { DrawerLines } from './figures.tsx';
import styles from './shift.module.css';

/** What should lie in the drawer beside what was counted. A blind count shows neither before it is done. */
export function ExpectedPanel(props: {
  readonly figures: ShiftFigures;
  readonly counted: number;
  readonly hidesExpected: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation(['shift', 'common']);
  const { drawer } = props.figures;
  return (
    <Panel title={t('difference.title')} className={styles['compare']}>
      {props.hidesExpected ? (
        <p className={styles['blind']}>
          <Icon name="lock" /> {t('cash.blind')}
        </p>
      ) : (
        <>
          <DrawerLines drawer={drawer} />
          <div className={styles['equation']}>
            <p>
              <span>{t('cash.expected')}</span>
              <Money amount={drawer.expected} size="2xl" hasUnit={false} />
            </p>
            <Icon name="swap" />
            <p>
              <span>{t('cash.counted')}</span>
              <Money amount={props.counted} size="2xl" hasUnit={false} />
            </p>
          </div>
        </>
      )}
      {props.children}
    </Panel>
  );
}

/** Over or short, and why. */
export function Difference(props: {
  readonly overShort: number;
  readonly reason: string;
  readonly isLocked: boolean;
  readonly onReason: (reason: string) => void;
}) {
  const { t } = useTranslation(['shift', 'common']);
  const { overShort, reason } = props;
  if (overShort === 0) return <Notice tone="ok">{t('difference.even')}</Notice>;
  const words = overShort < 0 ? 'difference.short' : 'difference.over';
  const reasons: string[] = Object.values(t('difference.reasons', { returnObjects: true }));
  return (
    <div className={styles['difference']}>
      <Notice tone="warn">
        <b>{t(words, { amount: Math.abs(overShort) })}</b>
      </Notice>
      <div className={styles['reasons']} role="group" aria-label={t('difference.why')}>
        {reasons.map(one => (
          <Button
            key={one}
            isDisabled={props.isLocked}
            isPressed={reason === one}
            onPress={() => props.onReason(one)}
          >
            {one}
          </Button>
        ))}
      </div>
      <TextField
        label={t('difference.other')}
        hidesLabel
        placeholder={t('difference.other')}
        value={reason}
        maxLength={60}
        isDisabled={props.isLocked}
        onChange={props.onReason}
      />
    </div>
  );
}
