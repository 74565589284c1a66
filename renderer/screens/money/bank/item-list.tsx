import { useTranslation } from 'react-i18next';
import type { BankItem } from '../../../../src/contract/bank.ts';
import { Checkbox } from '../../../parts/choice-fields.tsx';
import { Money } from '../../../parts/money.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { Tag, type Tone } from '../../../parts/tag.tsx';
import styles from './bank.module.css';
import { itemName, keyOf, withMember, type TranslateBank } from './bank-text.ts';

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
}

/** 받을 돈: what the books claim and no deposit has paid, the longest waited for first. */
export function ItemList({ items, ...choosing }: { readonly items: readonly BankItem[] } & Choosing) {
  const { t } = useTranslation('bank');
  const amount = items.reduce((sum, item) => sum + item.open, 0);
  const rows = items.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return (
    <Panel
      title={t('items.title')}
      note={items.length === 0 ? undefined : t('items.sum', { count: items.length, amount })}
      className={styles['list']}
    >
      {items.length === 0 ? (
        <EmptyState icon="check">{t('items.none')}</EmptyState>
      ) : (
        <>
          <Ages items={items} />
          <Table label={t('items.title')} rows={rows} rowKey={keyOf} columns={columnsIn(t, choosing)} />
        </>
      )}
    </Panel>
  );
}

const AGES = ['notDue', 'upTo3', 'upTo7', 'upTo30', 'older'] as const satisfies readonly BankItem['age'][];

/** How much of it is how late. */
function Ages({ items }: { items: readonly BankItem[] }) {
  const { t } = useTranslation('bank');
  const sums = AGES.map(age => ({
    age,
    amount: items.filter(item => item.age === age).reduce((sum, item) => sum + item.open, 0),
  }));
  return (
    <dl className={styles['ages']} aria-label={t('age.title')}>
      {sums
        .filter(({ amount }) => amount !== 0)
        .map(({ age, amount }) => (
          <div key={age}>
            <dt>{t(`age.${age}`)}</dt>
            <dd>
              <Money amount={amount} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function columnsIn(t: TranslateBank, { chosen, onChoose }: Choosing): Column<BankItem>[] {
  return [
    {
      key: 'what',
      head: t('items.what'),
      isRowHead: true,
      cell: item => (
        <Checkbox
          isSelected={chosen.has(keyOf(item))}
          onChange={isIn => onChoose(withMember(chosen, keyOf(item), isIn))}
        >
          <span className={styles['name']}>
            {itemName(t, item)}
            <small>{detailOf(t, item)}</small>
          </span>
        </Checkbox>
      ),
    },
    {
      key: 'due',
      head: t('items.due'),
      width: '170px',
      cell: item => (
        <span className={styles['due']}>
          <span>{item.dueOn}</span>
          <Tag tone={TONES[item.age]}>
            {item.daysLate === 0 ? t('age.notDue') : t('age.late', { days: item.daysLate })}
          </Tag>
        </span>
      ),
    },
    {
      key: 'amount',
      head: t('items.amount'),
      align: 'end',
      width: '130px',
      cell: item => <Money amount={item.open} />,
    },
  ];
}

const TONES: Readonly<Record<BankItem['age'], Tone>> = {
  notDue: 'plain',
  upTo3: 'warn',
  upTo7: 'warn',
  upTo30: 'danger',
  older: 'danger',
};

function detailOf(t: TranslateBank, { fee, cleared }: BankItem): string {
  const details = [
    ...(cleared === 0 ? [] : [t('items.part', { amount: cleared })]),
    ...(fee <= 0 ? [] : [t('items.fee', { amount: fee })]),
  ];
  return details.join(' · ');
}
