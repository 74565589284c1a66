import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ICONS, TINTS, type Category } from '../../../src/contract/catalog.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useActQueue } from '../../rpc/use-act-queue.ts';
import { moved } from './editing.ts';
import styles from './products.module.css';

type Draft = Omit<Category, 'id'> & { readonly id: string | null };

/** The shelf's compartments: name, picture, colour, and the order in which the checkout shows them. */
export function CategoriesDialog(props: {
  readonly categories: readonly Category[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  const { client } = useCounter();
  const { categories } = props;
  const fresh: Draft = { id: null, name: '', icon: 'box', tint: 'home', position: nextPosition(categories) };
  const [draft, setDraft] = useState<Draft>(categories[0] ?? fresh);
  const [isAsked, setAsked] = useState(false);
  const save = useAct(client.catalog.saveCategory, setDraft);
  const isMissing = draft.name.trim() === '';
  const choose = (chosen: Draft) => {
    setDraft(chosen);
    setAsked(false);
  };
  const submit = () => {
    setAsked(true);
    if (isMissing) return;
    // The order may have been changed since this one was chosen.
    const position = categories.find(category => category.id === draft.id)?.position ?? draft.position;
    void save.run({ category: { ...draft, position, name: draft.name.trim() } });
  };
  return (
    <Dialog
      title={t('category.title')}
      onClose={props.onClose}
      foot={
        <>
          <FootSpace>{t('category.note')}</FootSpace>
          <Button onPress={props.onClose}>{t('common:action.close')}</Button>
          <Button variant="primary" keycap="Enter" isDisabled={save.isBusy} onPress={submit}>
            {t('category.save')}
          </Button>
        </>
      }
    >
      <Failure error={save.error} />
      <div className={styles['categoryColumns']}>
        <Order categories={categories} draft={draft} fresh={fresh} onChoose={choose} />
        <div className={styles['categoryForm']}>
          <TextField
            key={draft.id ?? 'new'}
            label={t('category.name')}
            value={draft.name}
            maxLength={20}
            autoFocus
            fault={isAsked && isMissing ? t('category.nameMissing') : undefined}
            onChange={name => setDraft({ ...draft, name })}
            onEnter={submit}
          />
          <Pictures draft={draft} onChange={setDraft} />
        </div>
      </div>
    </Dialog>
  );
}

const nextPosition = (categories: readonly Category[]) =>
  Math.max(-1, ...categories.map(category => category.position)) + 1;

/** The compartments in their order. The chosen one can be moved, at once. */
function Order(props: {
  readonly categories: readonly Category[];
  readonly draft: Draft;
  readonly fresh: Draft;
  readonly onChoose: (draft: Draft) => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  const { client } = useCounter();
  const { categories, draft } = props;
  const [error, setError] = useState<unknown>();
  const put = useActQueue(
    client.catalog.saveCategory,
    (category: Category) => ({ category }),
    () => setError(undefined),
    setError,
  );
  const place = categories.findIndex(category => category.id === draft.id);
  const move = (by: -1 | 1) => {
    for (const category of moved(categories, place, by)) put(category);
  };
  return (
    <div className={styles['order']}>
      <Failure error={error} />
      <div className={styles['categories']} role="group" aria-label={t('category.title')}>
        {categories.map(category => (
          <button
            key={category.id}
            type="button"
            className={cx(styles['category'], styles[category.tint])}
            aria-pressed={category.id === draft.id}
            onClick={() => props.onChoose(category)}
          >
            <Icon name={category.icon} />
            {category.name}
          </button>
        ))}
        <button
          type="button"
          className={styles['category']}
          aria-pressed={draft.id === null}
          onClick={() => props.onChoose(props.fresh)}
        >
          <Icon name="plus" />
          {t('category.add')}
        </button>
      </div>
      <div className={styles['moves']}>
        <Button isDisabled={place < 1} onPress={() => move(-1)}>
          {t('category.up')}
        </Button>
        <Button isDisabled={place < 0 || place === categories.length - 1} onPress={() => move(1)}>
          {t('category.down')}
        </Button>
      </div>
    </div>
  );
}

function Pictures({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { t } = useTranslation(['products', 'common']);
  return (
    <>
      <div className={styles['picture']}>
        <span id="category-icon">{t('category.icon')}</span>
        <div className={styles['choices']} role="group" aria-labelledby="category-icon">
          {ICONS.map(icon => (
            <button
              key={icon}
              type="button"
              aria-pressed={icon === draft.icon}
              onClick={() => onChange({ ...draft, icon })}
            >
              <Icon name={icon} />
              {t(`category.icons.${icon}`)}
            </button>
          ))}
        </div>
      </div>
      <div className={styles['picture']}>
        <span id="category-tint">{t('category.tint')}</span>
        <div className={styles['choices']} role="group" aria-labelledby="category-tint">
          {TINTS.map(tint => (
            <button
              key={tint}
              type="button"
              className={styles[tint]}
              aria-pressed={tint === draft.tint}
              onClick={() => onChange({ ...draft, tint })}
            >
              {t(`category.tints.${tint}`)}
            </button>
          ))}
        </div>
      </div>
    </>
  );
}
