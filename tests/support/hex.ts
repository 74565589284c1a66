/** Bytes as the manuals write them: `1b 40 1c 26`. */
export function hex(bytes: readonly number[] | Uint8Array): string {
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join(' ');
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(
    text
      .trim()
      .split(/\s+/)
      .map(pair => Number.parseInt(pair, 16)),
  );
}
