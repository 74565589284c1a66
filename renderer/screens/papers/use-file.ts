import { useTranslation } from 'react-i18next';
import type { OfficeFileView } from '../../../src/contract/centre-paper.ts';
import { saveBytes } from '../../parts/save-file.ts';
import { showToast } from '../../parts/toast.tsx';
import type { ChangeInput } from '../../rpc/act.ts';
import { useAct, type Act } from '../../rpc/use-act.ts';

/** A change whose answer is a file: the person gets it at once. */
export function useFile<I extends ChangeInput>(
  call: (input: I) => Promise<OfficeFileView>,
): Act<I, OfficeFileView> {
  const { t } = useTranslation('common');
  return useAct(call, file => {
    saveBytes(file);
    showToast({ text: t('saved', { name: file.fileName }), icon: 'download' });
  });
}
