import type { ReactNode } from 'react';

/** A figure and what it is, one below the other. */
export function Line({ name, value }: { readonly name: ReactNode; readonly value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
