import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusBoard } from '../../../src/contract/status.ts';
import { cx } from '../../parts/cx.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { Notice } from '../../parts/states.tsx';
import type { Connection } from '../../rpc/connect.ts';
import { useWatched } from '../../rpc/use-watched.ts';
import { useLook } from '../beside/use-look.ts';
import styles from './status.module.css';

const MINUTE_MS = 60_000;
/** A number that has just come draws the eye for so long. */
const NEW_MS = 20_000;

/** 손님 상태 화면: the numbers that are cooked and those that can be had, as large as they go. */
export function StatusScreen({ connection }: { connection: Connection }) {
  const { t } = useTranslation('status');
  const { status } = connection.client;
  const { board, nowMs, ageMs, isLost } = useWatched(connection, status.board, status.watch);
  useLook(board?.look);
  const ready = (board?.ready ?? []).filter(({ goesAtMs }) => goesAtMs === null || goesAtMs > nowMs);
  useSpoken(board, ready[0]);
  return (
    <main className={styles['screen']}>
      <h1 className="sr">{t('title')}</h1>
      <Column name="preparing" icon="soup">
        {(board?.preparing ?? []).map(number => (
          <li key={number}>{number}</li>
        ))}
      </Column>
      <Column name="ready" icon="check">
        {ready.map(({ number, readyAtMs }, index) => {
          const isNew = index === 0 && nowMs - readyAtMs < NEW_MS;
          return (
            <li key={number} className={cx(isNew && styles['new'])}>
              {number}
            </li>
          );
        })}
      </Column>
      {isLost ? (
        <div className={styles['lost']}>
          <Notice tone="warn">{t('lost', { count: Math.floor(ageMs / MINUTE_MS) })}</Notice>
        </div>
      ) : null}
    </main>
  );
}

function Column(props: {
  readonly name: 'preparing' | 'ready';
  readonly icon: IconName;
  readonly children: readonly React.ReactNode[];
}) {
  const { t } = useTranslation('status');
  return (
    <section className={cx(styles['column'], styles[props.name])} aria-label={t(props.name)}>
      <h2>
        <Icon name={props.icon} size="l" />
        {t(props.name)}
      </h2>
      {props.children.length === 0 ? <p>{t('none')}</p> : <ul>{props.children}</ul>}
    </section>
  );
}

/** Says a number aloud once, when it has come while this screen was shown. */
function useSpoken(board: StatusBoard | undefined, newest: StatusBoard['ready'][number] | undefined): void {
  const { t, i18n } = useTranslation('status');
  const spokenMs = useRef<number>(undefined);
  const readyAtMs = newest?.readyAtMs ?? 0;
  const text = newest === undefined ? undefined : t('spoken', { number: newest.number });
  const speaks = board?.speaksReady === true && 'speechSynthesis' in globalThis;
  useEffect(() => {
    if (board === undefined) return;
    const isNews = spokenMs.current !== undefined && readyAtMs > spokenMs.current;
    spokenMs.current = Math.max(readyAtMs, spokenMs.current ?? 0);
    if (!isNews || !speaks || text === undefined) return;
    const words = new SpeechSynthesisUtterance(text);
    words.lang = i18n.language === 'en' ? 'en-GB' : 'ko-KR';
    globalThis.speechSynthesis.speak(words);
  }, [board, readyAtMs, speaks, text, i18n.language]);
}
