import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeKind } from '../../../src/community/programme.ts';
import type { PaperFormat } from '../../../src/contract/centre-paper.ts';
import { MenuButton } from '../../parts/menu-button.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import { CertificatesDialog } from './certificates-dialog.tsx';
import { ParkingDialog } from './parking-dialog.tsx';
import { useFile } from './use-file.ts';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const satisfies readonly PaperFormat[];
const BOOK_FORMATS = ['pdf', 'xlsx'] as const satisfies readonly PaperFormat[];

interface OfProgramme {
  readonly programmeId: string;
  readonly kind: ProgrammeKind;
  readonly firstDay: string;
  readonly lastDay: string;
}
type Subject = OfProgramme | { readonly lessonId: string };

/** What can be printed: of a lesson its sign sheet, of a programme its roster and its book. */
export function PapersMenu({ of }: { readonly of: Subject }) {
  const { t } = useTranslation(['papers', 'cars', 'certificates', 'common']);
  const [parksIn, setParksIn] = useState<OfProgramme>();
  const [givesIn, setGivesIn] = useState<string>();
  const { acts, isBusy, error } = useActs(of);
  const all = acts.map(act => ({ ...act, icon: 'download' as const, isDisabled: isBusy }));
  const give =
    'programmeId' in of && (of.kind === 'course' || of.kind === 'education')
      ? [
          {
            key: 'certificates',
            label: t('certificates:open'),
            icon: 'check' as const,
            onPress: () => setGivesIn(of.programmeId),
          },
        ]
      : [];
  const parking =
    'programmeId' in of
      ? [
          {
            key: 'parking',
            label: t('cars:list.open'),
            icon: 'printer' as const,
            onPress: () => setParksIn(of),
          },
        ]
      : [];
  return (
    <>
      <Failure error={error} say={refusal => wordsOf(t, refusal)} />
      <MenuButton label={t('menu')} acts={[...all, ...parking, ...give]} />
      {parksIn === undefined ? null : <ParkingDialog {...parksIn} onClose={() => setParksIn(undefined)} />}
      {givesIn === undefined ? null : (
        <CertificatesDialog programmeId={givesIn} onClose={() => setGivesIn(undefined)} />
      )}
    </>
  );
}

function useActs(of: Subject) {
  const { t } = useTranslation(['papers', 'common']);
  const { client } = useCounter();
  const roster = useFile(client.centrePaper.roster);
  const book = useFile(client.centrePaper.attendanceBook);
  const signSheet = useFile(client.centrePaper.signSheet);
  const isBusy = roster.isBusy || book.isBusy || signSheet.isBusy;
  const error = roster.error ?? book.error ?? signSheet.error;
  if ('lessonId' in of) {
    const acts = FORMATS.map(format => ({
      key: format,
      label: t(`signSheet.${format}`),
      onPress: () => void signSheet.run({ lessonId: of.lessonId, format }),
    }));
    return { acts, isBusy, error };
  }
  const { programmeId } = of;
  const acts = [
    ...FORMATS.map(format => ({
      key: format,
      label: t(`roster.${format}`),
      onPress: () => void roster.run({ programmeId, format }),
    })),
    ...BOOK_FORMATS.map(format => ({
      key: `book ${format}`,
      label: t(`attendanceBook.${format}`),
      onPress: () => void book.run({ programmeId, format }),
    })),
  ];
  return { acts, isBusy, error };
}

const CODES = ['PROGRAMME_NOT_FOUND', 'LESSON_NOT_FOUND', 'LESSON_CANCELLED', 'NOBODY_ENROLLED'] as const;

type Words = (key: `refusal.${(typeof CODES)[number]}`) => string;

function wordsOf(t: Words, refusal: Refusal): string | undefined {
  const code = CODES.find(one => one === refusal.code);
  return code && t(`refusal.${code}`);
}
