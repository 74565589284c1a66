import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readLabel } from '../../../src/catalog/in-store-label.ts';
import { cleanScan } from '../../../src/catalog/scan.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useScans } from '../../rpc/use-scans.ts';
import { LabelPicture } from './label-picture.tsx';
import {
  HOLDS,
  ITEM_DIGITS,
  faultOf,
  patternOf,
  ruleOf,
  type LabelPattern,
  type LabelShape,
} from './label-shape.ts';
import styles from './settings.module.css';

const USUAL: LabelShape = {
  flagPrefix: '',
  itemDigits: '5',
  holds: 'price',
  hasPriceCheck: false,
  priceUnit: '1',
};

/** Tells the counter how the shop's scale writes its labels, by looking at one. */
export function LabelDialog(props: {
  readonly others: readonly LabelPattern[];
  readonly error: unknown;
  readonly onAdd: (pattern: LabelPattern) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['settings', 'common']);
  const [shape, setShape] = useState(USUAL);
  const [isAsked, setAsked] = useState(false);
  const pattern = patternOf(shape);
  const fault = faultOf(pattern, props.others);
  const submit = () => {
    setAsked(true);
    if (fault === 'ok') props.onAdd(pattern);
  };
  return (
    <Dialog
      title={t('labels.dialog.title')}
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" keycap="Enter" onPress={submit}>
            {t('labels.dialog.save')}
          </Button>
        </>
      }
    >
      <Failure error={props.error} />
      <div className={styles['pairs']}>
        <TextField
          label={t('labels.dialog.prefix')}
          hint={t('labels.dialog.prefixHint')}
          value={shape.flagPrefix}
          maxLength={2}
          inputMode="numeric"
          autoFocus
          fault={isAsked && fault !== 'ok' ? t(`labels.fault.${fault}`) : undefined}
          onChange={text => setShape({ ...shape, flagPrefix: text.replace(/\D/g, '') })}
          onEnter={submit}
        />
        <Select
          label={t('labels.dialog.item')}
          value={shape.itemDigits}
          onChange={itemDigits => setShape({ ...shape, itemDigits })}
          choices={ITEM_DIGITS.map(value => ({ value, label: t('labels.dialog.digits', { digits: value }) }))}
        />
      </div>
      <Value shape={shape} onChange={setShape} />
      <LabelPicture pattern={pattern} />
      <TryLabel pattern={pattern} />
    </Dialog>
  );
}

function Value({ shape, onChange }: { shape: LabelShape; onChange: (shape: LabelShape) => void }) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <>
      <Segmented
        label={t('labels.dialog.holds')}
        value={shape.holds}
        onChange={holds => onChange({ ...shape, holds })}
        segments={HOLDS.map(value => ({ value, label: t(`labels.holds.${value}`) }))}
      />
      {shape.holds === 'price' || shape.holds === 'priceAndWeight' ? (
        <div className={styles['ends']}>
          <Select
            label={t('labels.dialog.unit')}
            value={shape.priceUnit}
            onChange={priceUnit => onChange({ ...shape, priceUnit })}
            choices={(['1', '10'] as const).map(value => ({ value, label: t(`labels.unit.${value}`) }))}
          />
          {shape.holds === 'price' ? (
            <Checkbox
              isSelected={shape.hasPriceCheck}
              onChange={hasPriceCheck => onChange({ ...shape, hasPriceCheck })}
            >
              {t('labels.dialog.priceCheck')}
            </Checkbox>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/** Reads a real label with what has been chosen, so that a wrong choice shows before it sells anything. */
function TryLabel({ pattern }: { pattern: LabelPattern }) {
  const { t } = useTranslation(['settings', 'common']);
  const [code, setCode] = useState('');
  useScans(setCode);
  const cleaned = cleanScan(code);
  const read = readLabel(cleaned, ruleOf(pattern));
  const isWrong = read === undefined || read === 'LABEL_CHECK_DIGIT';
  return (
    <>
      <TextField
        label={t('labels.try.label')}
        hint={t('labels.try.hint')}
        isOptional
        value={code}
        maxLength={48}
        inputMode="numeric"
        fault={cleaned.length === pattern.pattern.length && isWrong ? t('labels.try.wrong') : undefined}
        onChange={setCode}
      />
      {isWrong ? null : (
        <p className={styles['readLabel']} role="status">
          {[
            t('labels.try.item', { item: read.item }),
            read.price === undefined ? '' : t('labels.try.price', { amount: read.price }),
            read.weightGrams === undefined ? '' : t('labels.try.weight', { grams: read.weightGrams }),
            read.count === undefined ? '' : t('labels.try.count', { pieces: read.count }),
          ]
            .filter(text => text !== '')
            .join(' · ')}
        </p>
      )}
    </>
  );
}
