import { useTranslation } from 'react-i18next';
import { labelFrom, partsOf, valueFrom } from '../../../src/delivery/teach-template.ts';
import { cx } from '../../parts/cx.ts';
import { RadioGroup } from '../../parts/choice-fields.tsx';
import { FUNDERS, isWordQuestion, MEANINGS, type Question, type Touch } from './lesson.ts';
import styles from './teach-dialog.module.css';

/** The line that was touched: where its value begins, and what it means. */
export function TouchedLine(props: {
  readonly question: Question;
  readonly touch: Touch;
  readonly onChange: (touch: Touch) => void;
}) {
  const { t } = useTranslation('capture');
  const { question, touch } = props;
  if (question === 'anchor' || question === 'heading')
    return <p className={styles['value']}>{touch.line.trim()}</p>;
  const parts = partsOf(touch.line);
  const value = valueFrom(parts, touch.valueAt);
  return (
    <>
      <p>{t('lesson.starts')}</p>
      <div className={styles['words']} role="group" aria-label={t('lesson.starts')}>
        {parts.words.map((word, index) => (
          <button
            type="button"
            // The words of a line never change their place.
            key={index}
            className={cx(styles['word'], index >= touch.valueAt && styles['isValue'])}
            aria-pressed={index === touch.valueAt}
            onClick={() => props.onChange({ ...touch, valueAt: index })}
          >
            {word}
          </button>
        ))}
        <button
          type="button"
          className={cx(styles['word'], touch.valueAt >= parts.words.length && styles['isValue'])}
          aria-pressed={touch.valueAt >= parts.words.length}
          onClick={() => props.onChange({ ...touch, valueAt: parts.words.length })}
        >
          {t('lesson.below')}
        </button>
      </div>
      {value === '' ? null : (
        <p className={styles['value']}>
          {t('lesson.value', { value })} <small>{labelFrom(parts, touch.valueAt)}</small>
        </p>
      )}
      {isWordQuestion(question) ? (
        <RadioGroup
          label={t('lesson.means')}
          value={touch.means ?? null}
          onChange={means => props.onChange({ ...touch, means })}
          choices={MEANINGS[question].map(one => ({ value: one, label: t(`lesson.meaning.${one}`) }))}
        />
      ) : null}
      {question === 'discount' ? (
        <RadioGroup
          label={t('lesson.funder')}
          value={touch.means ?? null}
          onChange={means => props.onChange({ ...touch, means })}
          choices={FUNDERS.map(one => ({ value: one, label: t(`lesson.funders.${one}`) }))}
        />
      ) : null}
    </>
  );
}
