import { Money } from '../../../parts/money.tsx';

/** A named sum in a row of them (`styles.parts`). */
export function Part({ name, amount }: { name: string; amount: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Money amount={amount} size="lg" />
      </dd>
    </div>
  );
}
