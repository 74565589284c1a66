import { z } from 'zod';
import { printQueueContract } from './print-queue.ts';
import { change, query } from './request.ts';
import { command, id, instant, name, paper } from './shapes.ts';

const deviceConfig = z.object({
  id,
  kind: z.enum(['printer', 'scanner', 'callerId']),
  name: name(30),
  /** `serial:/dev/ttyUSB0?baud=9600`, `tcp:192.168.0.50:9100` or `virtual:`. */
  url: z.string().min(1).max(200),
  /** Of a printer a profile of resources/printers, of a caller-id box a layout of resources/caller-id. */
  profileId: z.string().max(40).nullable(),
});

export const deviceStatus = deviceConfig.extend({
  state: z.enum(['ready', 'connecting', 'waiting', 'failed']),
  /** Why it is not ready, as a code for the page to put in words. */
  reason: z
    .enum([
      'NOT_FOUND',
      'ACCESS_DENIED',
      'DISCONNECTED',
      'TIMEOUT',
      'OFFLINE',
      'COVER_OPEN',
      'PAPER_OUT',
      'CUTTER_ERROR',
      'OTHER',
    ])
    .nullable(),
  paper: z.enum(['ok', 'nearEnd', 'out', 'unknown']).nullable(),
  queued: z.int(),
  uncertain: z.int(),
  /** Given on the command line: cannot be changed in the app. */
  isFixed: z.boolean(),
});

const printJob = z.object({
  id,
  printerId: id,
  kind: z.enum([
    'receipt',
    'refund',
    'reprint',
    'xReport',
    'zReport',
    'drawer',
    'test',
    'document',
    'kitchenTicket',
    'kitchenChange',
    'kitchenVoid',
    'orderSlip',
    'orderLabel',
    'capturedPaper',
  ]),
  title: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'confirmed', 'uncertain', 'failed', 'discarded']),
  detail: z.string(),
  createdAtMs: instant,
});

export const deviceContract = {
  ...printQueueContract,
  status: query('auditor').output(
    z.object({
      devices: z.array(deviceStatus),
      disk: z.object({ freeBytes: z.int(), state: z.enum(['ok', 'low', 'full']) }),
    }),
  ),
  /** Serial ports of this machine, and the printer profiles and caller-id layouts that ship with the app. */
  choices: query('auditor').output(
    z.object({
      ports: z.array(z.object({ path: z.string(), label: z.string() })),
      profiles: z.array(z.object({ id: z.string(), name: z.string(), columns: z.int() })),
      layouts: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() })),
    }),
  ),
  save: change('manager')
    .input(command.extend({ device: deviceConfig.extend({ id: id.nullable() }) }))
    .output(deviceConfig)
    .errors({
      DEVICE_NOT_FOUND: {},
      DEVICE_URL_MALFORMED: { data: z.object({ reason: z.string() }) },
      DEVICE_FIXED: {},
      PROFILE_NOT_FOUND: {},
    }),
  remove: change('manager')
    .input(command.extend({ deviceId: id }))
    .output(z.object({}))
    .errors({ DEVICE_NOT_FOUND: {}, DEVICE_FIXED: {} }),
  testPrint: change('cashier')
    .input(command.extend({ deviceId: id }))
    .output(z.object({ jobId: id }))
    .errors({ DEVICE_NOT_FOUND: {} }),
  jobs: query('auditor')
    .input(z.object({ limit: z.int().min(1).max(200) }))
    .output(z.array(printJob)),
  /**
   * A person's answer to a job whose fate is not known. A second copy says 재발행. `byHand`: the kitchen was
   * told what is on it, so that it is not printed any more; also of one that waits.
   */
  resolveJob: change('cashier')
    .input(command.extend({ jobId: id, answer: z.enum(['printed', 'printAgain', 'discard', 'byHand']) }))
    .output(printJob)
    .errors({
      JOB_NOT_FOUND: {},
      JOB_NOT_WAITING: { data: z.object({ state: printJob.shape.state }) },
      /** Its printer was removed, and there is no other. */
      PRINTER_NOT_CONFIGURED: {},
    }),
  /** What the virtual printers have printed since the start, newest first. */
  papers: query('auditor').output(z.array(z.object({ jobId: id.nullable(), atMs: instant, paper }))),
  /** Plays a scan on the virtual scanner. */
  scan: change('cashier')
    .input(command.extend({ code: z.string().min(1).max(200) }))
    .output(z.object({}))
    .errors({ NO_VIRTUAL_SCANNER: {} }),
};

export type DeviceConfig = z.infer<typeof deviceConfig>;
export type DeviceStatus = z.infer<typeof deviceStatus>;
export type PrintJobView = z.infer<typeof printJob>;
