/** What a USB plug says of itself. Its path may be another one after the next plugging in. */
export interface UsbIdentity {
  /** Four hexadecimal digits in small letters. */
  readonly vendorId: string;
  readonly productId: string;
  /** Null for the many cheap adapters that have none. */
  readonly serialNumber: string | null;
}

export interface UsbPort extends UsbIdentity {
  readonly path: string;
}

/** Reads `1a86:7523` or `0403:6001:A50285BI`. */
export function parseUsbIdentity(text: string): UsbIdentity | undefined {
  const match = /^([0-9a-f]{4}):([0-9a-f]{4})(?::([A-Za-z0-9._-]{1,60}))?$/i.exec(text);
  const [, vendorId, productId, serialNumber = null] = match ?? [];
  if (vendorId === undefined || productId === undefined) return undefined;
  return { vendorId: vendorId.toLowerCase(), productId: productId.toLowerCase(), serialNumber };
}

export function formatUsbIdentity({ vendorId, productId, serialNumber }: UsbIdentity): string {
  return [vendorId, productId, ...(serialNumber === null ? [] : [serialNumber])].join(':');
}

/**
 * Where a device is now: the plug with its serial number, then one of its kind, and undefined when the ports
 * do not tell, so that its path has to do. `path` is where it was, which tells plugs of one kind apart.
 */
export function findUsbPort(
  wanted: UsbIdentity,
  path: string,
  ports: readonly UsbPort[],
): UsbPort | undefined {
  const sameKind = ports.filter(
    port => port.vendorId === wanted.vendorId && port.productId === wanted.productId,
  );
  const same = sameKind.filter(port => port.serialNumber === wanted.serialNumber);
  const candidates = wanted.serialNumber !== null && same.length > 0 ? same : sameKind;
  // Two of a kind, neither where it was: a guess could open the printer as the scanner.
  return candidates.find(port => port.path === path) ?? (candidates.length === 1 ? candidates[0] : undefined);
}
