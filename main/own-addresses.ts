import { networkInterfaces } from 'node:os';

/** The addresses of this machine as they stand in a URL, its own loopback included. */
export function ownHosts(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? []);
  return ['localhost', ...all.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))];
}

/** Where other machines of the shop's network find this one. */
export function networkAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}
