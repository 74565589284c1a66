import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../src/base/korea-time.ts';
import type { PersonDetail, WrittenPerson } from '../../../src/contract/person.ts';
import { Button } from '../../parts/button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { CarPart } from './car-part.tsx';
import { CardPart } from './card-part.tsx';
import { ConsentPart } from './consent-part.tsx';
import { MergeDialog } from './end-dialogs.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { FamilyPart } from './family-part.tsx';
import { PersonForm } from './person-form.tsx';
import styles from './people.module.css';

/** How long full words are in sight before they are masked again. */
const IN_SIGHT_MS = 10_000;

/** One person: masked, what was agreed to, the card, the family, and who has looked. */
export function PersonPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const { queries } = useCounter();
  const person = useQuery(queries.person.get.queryOptions({ input: { personId } }));
  if (person.isError)
    return (
      <Panel label={t('facts.title')}>
        <EmptyState icon="user">{t('form.fault.gone')}</EmptyState>
      </Panel>
    );
  if (person.data === undefined) return <Loading />;
  return (
    <div className={styles['detail']}>
      <FactsPart person={person.data} />
      <ConsentPart person={person.data} />
      <CardPart person={person.data} />
      <CarPart personId={person.data.id} />
      <FamilyPart person={person.data} />
      <ViewsPart person={person.data} />
    </div>
  );
}

type Asking = 'edit' | 'merge' | 'erase';

function FactsPart({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState<Asking>();
  const { full, reveal, hide, error } = useReveal(person.id);
  const [before, setBefore] = useState<WrittenPerson>();
  const edit = async () => {
    const written = await reveal('change');
    if (written === undefined) return;
    hide();
    setBefore(written);
    setAsking('edit');
  };
  const close = () => setAsking(undefined);
  return (
    <Panel
      title={full?.name ?? person.maskedName}
      isPadded
      className={styles['part']}
      actions={
        <span className={styles['acts']}>
          {full === undefined ? (
            <MenuButton
              label={t('facts.reveal')}
              acts={(['contact', 'check'] as const).map(why => ({
                key: why,
                label: t(`facts.${why}`),
                icon: why === 'contact' ? ('phone' as const) : ('user' as const),
                onPress: () => void reveal(why),
              }))}
            />
          ) : (
            <Button icon="lock" onPress={hide}>
              {t('facts.hide')}
            </Button>
          )}
          <Button icon="pencil" onPress={() => void edit()}>
            {t('facts.edit')}
          </Button>
          <MenuButton
            label={t('more')}
            acts={[
              { key: 'merge', label: t('merge.do'), icon: 'link', onPress: () => setAsking('merge') },
              { key: 'erase', label: t('erase.do'), icon: 'trash', onPress: () => setAsking('erase') },
            ]}
          />
        </span>
      }
    >
      <Failure error={error} />
      <Facts person={person} full={full} />
      {asking === 'edit' && before !== undefined ? (
        <PersonForm before={{ person, written: before }} onClose={close} onChoose={close} />
      ) : null}
      {asking === 'merge' ? <MergeDialog person={person} onClose={close} /> : null}
      {asking === 'erase' ? <EraseDialog person={person} onClose={close} /> : null}
    </Panel>
  );
}

/** What is masked, in full for ten seconds. Each look is written down. */
function useReveal(personId: string) {
  const { client } = useCounter();
  const [full, setFull] = useState<WrittenPerson>();
  const reveal = useAct(client.person.reveal, setFull);
  useEffect(() => {
    if (full === undefined) return undefined;
    const timer = window.setTimeout(() => setFull(undefined), IN_SIGHT_MS);
    return () => window.clearTimeout(timer);
  }, [full]);
  return {
    full,
    reveal: (why: 'contact' | 'check' | 'change') => reveal.run({ personId, why }),
    hide: () => setFull(undefined),
    error: reveal.error,
  };
}

function Facts({ person, full }: { person: PersonDetail; full: WrittenPerson | undefined }) {
  const { t } = useTranslation('people');
  const unknown = t('facts.unknown');
  const born = full?.birth ?? person.maskedBirth;
  const age = person.age === null ? '' : ` · ${t('facts.age', { age: person.age })}`;
  const facts = [
    ['phone', full?.phone ?? person.maskedPhone],
    ['birth', born === '' ? '' : `${born}${age}`],
    ['sex', person.sex === null ? '' : t(`facts.${person.sex}`)],
    ['dong', person.dong],
  ] as const;
  const needs = full?.needs ?? (person.hasNeeds ? t('facts.hasNeeds') : '');
  return (
    <>
      <dl className={styles['facts']}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`facts.${key}`)}</dt>
            <dd>{value === '' ? unknown : value}</dd>
          </div>
        ))}
        {needs === '' ? null : (
          <div className={styles['wide']}>
            <dt>{t('facts.needs')}</dt>
            <dd>{needs}</dd>
          </div>
        )}
      </dl>
      <p className={styles['tags']} role="status">
        {person.isChild ? <Tag tone="info">{t('child')}</Tag> : null}
        {full === undefined ? null : <span className={styles['quiet']}>{t('facts.logged')}</span>}
      </p>
    </>
  );
}

function ViewsPart({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('people');
  return (
    <Panel title={t('views.title')} isPadded className={styles['part']}>
      {person.views.length === 0 ? <p className={styles['quiet']}>{t('views.none')}</p> : null}
      <ul className={styles['rows']}>
        {person.views.map(({ why, atMs, viewer }) => (
          <li key={`${atMs} ${why}`}>
            <span>{dateTimeText(atMs)}</span>
            <span>{viewer}</span>
            <span>{t(`views.why.${why}`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
