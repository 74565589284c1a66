import { z } from 'zod';
import { change, query } from './request.ts';
import { command, id, name, paper } from './shapes.ts';

/**
 * A profile as its file has it. Main reads it with the reader of `src/escpos/profile.ts`, which says what is
 * wrong with it; so does a page that wants to know more of it than its name.
 */
const profileFile = z.record(z.string().max(40), z.json());

const code = z.enum(['ean13', 'ean8', 'code128', 'qr']);
export const abilities = z.object({
  realtime: z.boolean(),
  automatic: z.boolean(),
  inOrder: z.boolean(),
  jobId: z.boolean(),
});

/** What was seen so far: `WizardAnswers` of src/escpos. */
const answers = z.object({
  columns: z.int().min(16).max(96),
  hangul: z.enum(['all', 'ksx1001']),
  cutter: z.enum(['partial', 'full', 'none']),
  tearFeedLines: z.int().min(0).max(12),
  drawer: z.object({ pin: z.literal([2, 5]), onMs: z.int().min(2).max(510) }).nullable(),
  buzzer: z.enum(['none', 'escA', 'escB']),
  codes: z.array(code).max(4),
  answers: abilities,
});
const step = z.enum(['line', 'ruler', 'hangul', 'cut', 'tear', 'drawer', 'buzzer', 'codes']);
const page = z.object({ deviceId: id, step, answers });
const noDevice = { DEVICE_NOT_FOUND: {} };

export const printerProfileContract = {
  /** Every profile that a printer may have, as a file: those that ship first, then the shop's own. */
  list: query('auditor').output(
    z.array(
      z.object({ id: z.string(), name: z.string(), columns: z.int(), isOwn: z.boolean(), file: profileFile }),
    ),
  ),
  /** What a question's paper looks like where the answers are right. */
  picture: query('auditor').input(page).output(paper).errors(noDevice),
  /** Prints the paper of a question, through the queue as any other. */
  print: change('manager')
    .input(command.extend(page.shape))
    .output(z.object({ jobId: id }))
    .errors(noDevice),
  /** Asks the printer which questions it answers. A few letters may come out of one that knows none. */
  probe: query('manager')
    .input(z.object({ deviceId: id }))
    .output(abilities)
    .errors({ ...noDevice, PRINTER_NOT_READY: {} }),
  /** Writes the answers down as a profile of the shop's own, and gives it to the printer. */
  fit: change('manager')
    .input(command.extend({ deviceId: id, name: name(30), answers }))
    .output(z.object({ profileId: z.string() }))
    .errors({ ...noDevice, DEVICE_FIXED: {} }),
  /** Takes a profile out of a file. One of the same id is replaced, unless it ships with the program. */
  importFile: change('manager')
    .input(command.extend({ file: profileFile }))
    .output(z.object({ profileId: z.string() }))
    .errors({ PROFILE_MALFORMED: { data: z.object({ reason: z.string() }) }, PROFILE_SHIPPED: {} }),
  remove: change('manager')
    .input(command.extend({ profileId: z.string().max(40) }))
    .output(z.object({}))
    .errors({ PROFILE_NOT_FOUND: {}, PROFILE_IN_USE: {} }),
};

/** One question's paper: of which printer, and with what was answered so far. */
export type FitPage = z.infer<typeof page>;
