import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Keycap } from '../parts/keycap.tsx';
import { Notice } from '../parts/states.tsx';
import type { shell } from '../text/ko/shell.ts';
import styles from './shortcuts-sheet.module.css';

type ActName = Exclude<keyof typeof shell.shortcuts, 'title' | 'lead' | 'sale' | 'pay' | 'all' | 'scan'>;
type Group = {
  readonly name: 'sale' | 'pay' | 'all';
  readonly acts: readonly { readonly keys: readonly string[]; readonly act: ActName }[];
};

const groups: readonly Group[] = [
  {
    name: 'sale',
    acts: [
      { keys: ['F2'], act: 'find' },
      { keys: ['Alt 1–9'], act: 'nthHit' },
      { keys: ['F3'], act: 'quantity' },
      { keys: ['Shift F3'], act: 'unitPrice' },
      { keys: ['F4'], act: 'discountAll' },
      { keys: ['Shift F4'], act: 'discountLine' },
      { keys: ['↑', '↓'], act: 'choose' },
      { keys: ['+', '−'], act: 'moreLess' },
      { keys: ['Delete'], act: 'remove' },
      { keys: ['3', '*'], act: 'times' },
    ],
  },
  {
    name: 'pay',
    acts: [
      { keys: ['F9'], act: 'currency' },
      { keys: ['F10'], act: 'cash' },
      { keys: ['F11'], act: 'card' },
      { keys: ['F12'], act: 'split' },
      { keys: ['F8'], act: 'drawer' },
      { keys: ['F5'], act: 'hold' },
      { keys: ['F6'], act: 'recall' },
      { keys: ['Ctrl 1–9'], act: 'nthTicket' },
    ],
  },
  {
    name: 'all',
    acts: [
      { keys: ['F1'], act: 'help' },
      { keys: ['Enter'], act: 'take' },
      { keys: ['Esc'], act: 'close' },
      { keys: ['Alt 1–5'], act: 'nthLane' },
      { keys: ['Ctrl Z'], act: 'undo' },
      { keys: ['Ctrl P'], act: 'printAgain' },
    ],
  },
];

/** Every shortcut, by what one is doing. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <Dialog
      size="lg"
      title={t('shortcuts.title')}
      onClose={onClose}
      foot={
        <Button variant="primary" size="lg" shortcut="Enter" className={styles['close']} onPress={onClose}>
          {t('common:action.close')}
        </Button>
      }
    >
      <p>{t('shortcuts.lead')}</p>
      <div className={styles['groups']}>
        {groups.map(group => (
          <section key={group.name}>
            <h3>{t(`shortcuts.${group.name}`)}</h3>
            <dl>
              {group.acts.map(({ keys, act }) => (
                <div key={act}>
                  <dt>
                    {keys.map(key => (
                      <Keycap key={key} isRead>
                        {key}
                      </Keycap>
                    ))}
                  </dt>
                  <dd>{t(`shortcuts.${act}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Notice tone="brand" icon="scan">
        {t('shortcuts.scan')}
      </Notice>
    </Dialog>
  );
}
