/** A server that listens on one port. */
interface Listening {
  close(): Promise<void>;
}

export interface KeptServer<S> {
  /** The server, while it listens. */
  current(): S | undefined;
  /** Opens, moves or closes it as the settings want now. */
  follow(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps a server as the settings want it, each time that it is told to look. A port that another program has
 * is tried again, and said once.
 */
export function keepServer<W extends { readonly port: number }, S extends Listening>(options: {
  /** Null wants none. */
  readonly wanted: () => W | null;
  readonly open: (wanted: W) => Promise<S>;
  readonly say: (line: string) => void;
}): KeptServer<S> {
  let server: S | undefined;
  let opened = JSON.stringify(null);
  let isBusy = false;
  let said: number | undefined;
  const follow = async () => {
    const wanted = options.wanted();
    const key = JSON.stringify(wanted);
    if (isBusy || (key === opened && (wanted === null || server !== undefined))) return;
    isBusy = true;
    opened = key;
    try {
      await server?.close();
      server = undefined;
      if (wanted !== null) server = await options.open(wanted);
      said = undefined;
    } catch (error) {
      if (said !== wanted?.port) options.say(`port ${wanted?.port} cannot be opened: ${String(error)}`);
      said = wanted?.port;
    } finally {
      isBusy = false;
    }
  };
  return { current: () => server, follow, stop: async () => server?.close() };
}
