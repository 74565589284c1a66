import { useTranslation } from 'react-i18next';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useScans } from '../../rpc/use-scans.ts';

/** A card that is scanned is its holder; what is no card of the centre is said. */
export function usePersonCards(onPerson: (personId: string) => void, isEnabled = true): void {
  const { t } = useTranslation('people');
  const { client } = useCounter();
  useScans(token => {
    client.person.byCard({ token: token.trim() }).then(
      ({ personId }) => onPerson(personId),
      (error: unknown) => {
        const isBlocked = refusalOf(error)?.code === 'CARD_BLOCKED';
        showToast({ text: t(isBlocked ? 'scan.blocked' : 'scan.unknown'), icon: 'alert' });
      },
    );
  }, isEnabled);
}
