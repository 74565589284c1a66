import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ICONS, TINTS, type Category } from '../../../src/contract/catalog.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Select } from '../../parts/select.tsx';
import { Notice } from '../../parts/states.tsx';
import { Stepper } from '../../parts/stepper.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './products.module.css';

type Draft = Omit<Category, 'id'> & { readonly id: string | null };

/** The shelf's compartments: name, picture, colour, order. */
export function CategoriesDialog(props: {
  readonly categories: readonly Category[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  const { client } = useCounter();
  const fresh: Draft = { id: null, name: '', icon: 'box', tint: 'home', position: props.categories.length };
  const [draft, setDraft] = useState<Draft>(props.categories[0] ?? fresh);
  const save = useAct(client.catalog.saveCategory, saved => setDraft(saved));
  const isReady = draft.name.trim() !== '' && !save.isBusy;
  return (
    <Dialog
      title={t('category.title')}
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.close')}</Button>
          <Button
            variant="primary"
            isDisabled={!isReady}
            onPress={() => void save.run({ category: { ...draft, name: draft.name.trim() } })}
          >
            {t('category.save')}
          </Button>
        </>
      }
    >
      {save.error === undefined ? null : <Notice tone="danger">{t('category.failed')}</Notice>}
      <div className={styles['categories']} role="group" aria-label={t('category.title')}>
        {props.categories.map(category => (
          <Button key={category.id} isPressed={category.id === draft.id} onPress={() => setDraft(category)}>
            <span className={styles['categoryName']}>
              <Icon name={category.icon} size="s" />
              {category.name}
            </span>
          </Button>
        ))}
        <Button icon="plus" isPressed={draft.id === null} onPress={() => setDraft(fresh)}>
          {t('category.add')}
        </Button>
      </div>
      <TextField
        label={t('category.name')}
        value={draft.name}
        maxLength={20}
        onChange={name => setDraft({ ...draft, name })}
      />
      <div className={styles['two']}>
        <Select
          label={t('category.icon')}
          value={draft.icon}
          onChange={icon => setDraft({ ...draft, icon })}
          choices={ICONS.map(value => ({ value, label: t(`category.icons.${value}`) }))}
        />
        <Select
          label={t('category.tint')}
          value={draft.tint}
          onChange={tint => setDraft({ ...draft, tint })}
          choices={TINTS.map(value => ({ value, label: t(`category.tints.${value}`) }))}
        />
      </div>
      <div className={styles['order']}>
        <span>{t('category.position')}</span>
        <Stepper
          count={draft.position + 1}
          min={1}
          max={99}
          what={t('category.position')}
          onChange={position => setDraft({ ...draft, position: position - 1 })}
        />
      </div>
    </Dialog>
  );
}
