import { useTranslation } from 'react-i18next';
import type { CustomerScene } from '../../../src/contract/customer.ts';
import { benefitsByFunder, sumOfBenefits, type BenefitBounds } from '../../parts/benefit-sums.ts';
import { Money } from '../../parts/money.tsx';
import { percentText } from '../currency/percent.ts';
import styles from './customer.module.css';

type Ticket = Extract<CustomerScene, { kind: 'ticket' }>;

/** As many as fit below the newest on the smallest screen, in letters that an old eye reads. */
const LINES_MAX = 5;

/** The newest line large, those before it below, and what is due always in the same place. */
export function TicketScene({ scene, sign }: { scene: Ticket; sign: string | null }) {
  const { t } = useTranslation('customer');
  const newestFirst = scene.lines.toReversed();
  const [newest, ...before] = newestFirst;
  const hidden = before.length - LINES_MAX;
  return (
    <div className={styles['ticket']}>
      <section className={styles['goods']} aria-label={t('items')}>
        {newest === undefined ? null : <Newest line={newest} />}
        <ul>
          {before.slice(0, LINES_MAX).map(line => (
            <li key={line.id}>
              <span>{line.name}</span>
              <Amount line={line} />
              <Money amount={line.net} hasUnit={false} />
            </li>
          ))}
        </ul>
        {hidden > 0 ? <p className={styles['quiet']}>{t('more', { count: hidden })}</p> : null}
      </section>
      <section className={styles['sum']} aria-label={t('due')}>
        <p className={styles['due']} role="status">
          <span>{t('due')}</span>
          <Money amount={scene.due} tone="collect" />
        </p>
        {scene.discount === 0 ? null : (
          <p className={styles['row']}>
            {t('discount')} <Money amount={-scene.discount} />
          </p>
        )}
        <Benefits scene={scene} />
        {sign === null ? null : (
          <figure className={styles['sign']}>
            <figcaption>{t('sign')}</figcaption>
            <img src={sign} alt={t('signPicture')} />
          </figure>
        )}
      </section>
    </div>
  );
}

function Newest({ line }: { line: Ticket['lines'][number] }) {
  return (
    <p className={styles['newest']}>
      <b>{line.name}</b>
      <span>
        <Amount line={line} />
        <Money amount={line.net} />
      </span>
    </p>
  );
}

/** How many or how much of it; one piece needs no words. */
function Amount({ line }: { line: Ticket['lines'][number] }) {
  const { t } = useTranslation('customer');
  if (line.weightGrams !== null) return <i>{t('weight', { grams: line.weightGrams })}</i>;
  return <i>{line.quantity === 1 ? '' : t('pieces', { price: line.unitPrice, count: line.quantity })}</i>;
}

function Benefits({ scene }: { scene: Ticket }) {
  const { t } = useTranslation(['customer', 'common']);
  const { benefits, partnerDiscount, shopRateBp } = scene;
  return (
    <div className={styles['benefits']}>
      {benefits.length === 0 ? null : (
        <>
          <p className={styles['row']}>
            <b>{t('cashback')}</b>
            <Bounds part={sumOfBenefits(benefits)} isEstimate />
          </p>
          {benefitsByFunder(benefits).map(part => (
            <p key={part.funder} className={styles['part']}>
              {t(`common:benefit.funder.${part.funder}`)}
              <Bounds part={part} />
            </p>
          ))}
        </>
      )}
      {partnerDiscount === 0 ? null : (
        <p className={styles['row']}>
          {t('partner')} <Money amount={-partnerDiscount} />
        </p>
      )}
      {shopRateBp === null ? null : (
        <p className={styles['quiet']}>{t('shopRate', { percent: percentText(shopRateBp) })}</p>
      )}
    </div>
  );
}

/** An amount that is known, or the most that it can come to: nobody here sees the customer's month. */
function Bounds(props: { readonly part: Omit<BenefitBounds, 'funder'>; readonly isEstimate?: boolean }) {
  const { part, isEstimate = false } = props;
  const { atLeast, atMost } = part;
  const { t } = useTranslation();
  return (
    <span>
      {isEstimate && atLeast !== atMost ? `${t('benefit.estimate')} ` : null}
      {atLeast === atMost ? null : `${t('benefit.atMost')} `}
      <Money amount={atMost} />
    </span>
  );
}
