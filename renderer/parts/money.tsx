import { useTranslation } from 'react-i18next';
import { groupDigits } from '../text/i18n.ts';
import { cx } from './cx.ts';
import styles from './money.module.css';

/**
 * An amount in won: comma groups, a true minus sign, 원 at about half the size. Never abbreviated.
 *
 * @param tone `collect` is money to take, `give` is money to hand back.
 * @param sign `always` writes + before what comes in.
 * @param hasUnit Columns of amounts leave 원 out.
 */
export function Money({
  amount,
  size = 'inherit',
  tone = 'plain',
  sign = 'negative',
  hasUnit = true,
  className,
}: {
  amount: number;
  size?: 'inherit' | 'md' | 'lg' | 'xl' | '2xl' | '3xl' | 'total';
  tone?: 'plain' | 'collect' | 'give' | 'quiet';
  sign?: 'negative' | 'always';
  hasUnit?: boolean;
  className?: string | undefined;
}) {
  const { t } = useTranslation();
  const plus = sign === 'always' && amount > 0 ? '+' : '';
  return (
    <span className={cx(styles['money'], styles[`size-${size}`], styles[tone], className)}>
      {plus + groupDigits(amount)}
      {hasUnit ? <span className="won">{t('won')}</span> : null}
    </span>
  );
}
