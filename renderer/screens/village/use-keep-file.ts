import { useState } from 'react';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';

export const EVIDENCE_TYPES = 'image/jpeg,image/png,application/pdf';

export interface KeptFile {
  readonly hash: string;
  readonly byteCount: number;
}

/** A photograph or scan of the person's own, kept by the counter before anything names it. */
export function useKeepFile(onKept?: (file: KeptFile) => void) {
  const { client } = useCounter();
  const [kept, setKept] = useState<KeptFile>();
  const keep = useAct(client.village.keepFile, file => {
    setKept(file);
    onKept?.(file);
  });
  const choose = async (file: File) => {
    setKept(undefined);
    await keep.run({ base64: base64Of(new Uint8Array(await file.arrayBuffer())) });
  };
  return { kept, error: keep.error, isBusy: keep.isBusy, choose: (file: File) => void choose(file) };
}

/** As many bytes at once as a function may take arguments. */
const CHUNK = 32_768;

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    pieces.push(String.fromCodePoint(...bytes.subarray(at, at + CHUNK)));
  return btoa(pieces.join(''));
}
