import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { matchRanges } from '../../../src/catalog/search.ts';
import type { Product } from '../../../src/contract/catalog.ts';
import { useShortcut } from '../../keyboard/use-keyboard.ts';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icon.tsx';
import { Keycap } from '../../parts/keycap.tsx';
import { Money } from '../../parts/money.tsx';
import { useEnterOnFound } from '../../parts/use-enter-on-found.ts';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './finder.module.css';

const HITS_MAX = 5;
/** `880…` or `5*880…`: what a person types off a label is a code, not a name. */
const CODE = /^(?:\d{1,4}\*)?\d{6,}$/;

/** One field for name, 초성, barcode and a wrongly switched keyboard. Enter takes the first hit. */
export function Finder(props: {
  /** A sentence in place of hits, such as what was wrong with a scanned code. */
  readonly message: string | undefined;
  readonly onPick: (product: Product) => void;
  readonly onCode: (code: string) => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useShortcut('F2', () => input.current?.focus());
  const query = text.trim();
  const { hits, isCode, isFound } = useHits(query);
  const pick = (product: Product | undefined) => {
    if (product === undefined) return;
    setText('');
    props.onPick(product);
  };
  const enterFound = useEnterOnFound(query, isFound, () => pick(hits[chosen] ?? hits[0]));
  const enter = () => {
    if (isCode) {
      setText('');
      props.onCode(query);
    } else enterFound();
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    // 229 is a key that the Korean input method took; its Enter only ends a syllable.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') enter();
    else if (event.key === 'Escape') setText('');
    else if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, Math.max(hits.length - 1, 0)));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else return;
    if (text !== '') event.preventDefault();
  };
  return (
    <div className={styles['finder']}>
      <label className={styles['field']}>
        <Icon name="search" />
        <span className="sr">{t('finder.label')}</span>
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="finder-hits"
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={text}
          placeholder={t('finder.placeholder')}
          onChange={event => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={pressed}
        />
        <Keycap>F2</Keycap>
      </label>
      <Hits hits={hits} query={query} chosen={chosen} onPick={pick} />
      {hits.length === 0 ? (
        <FinderMessage>{props.message ?? (isFound ? t('finder.none') : undefined)}</FinderMessage>
      ) : null}
    </div>
  );
}

/** Products whose name fits what was typed; a code is not looked up before Enter. */
function useHits(query: string): {
  readonly hits: readonly Product[];
  readonly isCode: boolean;
  /** Whether the hits are for what stands there now. */
  readonly isFound: boolean;
} {
  const { queries } = useCounter();
  const isCode = CODE.test(query);
  const isName = query !== '' && !isCode;
  const search = useQuery({
    ...queries.catalog.search.queryOptions({ input: { text: query, limit: HITS_MAX } }),
    enabled: isName,
    placeholderData: keepPreviousData,
  });
  return {
    hits: isName ? (search.data ?? []) : [],
    isCode,
    isFound: isName && search.isSuccess && !search.isPlaceholderData,
  };
}

function FinderMessage({ children }: { children: string | undefined }) {
  return (
    <p role="status" className={cx(styles['message'], children === undefined && styles['silent'])}>
      {children === undefined ? null : <Icon name="alert" size="s" />}
      {children}
    </p>
  );
}

const ALT_KEYS = ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5'] as const;

function Hits(props: {
  readonly hits: readonly Product[];
  readonly query: string;
  readonly chosen: number;
  readonly onPick: (product: Product | undefined) => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  const pickNth = (index: number) => props.onPick(props.hits[index]);
  useShortcut('Alt+1', () => pickNth(0));
  useShortcut('Alt+2', () => pickNth(1));
  useShortcut('Alt+3', () => pickNth(2));
  useShortcut('Alt+4', () => pickNth(3));
  useShortcut('Alt+5', () => pickNth(4));
  if (props.hits.length === 0)
    return <ul id="finder-hits" role="listbox" aria-label={t('finder.label')} hidden />;
  return (
    <ul
      id="finder-hits"
      className={styles['hits']}
      role="listbox"
      aria-label={t('finder.hits', { count: props.hits.length })}
    >
      {props.hits.map((product, index) => (
        <li
          key={product.id}
          role="option"
          aria-selected={index === props.chosen}
          className={styles['hit']}
          onMouseDown={event => event.preventDefault()}
          onClick={() => props.onPick(product)}
        >
          <span className={styles['hitName']}>
            <Marked name={product.name} query={props.query} />
          </span>
          <Money amount={product.unitPrice} hasUnit={false} />
          <Keycap>{index === props.chosen ? 'Enter' : (ALT_KEYS[index] ?? '')}</Keycap>
        </li>
      ))}
    </ul>
  );
}

/** The name with the matched syllables marked, which also shows why an abbreviation found it. */
function Marked({ name, query }: { name: string; query: string }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of matchRanges(query, name)) {
    parts.push(name.slice(at, start), <mark key={start}>{name.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(name.slice(at));
  return <>{parts}</>;
}
