import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../src/base/korea-time.ts';
import type { ConsentPurposeView, PersonDetail } from '../../../src/contract/person.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './people.module.css';

/** What somebody agreed to, each purpose by itself, and the paper to sign. */
export function ConsentPart({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('people');
  const { queries } = useCounter();
  const text = useQuery(queries.person.consentText.queryOptions()).data;
  const [showsPaper, setShowsPaper] = useState(false);
  return (
    <Panel
      title={t('agreed.title')}
      isPadded
      className={styles['part']}
      note={<Tag tone={person.consent === 'given' ? 'ok' : 'warn'}>{t(`consent.${person.consent}`)}</Tag>}
      actions={
        <Button icon="receipt" onPress={() => setShowsPaper(true)}>
          {t('agreed.paper')}
        </Button>
      }
    >
      {text === undefined ? <Loading /> : <Purposes person={person} purposes={text.purposes} />}
      {showsPaper ? <PaperDialog person={person} onClose={() => setShowsPaper(false)} /> : null}
    </Panel>
  );
}

function Purposes(props: {
  readonly person: PersonDetail;
  readonly purposes: readonly ConsentPurposeView[];
}) {
  const { t, i18n } = useTranslation('people');
  const { client } = useCounter();
  const { person } = props;
  const agree = useAct(client.person.agree);
  const say = async (purpose: string, kind: 'given' | 'withdrawn') => {
    const after = await agree.run({ personId: person.id, purpose, kind });
    if (after !== undefined && person.hasNeeds && !after.hasNeeds)
      showToast({ text: t('agreed.needsGone'), icon: 'trash' });
  };
  return (
    <>
      <Failure
        error={agree.error}
        say={({ code }) => (code === 'GUARDIAN_NEEDED' ? t('agreed.guardian') : undefined)}
      />
      <ul className={styles['purposes']}>
        {props.purposes.map(({ id, isRequired, title, titleEn }) => {
          const word = person.consents.find(({ purpose }) => purpose === id);
          const day = word === undefined ? '' : dateText(word.atMs);
          return (
            <li key={id}>
              <Switch
                isSelected={word?.kind === 'given'}
                isDisabled={agree.isBusy}
                onChange={isGiven => void say(id, isGiven ? 'given' : 'withdrawn')}
                stateText={word === undefined ? t('agreed.never') : t(`agreed.${word.kind}`, { day })}
              >
                {i18n.language === 'en' ? titleEn : title}{' '}
                <small>{t(isRequired ? 'agreed.required' : 'agreed.optional')}</small>
              </Switch>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The paper as it will look; it is signed by hand and kept by the centre. */
function PaperDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const { client, queries } = useCounter();
  const input = { personId: person.id };
  const paper = useQuery(queries.person.consentPaper.queryOptions({ input })).data;
  const print = useAct(client.person.printConsent, () => {
    showToast({ text: t('agreed.printed'), icon: 'printer' });
    onClose();
  });
  return (
    <Dialog
      title={t('agreed.paper')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.close')}</Button>
          <Button
            variant="primary"
            icon="printer"
            shortcut="F9"
            isDisabled={print.isBusy}
            onPress={() => void print.run(input)}
          >
            {t('agreed.print')}
          </Button>
        </>
      }
    >
      <Failure
        error={print.error}
        say={({ code }) => (code === 'PRINTER_NOT_CONFIGURED' ? t('card.noPrinter') : undefined)}
      />
      {paper === undefined ? (
        <Loading />
      ) : (
        <div className={styles['paper']} tabIndex={0} role="group" aria-label={t('agreed.paper')}>
          <ReceiptPaper paper={paper} label={t('agreed.paper')} />
        </div>
      )}
    </Dialog>
  );
}
