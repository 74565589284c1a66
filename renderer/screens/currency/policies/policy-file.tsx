import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidV7 } from 'uuid';
import type { PolicyInput } from '../../../../src/contract/policy.ts';
import { Button } from '../../../parts/button.tsx';
import { FileButton } from '../../../parts/file-button.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { Notice } from '../../../parts/states.tsx';
import { useCounter } from '../../../rpc/counter.tsx';

/** Rules as a file, for another shop or another day. */
export function SavePolicy({ policy }: { policy: PolicyInput }) {
  const { t } = useTranslation('policies');
  const fileName = `policy-${policy.version.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}.json`;
  return (
    <Button
      variant="quiet"
      icon="download"
      onPress={() => saveFile({ fileName, text: `${JSON.stringify(policy, null, 2)}\n` }, 'application/json')}
    >
      {t('file.save')}
    </Button>
  );
}

/** A file of rules becomes a draft: main says whether it is one, and the draft what is wrong with it. */
export function OpenPolicy({ onOpened }: { onOpened: (draftId: string) => void }) {
  const { t } = useTranslation('policies');
  const { client } = useCounter();
  const [isWrong, setWrong] = useState(false);
  const take = async (file: File) => {
    try {
      // What is in the file is main's to judge: anything but a policy is refused by its shape.
      const policy = JSON.parse(await file.text()) as PolicyInput;
      const { draftId } = await client.policy.saveDraft({ commandId: uuidV7(), draftId: null, policy });
      onOpened(draftId);
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <>
      <FileButton
        variant="quiet"
        icon="drawer"
        accept=".json,application/json"
        onFile={file => void take(file)}
      >
        {t('file.open')}
      </FileButton>
      {isWrong ? <Notice tone="danger">{t('file.wrong')}</Notice> : null}
    </>
  );
}
