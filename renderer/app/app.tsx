import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Connection } from '../rpc/connect.ts';
import { CounterProvider, useCounter } from '../rpc/counter.tsx';
import { useCounterStatus } from '../rpc/use-status.ts';
import { WelcomeScreen } from '../screens/welcome/welcome-screen.tsx';
import { setTheme, setTypeSize, showLanguage } from './appearance.ts';
import { Providers } from './providers.tsx';
import { LostLine } from './lost-line.tsx';
import { createQueryClient } from './query-client.ts';
import { Shell } from './shell.tsx';

/** The whole page: the counter behind it, its look, and the screens. */
export function App({ connection }: { connection: Connection }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <CounterProvider client={connection.client}>
        <Screens connection={connection} />
      </CounterProvider>
    </QueryClientProvider>
  );
}

function Screens({ connection }: { connection: Connection }) {
  const { queries } = useCounter();
  const state = useQuery(queries.app.state.queryOptions()).data;
  const status = useCounterStatus(connection);
  const theme = state?.settings.theme;
  const typeSize = state?.settings.typeSize;
  const language = state?.settings.language;
  const isSetUp = state?.isSetUp;
  useEffect(() => {
    if (theme !== undefined) setTheme(theme);
  }, [theme]);
  useEffect(() => {
    if (typeSize !== undefined) setTypeSize(typeSize);
  }, [typeSize]);
  useEffect(() => {
    // A fresh folder begins in the language of its command line; then the welcome screen's own choice holds
    // until that is saved.
    if (language !== undefined) void showLanguage(language);
  }, [language]);
  if (isSetUp === undefined) return null;
  return (
    <Providers status={status}>
      <LostLine />
      {isSetUp ? <Shell onCrash={(error, stack) => console.error(error, stack)} /> : <WelcomeScreen />}
    </Providers>
  );
}
