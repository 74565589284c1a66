import { useTranslation } from 'react-i18next';
import { cx } from '../parts/cx.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { useBoard } from '../screens/delivery/use-board.ts';
import styles from './rail.module.css';
import { go, useRoute, type ScreenName } from './route.ts';

const work: readonly { readonly screen: ScreenName; readonly icon: IconName }[] = [
  { screen: 'checkout', icon: 'register' },
  { screen: 'delivery', icon: 'scooter' },
  { screen: 'products', icon: 'box' },
  { screen: 'receipts', icon: 'chart' },
  { screen: 'currency', icon: 'link' },
  { screen: 'money', icon: 'swap' },
  { screen: 'journal', icon: 'book' },
  { screen: 'shift', icon: 'close' },
];
const end: typeof work = [
  { screen: 'devices', icon: 'plug' },
  { screen: 'settings', icon: 'sliders' },
];

/** The main menu. The current item is joined to its page. */
export function Rail() {
  const { t } = useTranslation('shell');
  return (
    <nav className={styles['rail']} aria-label={t('menu')}>
      <div className={styles['mark']}>
        <Mark />
        <span>{t('product')}</span>
      </div>
      <RailItems items={work} />
      <RailItems items={end} className={styles['end']} />
    </nav>
  );
}

function RailItems({ items, className }: { items: typeof work; className?: string | undefined }) {
  const { t } = useTranslation('shell');
  const route = useRoute();
  return (
    <ul className={cx(styles['items'], className)}>
      {items.map(({ screen, icon }) => (
        <li key={screen}>
          <button
            type="button"
            className={styles['item']}
            onClick={() => go(screen)}
            {...(route.screen === screen ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon name={icon} />
            <span>{t(`screen.${screen}`)}</span>
            {screen === 'delivery' ? <WaitingOrders /> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How many orders wait for an answer, on every screen. */
function WaitingOrders() {
  const { t } = useTranslation('delivery');
  const { waiting } = useBoard();
  if (waiting.length === 0) return null;
  return (
    <span className={styles['count']}>
      {waiting.length}
      <span className="sr">{t('waitingCount', { count: waiting.length })}</span>
    </span>
  );
}

/** Two rings joined (이음). */
export function Mark() {
  return (
    <svg className={styles['rings']} viewBox="0 0 46 28" fill="none" aria-hidden="true" strokeWidth="4.6">
      <circle className={styles['first']} cx="16" cy="14" r="9.5" />
      <circle className={styles['second']} cx="30" cy="14" r="9.5" />
      <path className={styles['first']} d="M20.2 5.5A9.5 9.5 0 0 1 25.5 14" />
    </svg>
  );
}
