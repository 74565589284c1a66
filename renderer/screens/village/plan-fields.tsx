import { useTranslation } from 'react-i18next';
import { ITEM_KINDS } from '../../../src/ledger/centre-postings.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { emptyItem, type ItemDraft } from './project-dialog.tsx';
import styles from './village.module.css';

/** The plan, item by item: the district's part and the group's own. */
export function PlanFields(props: {
  readonly items: readonly ItemDraft[];
  readonly onChange: (items: readonly ItemDraft[]) => void;
}) {
  const { t } = useTranslation('village');
  const { items, onChange } = props;
  const change = (key: number, part: Partial<ItemDraft>) =>
    onChange(items.map(item => (item.key === key ? { ...item, ...part } : item)));
  const sum = (part: 'grant' | 'ownShare') => items.reduce((total, item) => total + (item[part] ?? 0), 0);
  const nextKey = Math.max(0, ...items.map(({ key }) => key)) + 1;
  return (
    <>
      {items.map(({ key, name, kind, grant, ownShare }, index) => (
        <div key={key} className={styles['item']} role="group" aria-label={t('form.items')}>
          <TextField
            label={t('form.itemName', { number: index + 1 })}
            value={name}
            maxLength={40}
            onChange={typed => change(key, { name: typed })}
          />
          <Select
            label={t('form.itemKind')}
            value={kind}
            choices={ITEM_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
            onChange={chosen => change(key, { kind: chosen })}
          />
          <WonField
            label={t('form.itemGrant')}
            amount={grant}
            onChange={typed => change(key, { grant: typed })}
          />
          <WonField
            label={t('form.itemOwn')}
            amount={ownShare}
            onChange={typed => change(key, { ownShare: typed })}
          />
          <IconButton
            icon="trash"
            label={t('form.removeItem', { number: index + 1 })}
            isDisabled={items.length === 1}
            onPress={() => onChange(items.filter(item => item.key !== key))}
          />
        </div>
      ))}
      <div className={styles['actions']}>
        <Button icon="plus" onPress={() => onChange([...items, emptyItem(nextKey)])}>
          {t('form.addItem')}
        </Button>
        <p>{t('form.total', { grant: sum('grant'), ownShare: sum('ownShare') })}</p>
      </div>
    </>
  );
}
