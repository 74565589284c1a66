import { useTranslation } from 'react-i18next';
import { cx } from '../parts/cx.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { useBoard } from '../screens/delivery/use-board.ts';
import { firstOf, usePlace, useShownRoute } from './place.ts';
import styles from './rail.module.css';
import { go, sharedScreens, sideScreens, type ScreenName, type Side } from './route.ts';

const iconOf: Readonly<Record<ScreenName, IconName>> = {
  checkout: 'register',
  delivery: 'scooter',
  products: 'box',
  receipts: 'chart',
  currency: 'link',
  money: 'swap',
  journal: 'book',
  shift: 'close',
  programmes: 'book',
  people: 'people',
  fees: 'cash',
  village: 'village',
  devices: 'plug',
  settings: 'sliders',
};

/** The main menu: the work of the shop or of the centre. The current item is joined to its page. */
export function Rail() {
  const { t } = useTranslation('shell');
  const { side } = useShownRoute();
  const isBoth = usePlace() === 'both';
  return (
    <nav className={cx(styles['rail'], isBoth && styles['both'])} aria-label={t('menu')}>
      <div className={styles['mark']}>
        <Mark />
        <span>{t('product')}</span>
      </div>
      <ul className={styles['items']}>
        {sideScreens[side].map(screen => (
          <RailItem key={screen} screen={screen} />
        ))}
      </ul>
      <ul className={cx(styles['items'], styles['end'])}>
        {isBoth ? <SideSwitch to={side === 'shop' ? 'centre' : 'shop'} /> : null}
        {sharedScreens.map(screen => (
          <RailItem key={screen} screen={screen} />
        ))}
      </ul>
    </nav>
  );
}

function RailItem({ screen }: { screen: ScreenName }) {
  const { t } = useTranslation('shell');
  const isShown = useShownRoute().screen === screen;
  return (
    <li>
      <button
        type="button"
        className={styles['item']}
        onClick={() => go(screen)}
        {...(isShown ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon name={iconOf[screen]} />
        <span>{t(`screen.${screen}`)}</span>
        {screen === 'delivery' ? <WaitingOrders /> : null}
      </button>
    </li>
  );
}

/** The way to the other side's menu, where one counter serves both. */
function SideSwitch({ to }: { to: Side }) {
  const { t } = useTranslation('shell');
  return (
    <li>
      <button type="button" className={styles['item']} onClick={() => go(firstOf(to))}>
        <Icon name="swap" />
        <span>{t(`side.${to}`)}</span>
        {to === 'shop' ? <WaitingOrders /> : null}
      </button>
    </li>
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
