import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateCandidate, CertificatesView } from '../../../src/contract/certificate.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { EmptyState, Loading, Notice } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import { dayText } from '../programmes/words.ts';
import styles from './papers.module.css';
import { useFile } from './use-file.ts';

/** 수료증: who has finished, and a page for each that is chosen. */
export function CertificatesDialog(props: { readonly programmeId: string; readonly onClose: () => void }) {
  const { queries } = useCounter();
  const { programmeId } = props;
  const { data } = useQuery(queries.certificate.candidates.queryOptions({ input: { programmeId } }));
  return data === undefined ? <Loading /> : <Loaded {...props} view={data} />;
}

function Loaded(props: {
  readonly programmeId: string;
  readonly view: CertificatesView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['certificates', 'programmes', 'common']);
  const { client } = useCounter();
  const { programmeId, view, onClose } = props;
  const { people, rule, isOver } = view;
  // Whoever has finished and has none yet is who the person came for.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(people.filter(isDue).map(({ enrolmentId }) => enrolmentId)),
  );
  const give = useFile(client.certificate.give);
  const make = async () => {
    const made = await give.run({ programmeId, enrolmentIds: [...chosen] });
    if (made !== undefined) setChosen(new Set());
  };
  const choose = (enrolmentId: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(enrolmentId);
    else next.delete(enrolmentId);
    setChosen(next);
  };
  return (
    <Dialog
      title={t('title', { name: view.programmeName })}
      size="lg"
      onClose={onClose}
      foot={
        <>
          <RegisterMenu year={view.year} />
          <FootSpace>
            <span role="status">{people.length === 0 ? null : chosenText(t, people, chosen)}</span>
          </FootSpace>
          <Button onPress={onClose}>{t('common:action.close')}</Button>
          <Button
            variant="primary"
            icon="download"
            isDisabled={!isOver || chosen.size === 0 || give.isBusy}
            onPress={() => void make()}
          >
            {t('give')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure error={give.error} say={refusal => wordsOf(t, refusal)} />
        {isOver ? null : <NotOver lastDay={view.lastDay} />}
        <p>{ruleText(t, rule)}</p>
        {people.length === 0 ? (
          <EmptyState icon="user">{t('empty')}</EmptyState>
        ) : (
          <Table
            label={t('list')}
            rows={people}
            rowKey={row => row.enrolmentId}
            columns={columnsOf(t, view.lessons, chosen, choose)}
          />
        )}
      </div>
    </Dialog>
  );
}

function NotOver({ lastDay }: { readonly lastDay: string }) {
  const { t } = useTranslation('programmes');
  const words = useTranslation('certificates').t;
  return <Notice tone="info">{words('notOver', { day: dayText(t, lastDay) })}</Notice>;
}

type Words = TFunction<['certificates', 'programmes', 'common']>;

const isDue = ({ hasFinished, certificate }: CertificateCandidate) => hasFinished && certificate === null;

function ruleText(t: Words, rule: CertificatesView['rule']): string {
  if (rule === null) return t('noRule');
  return t(rule.isOwnChoice ? 'rule' : 'ruleByLaw', { rate: rule.rateBp / 100 });
}

function chosenText(t: Words, people: readonly CertificateCandidate[], chosen: ReadonlySet<string>): string {
  const again = people.filter(
    ({ enrolmentId, certificate }) => certificate !== null && chosen.has(enrolmentId),
  ).length;
  return t(again === 0 ? 'chosen' : 'chosenAgain', { count: chosen.size, again });
}

function columnsOf(
  t: Words,
  lessons: number,
  chosen: ReadonlySet<string>,
  choose: (enrolmentId: string, isChosen: boolean) => void,
): readonly Column<CertificateCandidate>[] {
  return [
    {
      key: 'person',
      head: t('column.person'),
      isRowHead: true,
      cell: ({ enrolmentId, maskedName, hasFinished, certificate }) => (
        <Checkbox
          isSelected={chosen.has(enrolmentId)}
          isDisabled={!hasFinished && certificate === null}
          onChange={isChosen => choose(enrolmentId, isChosen)}
        >
          {maskedName}
        </Checkbox>
      ),
    },
    {
      key: 'attended',
      head: t('column.attended'),
      align: 'end',
      cell: ({ came, excused }) => (
        <>
          {excused === 0 ? null : <span className={styles['quiet']}>{t('excused', { excused })} </span>}
          {t('attended', { came, lessons })}
        </>
      ),
    },
    {
      key: 'rate',
      head: t('column.rate'),
      align: 'end',
      cell: ({ rateBp }) => t('rate', { rate: Math.floor(rateBp / 100) }),
    },
    { key: 'state', head: t('column.state'), cell: row => stateTag(t, row) },
  ];
}

function stateTag(t: Words, { hasFinished, certificate }: CertificateCandidate) {
  if (certificate !== null)
    return <Tag tone="ok">{t(certificate.again === 0 ? 'given' : 'givenAgain', certificate)}</Tag>;
  return <Tag tone={hasFinished ? 'info' : 'plain'}>{t(hasFinished ? 'finished' : 'short')}</Tag>;
}

/** Every number of this year, in order. */
function RegisterMenu({ year }: Pick<CertificatesView, 'year'>) {
  const { t } = useTranslation(['certificates', 'programmes', 'common']);
  const { client } = useCounter();
  const register = useFile(client.certificate.register);
  return (
    <>
      <MenuButton
        label={t('register.menu')}
        acts={(['pdf', 'xlsx'] as const).map(format => ({
          key: format,
          label: t(`register.${format}`, { year: String(year) }),
          icon: 'download' as const,
          isDisabled: register.isBusy,
          onPress: () => void register.run({ year, format }),
        }))}
      />
      <Failure error={register.error} say={refusal => wordsOf(t, refusal)} />
    </>
  );
}

const CODES = [
  'PROGRAMME_NOT_FOUND',
  'ENROLMENT_NOT_FOUND',
  'COURSE_NOT_OVER',
  'NOT_FINISHED',
  'NOTHING_GIVEN',
] as const;

function wordsOf(t: Words, { code }: Refusal): string | undefined {
  const known = CODES.find(one => one === code);
  return known && t(`refusal.${known}`);
}
