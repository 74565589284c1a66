import { formatUsbIdentity, parseUsbIdentity, type UsbIdentity } from './usb-identity.ts';

/** The address of a device, as typed in the app or given on the command line. */
export type DeviceAddress = SerialAddress | TcpAddress | { readonly kind: 'virtual' };

export interface SerialAddress {
  readonly kind: 'serial';
  /** `/dev/ttyUSB0` or `COM3`. */
  readonly path: string;
  readonly baudRate: number;
  readonly parity: Parity;
  readonly dataBits: 7 | 8;
  /** Hardware handshake: the printer's DTR wired to this machine's CTS. */
  readonly rtscts: boolean;
  /** Obey XOFF from the printer. This machine never sends it: 11 and 13 are data in a picture. */
  readonly xon: boolean;
  /** The plug to look for; without it the path alone tells the device. */
  readonly usb?: UsbIdentity;
}

export interface TcpAddress {
  readonly kind: 'tcp';
  readonly host: string;
  readonly port: number;
}

type Parity = 'none' | 'even' | 'odd';

export type DeviceUrlFault = 'SCHEME' | 'PATH' | 'BAUD' | 'PARITY' | 'HOST' | 'PORT' | 'OPTION';

const BAUD_RATES = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200];
/** What each option may say; `baud`, `parity` and `usb` are read on their own. */
const OPTIONS: Readonly<Record<string, RegExp>> = {
  baud: /^/,
  parity: /^/,
  bits: /^[78]$/,
  rtscts: /^[01]$/,
  xon: /^[01]$/,
  usb: /^/,
};

/** The usual default of receipt printers and scanners (domain.md C5, D6). */
const DEFAULT_BAUD = 9_600;
/** Raw printing over the network. */
const DEFAULT_TCP_PORT = 9_100;

/** Reads `serial:PATH?baud=…`, `tcp:HOST:PORT` or `virtual:`; answers what is wrong with any other text. */
export function parseDeviceUrl(text: string): DeviceAddress | DeviceUrlFault {
  const url = text.trim();
  if (url === 'virtual:') return { kind: 'virtual' };
  if (url.startsWith('tcp:')) return parseTcp(url.slice('tcp:'.length));
  if (url.startsWith('serial:')) return parseSerial(url.slice('serial:'.length));
  return 'SCHEME';
}

function parseTcp(rest: string): DeviceAddress | DeviceUrlFault {
  const match = /^(?:\/\/)?(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+)(?::(\d{1,5}))?$/.exec(rest);
  const host = match?.[1];
  if (host === undefined) return 'HOST';
  const port = match?.[2] === undefined ? DEFAULT_TCP_PORT : Number(match[2]);
  if (port < 1 || port > 65_535) return 'PORT';
  return { kind: 'tcp', host: host.replace(/^\[|\]$/g, ''), port };
}

function parseSerial(rest: string): DeviceAddress | DeviceUrlFault {
  const [path = '', query = ''] = rest.split('?', 2);
  if (path === '' || /\s/.test(path)) return 'PATH';
  const options = new URLSearchParams(query);
  if ([...options].some(([name, value]) => OPTIONS[name]?.test(value) !== true)) return 'OPTION';
  const baudRate = Number(options.get('baud') ?? DEFAULT_BAUD);
  if (!BAUD_RATES.includes(baudRate)) return 'BAUD';
  const parity = options.get('parity') ?? 'none';
  if (parity !== 'none' && parity !== 'even' && parity !== 'odd') return 'PARITY';
  const usbText = options.get('usb');
  const usb = usbText === null ? undefined : parseUsbIdentity(usbText);
  if (usbText !== null && usb === undefined) return 'OPTION';
  return {
    kind: 'serial',
    path,
    baudRate,
    parity,
    dataBits: options.get('bits') === '7' ? 7 : 8,
    rtscts: options.get('rtscts') === '1',
    xon: options.get('xon') === '1',
    ...(usb === undefined ? {} : { usb }),
  };
}

/** Writes an address so that `parseDeviceUrl` reads the same from it; what is usual is left out. */
export function formatDeviceUrl(address: DeviceAddress): string {
  if (address.kind === 'virtual') return 'virtual:';
  if (address.kind === 'tcp')
    return `tcp:${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`;
  const options = [
    `baud=${address.baudRate}`,
    ...(address.parity === 'none' ? [] : [`parity=${address.parity}`]),
    ...(address.dataBits === 8 ? [] : ['bits=7']),
    ...(address.rtscts ? ['rtscts=1'] : []),
    ...(address.xon ? ['xon=1'] : []),
    ...(address.usb === undefined ? [] : [`usb=${formatUsbIdentity(address.usb)}`]),
  ];
  return `serial:${address.path}?${options.join('&')}`;
}
