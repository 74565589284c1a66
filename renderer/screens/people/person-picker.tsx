import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '../../../src/contract/person.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useEnterOnFound } from '../../parts/use-enter-on-found.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { PersonLine } from './person-line.tsx';
import styles from './people.module.css';

const HITS = 4;

/** Finds one person among all, for a form: a few hits to press. */
export function PersonPicker(props: {
  readonly label: string;
  readonly chosen: PersonSummary | undefined;
  /** Is never offered: the person of the form. */
  readonly exceptId?: string | undefined;
  readonly autoFocus?: boolean;
  /** Writes down whoever is not there yet, from what was looked for. */
  readonly onAdd?: (looked: string) => void;
  readonly onChoose: (person: PersonSummary | undefined) => void;
}) {
  const { t } = useTranslation('people');
  const { queries } = useCounter();
  const [text, setText] = useState('');
  const list = useQuery({
    ...queries.person.list.queryOptions({ input: { text, offset: 0, limit: HITS + 1 } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const { chosen, onAdd } = props;
  const hits = text.trim() === '' ? [] : (list.data?.people ?? []).filter(({ id }) => id !== props.exceptId);
  const enter = useEnterOnFound(text, list.isSuccess && !list.isPlaceholderData, () => {
    if (hits[0] !== undefined) props.onChoose(hits[0]);
  });
  if (chosen !== undefined)
    return (
      <div className={styles['chosen']} role="group" aria-label={props.label}>
        <PersonLine person={chosen} />
        <Button onPress={() => props.onChoose(undefined)}>{t('pick.change')}</Button>
      </div>
    );
  return (
    <div className={styles['picker']}>
      <TextField
        label={props.label}
        placeholder={t('pick.find')}
        icon="search"
        maxLength={40}
        autoFocus={props.autoFocus ?? false}
        value={text}
        onChange={setText}
        onEnter={enter}
      />
      {text.trim() !== '' && list.data !== undefined && hits.length === 0 ? (
        <p className={styles['quiet']}>{t('pick.none')}</p>
      ) : null}
      {hits.slice(0, HITS).map(person => (
        <Button key={person.id} className={styles['hit']} onPress={() => props.onChoose(person)}>
          <PersonLine person={person} />
        </Button>
      ))}
      {onAdd === undefined ? null : (
        <Button icon="plus" onPress={() => onAdd(text.trim())}>
          {t('add')}
        </Button>
      )}
    </div>
  );
}
