import { useTranslation } from 'react-i18next';
import type { OfficeFileView, PaperFormat } from '../../../src/contract/centre-paper.ts';
import { MenuButton } from '../../parts/menu-button.tsx';
import { saveBytes } from '../../parts/save-file.ts';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const satisfies readonly PaperFormat[];

/** What can be printed or gone on with: of a programme its roster, of a lesson its sign sheet. */
export function PapersMenu(props: { readonly of: { programmeId: string } | { lessonId: string } }) {
  const { t } = useTranslation(['papers', 'common']);
  const { client } = useCounter();
  const { of } = props;
  const save = (file: OfficeFileView) => {
    saveBytes(file);
    showToast({ text: t('common:saved', { name: file.fileName }), icon: 'download' });
  };
  const roster = useAct(client.centrePaper.roster, save);
  const signSheet = useAct(client.centrePaper.signSheet, save);
  const isBusy = roster.isBusy || signSheet.isBusy;
  const make = (format: PaperFormat) =>
    void ('lessonId' in of
      ? signSheet.run({ lessonId: of.lessonId, format })
      : roster.run({ programmeId: of.programmeId, format }));
  return (
    <>
      <Failure error={roster.error ?? signSheet.error} say={refusal => wordsOf(t, refusal)} />
      <MenuButton
        label={t('menu')}
        acts={FORMATS.map(format => ({
          key: format,
          label: t(`${'lessonId' in of ? 'signSheet' : 'roster'}.${format}`),
          icon: 'download',
          onPress: () => make(format),
          isDisabled: isBusy,
        }))}
      />
    </>
  );
}

const CODES = ['PROGRAMME_NOT_FOUND', 'LESSON_NOT_FOUND', 'LESSON_CANCELLED', 'NOBODY_ENROLLED'] as const;

type Words = (key: `refusal.${(typeof CODES)[number]}`) => string;

function wordsOf(t: Words, refusal: Refusal): string | undefined {
  const code = CODES.find(one => one === refusal.code);
  return code && t(`refusal.${code}`);
}
