import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedOf, FILE_PROOFS, PROOFS } from '../../../src/civic/village-evidence.ts';
import type { FileProofName, ProjectView, ProofName, SpendingView } from '../../../src/contract/village.ts';
import { Button } from '../../parts/button.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { AttendeesDialog } from './attendees-dialog.tsx';
import { EVIDENCE_RULES } from './rules.ts';
import { EVIDENCE_TYPES, useKeepFile } from './use-keep-file.ts';
import { VillageFailure } from './village-failure.tsx';
import styles from './village.module.css';

interface EvidenceProps {
  readonly project: ProjectView;
  readonly spending: SpendingView;
  /** The project runs and the spending stands: what proves it may still change. */
  readonly isOpen: boolean;
}

/** 갖출 증빙: each thing that is asked of a spending, whether it is there, and how it comes there. */
export function SpendingEvidence({ project, spending, isOpen }: EvidenceProps) {
  const { t } = useTranslation('village');
  const item = project.items.find(({ position }) => position === spending.position);
  const asked = item === undefined ? [] : askedOf(EVIDENCE_RULES, { kind: item.kind, ...spending });
  const shown = PROOFS.filter(proof => asked.includes(proof) || isThere(spending, proof));
  return (
    <section className={styles['fields']}>
      <h3 className={styles['partHead']}>{t('proofs.title')}</h3>
      <ul className={styles['proofs']} aria-label={t('proofs.title')}>
        {shown.map(proof => (
          <li key={proof}>
            <b>{t(`proofs.name.${proof}`)}</b>
            {spending.missing.includes(proof) ? (
              <Tag tone="warn">{t('proofs.missing')}</Tag>
            ) : (
              <Tag tone="ok">
                {t(proof === 'attendees' ? 'proofs.people' : 'proofs.there', {
                  count: countOf(spending, proof),
                })}
              </Tag>
            )}
            <ProofAct project={project} spending={spending} isOpen={isOpen} proof={proof} />
          </li>
        ))}
      </ul>
      <Attendees spending={spending} />
      <Files spending={spending} isOpen={isOpen} />
    </section>
  );
}

const countOf = ({ files, attendees }: SpendingView, proof: ProofName) =>
  proof === 'attendees' ? attendees.length : files.filter(({ shows }) => shows === proof).length;
const isThere = (spending: SpendingView, proof: ProofName) => countOf(spending, proof) > 0;
const isFileProof = (proof: ProofName): proof is FileProofName => FILE_PROOFS.some(one => one === proof);

function ProofAct({ proof, ...props }: EvidenceProps & { readonly proof: ProofName }) {
  const { t } = useTranslation('village');
  const [isNaming, setNaming] = useState(false);
  if (!props.isOpen) return <span />;
  if (isFileProof(proof)) return <AddFile spendingId={props.spending.id} shows={proof} />;
  return (
    <>
      <Button variant="tint" icon="people" onPress={() => setNaming(true)}>
        {t('proofs.attendees')}
      </Button>
      {isNaming ? (
        <AttendeesDialog project={props.project} spending={props.spending} onClose={() => setNaming(false)} />
      ) : null}
    </>
  );
}

function AddFile({ spendingId, shows }: { spendingId: string; shows: FileProofName }) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const attach = useAct(client.village.attach);
  const file = useKeepFile(({ hash }) => void attach.run({ spendingId, fileHash: hash, shows }));
  return (
    <div className={styles['fields']}>
      <FileButton
        accept={EVIDENCE_TYPES}
        icon="plus"
        variant="tint"
        onFile={file.choose}
        isDisabled={file.isBusy || attach.isBusy}
      >
        {t(`proofs.add.${shows}`)}
      </FileButton>
      <VillageFailure error={file.error ?? attach.error} />
    </div>
  );
}

function Attendees({ spending: { attendees } }: { spending: SpendingView }) {
  const { t } = useTranslation('village');
  if (attendees.length === 0) return null;
  const names = attendees.map(({ maskedName }) => maskedName || '–').join(', ');
  return <p className={styles['quiet']}>{t('proofs.were', { count: attendees.length, names })}</p>;
}

function Files({ spending, isOpen }: { spending: SpendingView; isOpen: boolean }) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const detach = useAct(client.village.detach);
  const { number, id: spendingId } = spending;
  return (
    <>
      {spending.files.map(({ hash, kind, shows }) => (
        <figure key={hash} className={styles['file']}>
          {kind === 'pdf' ? (
            <p>{t('spending.pdf')}</p>
          ) : (
            <Picture hash={hash} type={`image/${kind}`} name={t('spending.picture', { number })} />
          )}
          <figcaption>
            <span>{t(`proofs.name.${shows}`)}</span>
            {isOpen ? (
              <Button
                variant="quietDanger"
                isDisabled={detach.isBusy}
                onPress={() => void detach.run({ spendingId, fileHash: hash })}
              >
                {t('spending.removeFile')}
              </Button>
            ) : null}
          </figcaption>
        </figure>
      ))}
      <VillageFailure error={detach.error} />
    </>
  );
}

function Picture({ hash, type, name }: { hash: string; type: string; name: string }) {
  const { queries } = useCounter();
  const file = useQuery(queries.village.file.queryOptions({ input: { hash } })).data;
  if (file === undefined) return null;
  return <img className={styles['picture']} src={`data:${type};base64,${file.base64}`} alt={name} />;
}
