import { useTranslation } from 'react-i18next';
import type { PersonDetail } from '../../../src/contract/person.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './people.module.css';

/** The card (수강증): made, printed, blocked when it is lost. */
export function CardPart({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('people');
  const { client } = useCounter();
  const { id: personId, token } = person;
  const print = useAct(client.person.printCard);
  const issue = useAct(client.person.issueCard);
  const block = useAct(client.person.blockCard, () => showToast({ text: t('card.blocked'), icon: 'lock' }));
  const printNow = async (said: string) => {
    if ((await print.run({ personId })) !== undefined) showToast({ text: said, icon: 'printer' });
  };
  const make = async (said: string) => {
    if ((await issue.run({ personId })) !== undefined) await printNow(said);
  };
  const isBusy = print.isBusy || issue.isBusy || block.isBusy;
  return (
    <Panel
      title={t('card.title')}
      isPadded
      className={styles['part']}
      note={token === null ? <Tag tone="plain">{t('noCard')}</Tag> : null}
    >
      <Failure
        error={print.error ?? issue.error ?? block.error}
        say={({ code }) => (code === 'PRINTER_NOT_CONFIGURED' ? t('card.noPrinter') : undefined)}
      />
      {token === null ? null : <p className={styles['quiet']}>{token}</p>}
      <p className={styles['quiet']}>{t('card.nameByHand')}</p>
      <div className={styles['acts']}>
        {token === null ? (
          <Button variant="tint" icon="card" isDisabled={isBusy} onPress={() => void make(t('card.printed'))}>
            {t('card.make')}
          </Button>
        ) : (
          <>
            <Button icon="printer" isDisabled={isBusy} onPress={() => void printNow(t('card.printed'))}>
              {t('card.print')}
            </Button>
            <Button icon="card" isDisabled={isBusy} onPress={() => void make(t('card.renewed'))}>
              {t('card.renew')}
            </Button>
            <Button
              variant="danger"
              icon="lock"
              isDisabled={isBusy}
              onPress={() => void block.run({ personId })}
            >
              {t('card.block')}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}
