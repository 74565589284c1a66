/** Half of a surrogate pair without its other half. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** UTF-8 bytes of a text: what a QR code holds. Written out because src/ has no platform's TextEncoder. */
export function encodeUtf8(text: string): Uint8Array {
  // `encodeURIComponent` is ECMAScript's own UTF-8; lone surrogates, which it refuses, become U+FFFD.
  const escaped = encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'));
  const bytes: number[] = [];
  for (let index = 0; index < escaped.length; index += 1) {
    if (escaped[index] === '%') {
      bytes.push(Number.parseInt(escaped.slice(index + 1, index + 3), 16));
      index += 2;
    } else bytes.push(escaped.charCodeAt(index));
  }
  return Uint8Array.from(bytes);
}

/** The text of UTF-8 bytes; what is not UTF-8 is shown as hexadecimal. */
export function decodeUtf8(bytes: Uint8Array): string {
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0'));
  try {
    return decodeURIComponent(hex.map(pair => `%${pair}`).join(''));
  } catch {
    return hex.join(' ');
  }
}
