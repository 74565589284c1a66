import { useState } from 'react';
import { Providers } from './providers.tsx';
import { createQueryClient } from './query-client.ts';
import { Shell } from './shell.tsx';
import { unknownStatus } from './status.ts';

export function App() {
  const [queryClient] = useState(createQueryClient);
  return (
    <Providers queryClient={queryClient} status={unknownStatus}>
      <Shell onCrash={(error, stack) => console.error(error, stack)} />
    </Providers>
  );
}
