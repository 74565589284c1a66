import { useTranslation } from 'react-i18next';
import { partsOf, type LabelPattern } from './label-shape.ts';
import styles from './settings.module.css';

/** The digits of a label in their places, each run with its meaning in words. */
export function LabelPicture({ pattern }: { pattern: LabelPattern }) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <ol className={styles['picture']} aria-label={t('labels.picture')}>
      {partsOf(pattern.pattern).map(({ letter, digits }) => (
        <li key={letter} style={{ flexGrow: digits }}>
          <b>{letter === 'F' ? pattern.flagPrefix.padEnd(digits, '·') : '·'.repeat(digits)}</b>
          <span>{t(`labels.part.${letter}`, { digits })}</span>
        </li>
      ))}
    </ol>
  );
}
