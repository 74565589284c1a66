/** The address of a device, as typed in the app or given on the command line. */
export type DeviceAddress =
  | {
      readonly kind: 'serial';
      /** `/dev/ttyUSB0` or `COM3`. */
      readonly path: string;
      readonly baudRate: number;
      readonly parity: 'none' | 'even' | 'odd';
      readonly dataBits: 7 | 8;
      /** Hardware handshake: the printer's DTR wired to this machine's CTS. */
      readonly rtscts: boolean;
      /** Obey XOFF from the printer. This machine never sends it: 11 and 13 are data in a picture. */
      readonly xon: boolean;
    }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'virtual' };

export type DeviceUrlFault = 'SCHEME' | 'PATH' | 'BAUD' | 'PARITY' | 'HOST' | 'PORT' | 'OPTION';

const BAUD_RATES = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200];
const OPTIONS = ['baud', 'parity', 'bits', 'rtscts', 'xon'];

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
  if ([...options.keys()].some(name => !OPTIONS.includes(name))) return 'OPTION';
  const baudRate = Number(options.get('baud') ?? DEFAULT_BAUD);
  if (!BAUD_RATES.includes(baudRate)) return 'BAUD';
  const parity = options.get('parity') ?? 'none';
  if (parity !== 'none' && parity !== 'even' && parity !== 'odd') return 'PARITY';
  return {
    kind: 'serial',
    path,
    baudRate,
    parity,
    dataBits: options.get('bits') === '7' ? 7 : 8,
    rtscts: options.get('rtscts') === '1',
    xon: options.get('xon') === '1',
  };
}
