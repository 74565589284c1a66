import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyFaultView, PolicyInput } from '../../../../src/contract/policy.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Notice } from '../../../parts/states.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { LegEditor, newLeg } from './leg-editor.tsx';
import type { Policies } from './policies-panel.tsx';
import styles from './policies.module.css';
import { SavePolicy } from './policy-file.tsx';
import { ReplayPart } from './replay-part.tsx';

type Draft = Policies['drafts'][number];

/** A draft: changed, tried on one payment, replayed on days gone by, and then published or thrown away. */
export function DraftPanel({ draft }: { draft: Draft }) {
  const { t } = useTranslation(['policies', 'common']);
  const { client } = useCounter();
  const [policy, setPolicy] = useState<PolicyInput>(draft.policy);
  const [isPublishing, setPublishing] = useState(false);
  const save = useAct(client.policy.saveDraft);
  const remove = useAct(client.policy.deleteDraft);
  const set = (changed: Partial<PolicyInput>) => {
    const next = { ...policy, ...changed };
    setPolicy(next);
    if (next.version.trim() !== '') void save.run({ draftId: draft.id, policy: next });
  };
  return (
    <Panel title={t('draft')} isPadded className={styles['detail']}>
      <Failure error={save.error} />
      <div className={styles['pair']}>
        <TextField
          label={t('name')}
          value={policy.version}
          maxLength={20}
          onChange={version => set({ version })}
        />
        <TextField
          label={t('from')}
          hint={t('fromHint')}
          value={policy.from.replace('T', ' ')}
          maxLength={16}
          onChange={text => set({ from: text.trim().replace(' ', 'T') })}
        />
      </div>
      <FaultNotice fault={draft.fault} />
      {policy.legs.map((leg, index) => (
        <LegEditor
          // oxlint-disable-next-line react/no-array-index-key -- a leg is what stands at its place
          key={index}
          leg={leg}
          onChange={changed => set({ legs: policy.legs.map((one, at) => (at === index ? changed : one)) })}
          onRemove={() => set({ legs: policy.legs.filter((_, at) => at !== index) })}
        />
      ))}
      <div className={styles['acts']} role="group" aria-label={t('addLeg')}>
        {(['city', 'district', 'shop'] as const).map(funder => (
          <Button
            key={funder}
            variant="quiet"
            icon="plus"
            onPress={() => set({ legs: [...policy.legs, newLeg(funder)] })}
          >
            {t('addLegOf', { funder: t(`funder.${funder}`) })}
          </Button>
        ))}
      </div>
      <div className={styles['acts']}>
        <Button variant="primary" isDisabled={draft.fault !== null} onPress={() => setPublishing(true)}>
          {t('publish.do')}
        </Button>
        <Button
          variant="danger"
          isDisabled={remove.isBusy}
          onPress={() => void remove.run({ draftId: draft.id })}
        >
          {t('delete')}
        </Button>
        <SavePolicy policy={policy} />
      </div>
      <ReplayPart draftId={draft.id} />
      {isPublishing ? <PublishDialog draft={draft} onClose={() => setPublishing(false)} /> : null}
    </Panel>
  );
}

function FaultNotice({ fault }: { fault: PolicyFaultView | null }) {
  const { t } = useTranslation(['policies', 'common']);
  if (fault === null) return <Notice tone="ok">{t('right')}</Notice>;
  const values = { leg: (fault.leg ?? 0) + 1, last: fault.last ?? '' };
  return <Notice tone="warn">{t(`fault.${fault.code}`, values)}</Notice>;
}

function PublishDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation(['policies', 'common']);
  const { client } = useCounter();
  const [reason, setReason] = useState('');
  const publish = useAct(client.policy.publish, () => {
    showToast({ text: t('publish.done') });
    onClose();
  });
  const isReady = reason.trim() !== '' && !publish.isBusy;
  const submit = () => {
    if (isReady) void publish.run({ draftId: draft.id, reason: reason.trim() });
  };
  const { version, from } = draft.policy;
  return (
    <Dialog
      title={t('publish.title')}
      size="sm"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('publish.do')}
          </Button>
        </>
      }
    >
      <Failure error={publish.error} />
      <p>{t('publish.what', { version, from: from.replace('T', ' ') })}</p>
      <TextField
        label={t('publish.reason')}
        value={reason}
        maxLength={60}
        onChange={setReason}
        onEnter={submit}
        autoFocus
      />
    </Dialog>
  );
}
