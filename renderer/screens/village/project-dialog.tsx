import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import type { ItemKind } from '../../../src/ledger/centre-postings.ts';
import type { ProjectView } from '../../../src/contract/village.ts';
import { useStatus } from '../../app/status.ts';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { FormDialog } from './form-dialog.tsx';
import { PlanFields } from './plan-fields.tsx';
import { ProjectFields } from './project-fields.tsx';

export interface ItemDraft {
  readonly key: number;
  readonly name: string;
  readonly kind: ItemKind;
  readonly grant: number | null;
  readonly ownShare: number | null;
}

export interface FactsDraft {
  readonly callId: string;
  readonly typeId: string;
  readonly title: string;
  readonly groupName: string;
  readonly representative: string;
  readonly residentCount: number | null;
  readonly headCount: number | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly consultedOn: string;
}

export const emptyItem = (key: number): ItemDraft => ({
  key,
  name: '',
  kind: 'materials',
  grant: null,
  ownShare: null,
});

/** An application, or a correction of one that nobody has decided about. */
export function ProjectDialog(props: {
  readonly project: ProjectView | null;
  readonly onClose: () => void;
  readonly onSaved?: (project: ProjectView) => void;
}) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const { project } = props;
  const { nowMs } = useStatus();
  const [facts, setFacts] = useState(() => factsOf(project, dateText(nowMs)));
  const [items, setItems] = useState<readonly ItemDraft[]>(
    project?.items.map(item => ({ ...item, key: item.position })) ?? [emptyItem(1)],
  );
  const save = useAct(client.village.save, saved => {
    showToast({ text: t('form.saved') });
    props.onSaved?.(saved);
    props.onClose();
  });
  const { residentCount, headCount, consultedOn } = facts;
  const isTyped = [
    facts.title,
    facts.groupName,
    facts.representative,
    ...items.map(({ name }) => name),
  ].every(text => text.trim() !== '');
  const areDates =
    isDate(facts.firstDay) && isDate(facts.lastDay) && (consultedOn === '' || isDate(consultedOn));
  const isReady = isTyped && areDates && items.length > 0 && !save.isBusy;
  const submit = () => {
    if (!isReady || residentCount === null || headCount === null) return;
    void save.run({
      ...facts,
      residentCount,
      headCount,
      consultedOn: consultedOn === '' ? null : consultedOn,
      projectId: project?.id ?? null,
      items: items.map(({ name, kind, grant, ownShare }) => ({
        name,
        kind,
        grant: grant ?? 0,
        ownShare: ownShare ?? 0,
      })),
    });
  };
  return (
    <FormDialog
      title={t(project === null ? 'form.new' : 'form.correct')}
      save={t('form.save')}
      isReady={isReady && residentCount !== null && headCount !== null}
      error={save.error}
      onSave={submit}
      onClose={props.onClose}
    >
      <ProjectFields facts={facts} onChange={part => setFacts(before => ({ ...before, ...part }))} />
      <PlanFields items={items} onChange={setItems} />
    </FormDialog>
  );
}

function factsOf(project: ProjectView | null, today: string): FactsDraft {
  return {
    callId: project?.callId ?? '2025',
    typeId: project?.typeId ?? 'growing',
    title: project?.title ?? '',
    groupName: project?.groupName ?? '',
    representative: project?.representative ?? '',
    residentCount: project?.residentCount ?? null,
    headCount: project?.headCount ?? null,
    firstDay: project?.firstDay ?? today,
    lastDay: project?.lastDay ?? `${today.slice(0, 4)}-12-31`,
    consultedOn: project?.consultedOn ?? '',
  };
}
