import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button.tsx';
import { cx } from '../parts/cx.ts';
import { DataSign } from '../parts/data-sign.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Icon } from '../parts/icon.tsx';
import { Keycap } from '../parts/keycap.tsx';
import { Tag } from '../parts/tag.tsx';
import { clockText } from './clock-text.ts';
import { usePlace } from './place.ts';
import { go } from './route.ts';
import { sortSigns, useStatus, type Sign, type SignName } from './status.ts';
import styles from './status-strip.module.css';

const iconOf: Readonly<Record<SignName, IconName>> = {
  scanner: 'scan',
  printer: 'printer',
  network: 'wifi',
  disk: 'disk',
  sound: 'bell',
};

/** Always in view: each device with its state in words, the cashier, the time, and the way to help. */
export function StatusStrip({ onHelp }: { onHelp: () => void }) {
  const { t, i18n } = useTranslation('shell');
  const status = useStatus();
  const [opened, setOpened] = useState<SignName | null>(null);
  const isCrowded = status.pending !== null || status.signs.some(({ state }) => state !== 'ok');
  const sign = status.signs.find(candidate => candidate.name === opened);
  return (
    <footer className={cx(styles['strip'], isCrowded && styles['crowded'])} aria-label={t('strip.label')}>
      {sortSigns(status.signs).map(({ name, state, word }) => (
        <DataSign
          key={name}
          icon={iconOf[name]}
          name={t(`sign.${name}`)}
          state={state}
          word={t(`word.${word}`)}
          onPress={() => setOpened(name)}
        />
      ))}
      {status.pending === null ? null : (
        <DataSign
          icon="swap"
          name={t('strip.pending')}
          state={status.pending.isOverdue ? 'down' : 'warn'}
          word={t(status.pending.isOverdue ? 'strip.pendingOverdue' : 'strip.pendingSum', {
            count: status.pending.count,
            amount: status.pending.amount,
          })}
          onPress={() => go('money')}
        />
      )}
      <span className={styles['space']} />
      {status.isDemo ? <Tag tone="info">{t('demo')}</Tag> : null}
      <span className={cx(styles['item'], styles['optional'], styles['wide'])}>
        <Icon name="user" size="s" />
        {status.cashier === null ? (
          t('strip.noCashier')
        ) : (
          <span>
            {t('strip.cashier')} <b>{status.cashier}</b>
          </span>
        )}
      </span>
      {status.nowMs === 0 ? null : (
        <span className={styles['item']}>
          <b>{clockText(status.nowMs, i18n.language)}</b>
        </span>
      )}
      <button type="button" className={cx(styles['item'], styles['optional'])} onClick={onHelp}>
        <Keycap>F1</Keycap>
        <span className={styles['helpWord']}>{t('strip.help')}</span>
      </button>
      {sign === undefined ? null : <SignHelp sign={sign} onClose={() => setOpened(null)} />}
    </footer>
  );
}

/** What to do about one device, in at most three steps. */
function SignHelp({ sign, onClose }: { sign: Sign; onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const isCentre = usePlace() === 'centre';
  // Without the internet the centre has no payment to look after.
  const word = isCentre && sign.word === 'netDown' ? 'netDownAtCentre' : sign.word;
  const steps = t(`help.${word}`, { returnObjects: true });
  return (
    <Dialog
      size="sm"
      title={t('helpTitle', { name: t(`sign.${sign.name}`), word: t(`word.${sign.word}`) })}
      onClose={onClose}
      foot={
        <>
          <Button
            onPress={() => {
              onClose();
              go('devices');
            }}
          >
            {t('helpOpenDevices')}
          </Button>
          <Button variant="primary" shortcut="Enter" onPress={onClose}>
            {t('common:action.close')}
          </Button>
        </>
      }
    >
      <ol className={styles['steps']}>
        {steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Dialog>
  );
}
