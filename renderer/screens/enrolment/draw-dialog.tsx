import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentList } from '../../../src/contract/enrolment.ts';
import { clockText } from '../../app/clock-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './recruitment.module.css';
import { useFailureWords } from './use-failure-words.ts';

type Lottery = NonNullable<EnrolmentList['lottery']>;

/**
 * A draw in its three steps: the list is fixed and its hash hung out, then comes a seed that nobody could
 * know, then everybody can do it again from the file.
 */
export function DrawDialog(props: { readonly programmeId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('enrolment');
  const { queries } = useCounter();
  const { programmeId } = props;
  const { data } = useQuery(queries.enrolment.list.queryOptions({ input: { programmeId } }));
  if (data === undefined) return null;
  return (
    <Dialog title={t('draw.title')} size="md" onClose={props.onClose}>
      <div className={styles['steps']}>
        <Step list={data} />
      </div>
    </Dialog>
  );
}

function Step({ list }: { list: EnrolmentList }) {
  const { lottery } = list;
  if (lottery === null) return <Freeze list={list} />;
  if (lottery.drawnAtMs === null) return <Seed programmeId={list.programmeId} lottery={lottery} />;
  return <Drawn list={list} lottery={lottery} />;
}

function Freeze({ list }: { list: EnrolmentList }) {
  const { t } = useTranslation('enrolment');
  const { client } = useCounter();
  const freeze = useAct(client.enrolment.freeze);
  const say = useFailureWords();
  const count = list.enrolments.filter(({ state }) => state === 'applied').length;
  return (
    <>
      <p>{t('draw.before')}</p>
      <p>
        <b>{t('draw.applied', { count })}</b>
      </p>
      <Failure error={freeze.error} say={say} />
      <Button
        variant="primary"
        size="xl"
        isDisabled={freeze.isBusy || count === 0}
        onPress={() => void freeze.run({ programmeId: list.programmeId })}
      >
        {t('draw.freeze')}
      </Button>
    </>
  );
}

function Hash({ lottery }: { lottery: Lottery }) {
  const { t, i18n } = useTranslation('enrolment');
  return (
    <div>
      <p>{t('draw.hash', { count: lottery.entries, time: clockText(lottery.frozenAtMs, i18n.language) })}</p>
      <div className={styles['hash']}>{lottery.listHash}</div>
    </div>
  );
}

function Seed({ programmeId, lottery }: { readonly programmeId: string; readonly lottery: Lottery }) {
  const { t } = useTranslation('enrolment');
  const { client } = useCounter();
  const [seed, setSeed] = useState('');
  const [source, setSource] = useState('');
  const draw = useAct(client.enrolment.draw);
  const say = useFailureWords();
  const isReady = seed.trim() !== '' && source.trim() !== '' && !draw.isBusy;
  const submit = () => {
    if (isReady) void draw.run({ programmeId, seed: seed.trim(), seedSource: source.trim() });
  };
  return (
    <>
      <Hash lottery={lottery} />
      <Notice tone="info">{t('draw.publish')}</Notice>
      <TextField
        label={t('draw.source')}
        placeholder={t('draw.sourceExample')}
        value={source}
        onChange={setSource}
        maxLength={100}
        autoFocus
      />
      <TextField
        label={t('draw.seed')}
        placeholder={t('draw.seedExample')}
        value={seed}
        onChange={setSeed}
        maxLength={100}
        onEnter={submit}
      />
      <Failure error={draw.error} say={say} />
      <Button variant="primary" size="xl" isDisabled={!isReady} onPress={submit}>
        {t('draw.do')}
      </Button>
    </>
  );
}

function Drawn({ list, lottery }: { readonly list: EnrolmentList; readonly lottery: Lottery }) {
  const { t } = useTranslation('enrolment');
  const { queries } = useCounter();
  const client = useQueryClient();
  const waiting = list.enrolments.filter(({ state }) => state === 'waiting').length;
  const taken = list.seats.reduce((sum, seat) => sum + seat.taken, 0);
  const save = async () => {
    const { programmeId } = list;
    const file = await client.fetchQuery(
      queries.enrolment.lotteryFile.queryOptions({ input: { programmeId } }),
    );
    saveFile(file, 'application/json');
  };
  return (
    <>
      <Notice tone="ok">{t('draw.done', { seats: taken, waiting })}</Notice>
      <Hash lottery={lottery} />
      <dl className={styles['outcome']}>
        <dt>{t('draw.seed')}</dt>
        <dd>{lottery.seed}</dd>
      </dl>
      <p>{t('draw.again')}</p>
      <Button variant="primary" icon="download" onPress={() => void save()}>
        {t('draw.save')}
      </Button>
    </>
  );
}
