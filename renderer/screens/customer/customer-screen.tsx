import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerBoard } from '../../../src/contract/customer.ts';
import type { CounterClient } from '../../../src/contract/contract.ts';
import { Notice } from '../../parts/states.tsx';
import type { Connection } from '../../rpc/connect.ts';
import { useWatched } from '../../rpc/use-watched.ts';
import { useLook } from '../beside/use-look.ts';
import styles from './customer.module.css';
import { IdleScene } from './idle-scene.tsx';
import { PaidScene } from './paid-scene.tsx';
import { TicketScene } from './ticket-scene.tsx';

/** 손님 화면: the customer's own sale as it is rung up, what it comes to, and the change. */
export function CustomerScreen({ connection }: { connection: Connection }) {
  const { t } = useTranslation('customer');
  const { customer } = connection.client;
  const { board, isLost } = useWatched(connection, customer.board, customer.watch);
  useLook(board?.look);
  const sign = useSign(customer, board);
  const title = t('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles['screen']}>
      <h1 className="sr">{title}</h1>
      {board === undefined ? null : (
        <>
          <header className={styles['head']}>{board.scene.kind === 'idle' ? null : board.shopName}</header>
          <Scene board={board} sign={sign} />
        </>
      )}
      {isLost ? (
        <div className={styles['lost']}>
          <Notice tone="warn">{t('lost')}</Notice>
        </div>
      ) : null}
    </main>
  );
}

function Scene({ board, sign }: { board: CustomerBoard; sign: string | null }) {
  const { scene } = board;
  switch (scene.kind) {
    case 'ticket':
      return <TicketScene scene={scene} sign={sign} />;
    case 'paid':
      return <PaidScene scene={scene} />;
    case 'idle':
      return <IdleScene board={board} />;
  }
}

/** The picture of the sign is large and rarely changes: it is read when the screen begins a new scene. */
function useSign(customer: CounterClient['customer'], board: CustomerBoard | undefined): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  const kind = board?.scene.kind;
  useEffect(() => {
    let isOver = false;
    if (kind !== undefined)
      customer.sign().then(
        answer => {
          if (!isOver) setPicture(answer.picture);
        },
        () => {}, // Without it, what is due is still right.
      );
    return () => {
      isOver = true;
    };
  }, [customer, kind]);
  return picture;
}
