import type { CounterClient } from '../../src/contract/contract.ts';
import type { AppEvent } from '../../src/contract/events.ts';
import type { DeviceConfig, DeviceStatus } from '../../src/contract/device.ts';
import type { Role } from '../../src/contract/role.ts';
import type { Settings } from '../../src/contract/settings.ts';
import type { BenefitPolicy } from '../../src/currency/benefit-policy.ts';
import type { PartnerRate } from '../../src/currency/partner-rate.ts';
import type { PrinterAbilities } from '../../src/escpos/profile.ts';
import type { ChannelNotice } from '../../src/delivery/webhook.ts';
import type { CentreChart, ChartOfAccounts, CirculationChart } from '../../src/ledger/chart-of-accounts.ts';
import type { OfficeFile } from '../../src/report/office-file.ts';
import type { EvidenceFiles } from '../store/evidence-files.ts';
import type { Reads, Writes } from '../store/stores.ts';
import type { PersonName } from '../store/person-store.ts';
import type { NameIndex, ProductIndex } from './product-index.ts';

export type Area = Extract<AppEvent, { kind: 'changed' }>['areas'][number];

/** What a request may use. One to a connection: the role is the connection's own. */
export interface Context {
  readonly role: Role;
  readonly counter: Counter;
}

/** The running counter as handlers see it: stores, clock, ids, devices and whoever listens. */
export interface Counter {
  readonly version: string;
  readonly chart: ChartOfAccounts;
  readonly circulationChart: CirculationChart;
  readonly centreChart: CentreChart;
  /** Photographs and scans of what village projects spent. */
  readonly evidenceFiles: EvidenceFiles;
  /** On the reading connection: sees what is committed. */
  readonly reads: Reads;
  readonly transaction: RunTransaction;
  readonly settings: () => Settings;
  /** The rules of benefits of all times, in their order. */
  readonly policies: () => readonly BenefitPolicy[];
  /** The shop's decisions about its own part, in the order in which they were made. */
  readonly partnerRates: () => readonly PartnerRate[];
  /** Names of all products, for search. */
  readonly productIndex: () => ProductIndex;
  /** Names of all people of the centre, for search. */
  readonly personIndex: () => NameIndex<PersonName>;
  /** Called after a commit with the areas that it changed: what was kept of them in memory is read anew. */
  readonly forget: (areas: readonly Area[]) => void;
  readonly nowMs: () => number;
  /** A new UUID v7: ordered by time, which keeps commits cheap. */
  readonly newId: () => string;
  readonly sha256: (text: string) => string;
  readonly devices: Devices;
  readonly pole: CustomersPole;
  /** Posts a notice to a channel's program. Only what nobody waits for waits for it. */
  readonly sendToChannel: (
    target: { readonly url: string; readonly secret: string },
    notice: ChannelNotice,
  ) => Promise<{ readonly isTaken: boolean; readonly detail: string }>;
  readonly screens: Screens;
  readonly captures: Captures;
  readonly publish: (event: AppEvent) => void;
  readonly subscribe: (signal: AbortSignal | undefined) => AsyncIterable<AppEvent>;
  /** Writes a line to the program's log. */
  readonly log: (line: string) => void;
  /** Writes down a bug and returns the incident's id. */
  readonly reportBug: (error: unknown, request: string) => string;
  /** Makes a PDF or a workbook in a thread of its own: nobody at the counter waits for it. */
  readonly makeFile: (file: OfficeFile) => Promise<Uint8Array>;
  readonly freeBytes: () => Promise<number>;
  /** Makes the files let go of what was just erased: nothing of it stays in the WAL. */
  readonly letGo: () => void;
}

/** The lines that channels' programs print to. Each of their papers comes in by itself. */
export interface Captures {
  /** What is wrong with an address as a person typed it; null when nothing is. */
  faultOf(url: string): string | null;
  status(
    lineId: string,
  ): Pick<Awaited<ReturnType<CounterClient['capture']['lines']>>[number], 'state' | 'reason'>;
  /** Reads the configured lines again. */
  reconfigure(): void;
}

/** Runs a function in one immediate transaction; whatever it throws rolls everything back. */
export type RunTransaction = <R>(run: (stores: Stores) => R) => R;

/** The stores on the writing connection: reads see what this transaction has written. */
export interface Stores {
  readonly reads: Reads;
  readonly writes: Writes;
}

/** The customer's pole as handlers see it: what it can be, and how it is. Nothing here waits for it. */
export interface CustomersPole {
  readonly profiles: readonly { readonly id: string; readonly name: string }[];
  /** Null without a pole. */
  status(): {
    readonly state: 'ready' | 'connecting' | 'waiting';
    readonly reason: Exclude<DeviceStatus['reason'], 'OFFLINE' | 'COVER_OPEN' | 'PAPER_OUT' | 'CUTTER_ERROR'>;
    readonly lines: readonly string[] | null;
  } | null;
}

/** How a printer has been, for those who decide what becomes of its jobs. */
export interface PrinterHealth {
  /** Since when it has been out of order without a break; null while it is well. */
  readonly downSinceMs: number | null;
  /** When it was last connected, or got well; null while it never was. */
  readonly availableSinceMs: number | null;
}

/**
 * The devices as handlers see them. Nothing here waits for a device: printing goes through the queue on disk.
 */
export interface Devices {
  /**
   * Devices given on the command line: they come before those set in the app, and cannot be changed there.
   */
  fixed(): readonly DeviceConfig[];
  status(): readonly Pick<DeviceStatus, 'id' | 'state' | 'reason' | 'paper'>[];
  /** How long a printer is well or not; undefined of one that does not run. */
  health(deviceId: string): PrinterHealth | undefined;
  ports(): Promise<readonly { readonly path: string; readonly label: string }[]>;
  /** The caller-id boxes that this version can read. */
  layouts(): readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  /** What is wrong with an address as a person typed it; null when nothing is. */
  faultOf(url: string): string | null;
  /** Wakes the print queues after a commit. */
  kick(): void;
  /** Reads the configured devices again. */
  reconfigure(): void;
  /** Bytes that the virtual printers have printed since the start, newest first. */
  papers(): readonly { readonly jobId: string | null; readonly atMs: number; readonly bytes: Uint8Array }[];
  /** Sends a printer what puts nothing on paper; nothing waits for it. */
  signal(deviceId: string, bytes: Uint8Array): void;
  /** Asks a printer which questions it answers; undefined when there is no line to it. */
  probe(deviceId: string): Promise<PrinterAbilities | undefined>;
  /** Plays a call on the virtual caller-id box; false when there is none. */
  ring(number: string): boolean;
  /** Plays a scan on the virtual scanner; false when there is none. */
  scan(code: string): boolean;
}

/** The screens of the shop's network as handlers see them. */
export interface Screens {
  /** What is typed into a tablet's browser; none while nothing listens. */
  addresses(): readonly string[];
  /** Shows a new code, which lets one screen in. */
  openPairing(): void;
  pairing(): { readonly code: string; readonly untilMs: number } | null;
  isConnected(screenId: string): boolean;
  /** Cuts the lines of a screen that is not let in any more. */
  cut(screenId: string): void;
}
