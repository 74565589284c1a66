import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../src/civic/village-rules.ts';
import { checkSpending, type SpendingDraft } from '../../../src/civic/village-spending.ts';
import type { ItemFigures } from '../../../src/civic/village-plan.ts';
import type { ProjectView } from '../../../src/contract/village.ts';
import { won } from '../../../src/money/won.ts';
import { splitVat } from '../../../src/tax/vat.ts';
import { useStatus } from '../../app/status.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { Select } from '../../parts/select.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { DayField, FormDialog } from './form-dialog.tsx';
import type { ProjectDialogProps } from './project-page.tsx';
import { RULES } from './rules.ts';
import { EVIDENCE_TYPES, useKeepFile } from './use-keep-file.ts';
import { faultText, VillageFailure } from './village-failure.tsx';
import styles from './village.module.css';

interface Draft {
  readonly position: number;
  readonly spentOn: string;
  readonly payee: string;
  readonly purpose: string;
  readonly grant: number | null;
  readonly ownShare: number | null;
  readonly vat: number | null;
  readonly evidenceKind: EvidenceKind;
  readonly evidenceNumber: string;
}

const parts = (of: { readonly grant: number; readonly ownShare: number }) => ({
  grant: won(of.grant),
  ownShare: won(of.ownShare),
});

/** The project as the rules want it: its amounts are whole won, as the counter has read them. */
function forRules(project: ProjectView) {
  const { grant, ownShare, interest } = project.receivedParts;
  const received = { grant: won(grant), ownShare: won(ownShare), interest: won(interest) };
  const items = project.items.map((item): ItemFigures => {
    const { changed, spent, left } = item;
    return { ...item, ...parts(item), changed: parts(changed), spent: parts(spent), left: parts(left) };
  });
  return { ...project, received, items };
}

/** 집행 적기: what is wrong is said while somebody types, before anything is sent. */
export function SpendDialog({ project, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const { nowMs } = useStatus();
  const today = dateText(nowMs);
  const [draft, setDraft] = useState<Draft>({
    position: 1,
    spentOn: today,
    payee: '',
    purpose: '',
    grant: null,
    ownShare: null,
    vat: null,
    evidenceKind: RULES.evidence[project.items[0]?.kind ?? 'other'][0] ?? 'cardSlip',
    evidenceNumber: '',
  });
  const file = useKeepFile();
  const spend = useAct(client.village.spend, () => {
    showToast({ text: t('spend.saved') });
    onClose();
  });
  const whole: SpendingDraft = {
    ...draft,
    evidenceNumber: draft.evidenceNumber.trim(),
    grant: won(draft.grant ?? 0),
    ownShare: won(draft.ownShare ?? 0),
    vat: won(draft.vat ?? 0),
  };
  const isTyped = draft.payee.trim() !== '' && draft.purpose.trim() !== '';
  const fault = isDate(draft.spentOn) ? checkSpending(RULES, forRules(project), whole, today) : undefined;
  const isReady = isTyped && isDate(draft.spentOn) && fault === undefined && !spend.isBusy && !file.isBusy;
  return (
    <FormDialog
      title={t('spend.title')}
      save={t('spend.save')}
      isReady={isReady}
      error={spend.error}
      onSave={() => {
        if (isReady) void spend.run({ ...whole, projectId: project.id, fileHash: file.kept?.hash ?? null });
      }}
      onClose={onClose}
    >
      {fault === undefined ? (
        isReady ? (
          <Notice tone="ok">{t('spend.good')}</Notice>
        ) : null
      ) : (
        <Notice tone="warn">{faultText(t, fault)}</Notice>
      )}
      <SpendFields
        project={project}
        draft={draft}
        onChange={part => setDraft(before => ({ ...before, ...part }))}
      />
      <div className={styles['actions']}>
        <FileButton accept={EVIDENCE_TYPES} icon="plus" onFile={file.choose} isDisabled={file.isBusy}>
          {t('spend.file')}
        </FileButton>
        <p className={styles['quiet']} role="status">
          {file.kept === undefined
            ? t('spend.fileHint')
            : t('spend.fileKept', { size: `${Math.ceil(file.kept.byteCount / 1024)} KB` })}
        </p>
      </div>
      <VillageFailure error={file.error} />
    </FormDialog>
  );
}

function SpendFields(props: {
  readonly project: ProjectView;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation('village');
  const { project, draft, onChange } = props;
  const kindOf = (position: number) =>
    project.items.find(item => item.position === position)?.kind ?? 'other';
  const setMoney = (part: { grant?: number | null; ownShare?: number | null }) => {
    const { grant, ownShare } = { ...draft, ...part };
    // What most papers say; a paper without VAT is corrected by hand.
    onChange({ ...part, vat: splitVat(won((grant ?? 0) + (ownShare ?? 0))).vat });
  };
  return (
    <>
      <Select
        label={t('spend.item')}
        value={String(draft.position)}
        choices={project.items.map(item => ({
          value: String(item.position),
          label: item.name,
          note: t('spend.itemNote', { left: item.left.grant + item.left.ownShare }),
        }))}
        onChange={chosen => {
          const position = Number(chosen);
          const [evidenceKind = 'cardSlip'] = RULES.evidence[kindOf(position)];
          onChange({ position, evidenceKind });
        }}
      />
      <div className={styles['pair']}>
        <TextField
          label={t('spend.payee')}
          value={draft.payee}
          maxLength={40}
          autoFocus
          onChange={payee => onChange({ payee })}
        />
        <TextField
          label={t('spend.purpose')}
          value={draft.purpose}
          maxLength={80}
          onChange={purpose => onChange({ purpose })}
        />
        <WonField label={t('spend.grant')} amount={draft.grant} onChange={grant => setMoney({ grant })} />
        <WonField
          label={t('spend.ownShare')}
          amount={draft.ownShare}
          onChange={ownShare => setMoney({ ownShare })}
        />
        <WonField
          label={t('spend.vat')}
          amount={draft.vat}
          hint={t('spend.vatHint')}
          onChange={vat => onChange({ vat })}
        />
        <DayField
          label={t('spend.spentOn')}
          value={draft.spentOn}
          onChange={spentOn => onChange({ spentOn })}
        />
        <EvidenceFields draft={draft} onChange={onChange} />
      </div>
    </>
  );
}

function EvidenceFields(props: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }) {
  const { t } = useTranslation('village');
  const { draft, onChange } = props;
  return (
    <>
      <Select
        label={t('spend.evidenceKind')}
        value={draft.evidenceKind}
        choices={EVIDENCE_KINDS.map(value => ({ value, label: t(`evidence.${value}`) }))}
        onChange={evidenceKind => onChange({ evidenceKind })}
      />
      <TextField
        label={t('spend.evidenceNumber')}
        value={draft.evidenceNumber}
        maxLength={40}
        onChange={evidenceNumber => onChange({ evidenceNumber })}
      />
    </>
  );
}
