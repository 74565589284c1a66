import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Keycap } from '../parts/keycap.tsx';
import { Notice } from '../parts/states.tsx';
import type { Side } from './route.ts';
import type { shell } from '../text/ko/shell.ts';
import styles from './shortcuts-sheet.module.css';

type GroupName = 'sale' | 'pay' | 'centre' | 'all';
type ActName = Exclude<keyof typeof shell.shortcuts, 'title' | 'lead' | 'scan' | 'scanCard' | GroupName>;
type Group = {
  readonly name: GroupName;
  readonly acts: readonly { readonly keys: readonly string[]; readonly act: ActName }[];
};

const atCounter: readonly Group[] = [
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
];

const EVERYWHERE: Group['acts'] = [
  { keys: ['F1'], act: 'help' },
  { keys: ['Esc'], act: 'close' },
];

const groupsOf: Readonly<Record<Side, readonly Group[]>> = {
  shop: [
    ...atCounter,
    {
      name: 'all',
      acts: [
        ...EVERYWHERE,
        { keys: ['Enter'], act: 'take' },
        { keys: ['Alt 1–5'], act: 'nthLane' },
        { keys: ['Ctrl Z'], act: 'undo' },
        { keys: ['Ctrl P'], act: 'printAgain' },
      ],
    },
  ],
  centre: [
    {
      name: 'centre',
      acts: [
        { keys: ['F2'], act: 'findHere' },
        { keys: ['F9'], act: 'mainAct' },
        { keys: ['↑', '↓'], act: 'chooseRow' },
        { keys: ['Enter'], act: 'openFirst' },
      ],
    },
    { name: 'all', acts: EVERYWHERE },
  ],
};

/** Every shortcut of the side that is shown, by what one is doing. */
export function ShortcutsSheet({ side, onClose }: { side: Side; onClose: () => void }) {
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
        {groupsOf[side].map(group => (
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
        {t(side === 'shop' ? 'shortcuts.scan' : 'shortcuts.scanCard')}
      </Notice>
    </Dialog>
  );
}
