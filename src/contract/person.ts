import { z } from 'zod';
import { change, query } from './request.ts';
import { command, id, instant, line, name, paper } from './shapes.ts';

/** A person as it is written down: number and birth as people type them. */
const written = z.object({
  name: name(40),
  phone: line(20),
  /** A day, six or eight digits of one, or a year. */
  birth: line(12),
  sex: z.enum(['female', 'male']).nullable(),
  dong: line(20),
  /** What somebody needs to take part (휠체어); kept with a consent of its own. */
  needs: line(100),
});

const likeness = z.enum(['phoneAndName', 'nameAndBirth', 'phone']);

/** A person in a list: enough to know whom one talks to, too little to look anybody up. */
const summary = z.object({
  id,
  maskedName: z.string(),
  maskedPhone: z.string(),
  birthYear: z.int().nullable(),
  dong: z.string(),
  consent: z.enum(['missing', 'given', 'withdrawn']),
  isChild: z.boolean(),
  hasCard: z.boolean(),
});

const likely = summary.extend({ likeness });

const tieKind = z.enum(['guardian', 'spouse', 'parent', 'sibling', 'other']);
const viewReason = z.enum(['contact', 'check', 'change', 'paper']);
const purposeId = z.string().min(1).max(20);

const detail = summary.extend({
  maskedBirth: z.string(),
  /** In whole years; null where nothing is known. */
  age: z.int().nullable(),
  sex: written.shape.sex,
  hasNeeds: z.boolean(),
  registeredAtMs: instant,
  /** The card in use, for a new print and for the scanner on the screen. */
  token: z.string().nullable(),
  /** The last word about each purpose. */
  consents: z.array(
    z.object({
      purpose: purposeId,
      kind: z.enum(['given', 'withdrawn']),
      version: z.string(),
      atMs: instant,
    }),
  ),
  ties: z.array(
    z.object({
      personId: id,
      maskedName: z.string(),
      maskedPhone: z.string(),
      kind: tieKind,
      /** Whether the other one is written down as that of this person; the other way round otherwise. */
      isOwn: z.boolean(),
    }),
  ),
  /** Who has looked at what is masked, the newest first. */
  views: z.array(z.object({ why: viewReason, atMs: instant, viewer: z.string() })),
  /** Entries that turned out to be this person. */
  mergedCount: z.int(),
});

const consentPurpose = z.object({
  id: purposeId,
  isRequired: z.boolean(),
  isSensitive: z.boolean(),
  title: z.string(),
  titleEn: z.string(),
  use: z.string(),
  items: z.string(),
  keep: z.string(),
  refusal: z.string(),
});

const found = {
  PERSON_NOT_FOUND: {},
  /** The id is kept so that figures stay; nothing else is. */
  PERSON_ERASED: {},
};

const writtenErrors = {
  PHONE_MALFORMED: {},
  BIRTH_IMPOSSIBLE: {},
  /** What is sensitive is kept with a consent of its own alone. */
  NEEDS_NOT_AGREED: {},
  /** Somebody who is likely the same is known; `isNew` says that somebody has looked. */
  LIKELY_KNOWN: { data: z.object({ people: z.array(likely) }) },
};

const consentErrors = {
  PURPOSE_UNKNOWN: {},
  /** Under fourteen a guardian agrees. */
  GUARDIAN_NEEDED: {},
};

/** Why somebody does not want back what was paid: signed on paper. Nothing else is kept of it. */
export const FEE_GIVEN_UP = ['wantsNone', 'donates', 'heirs'] as const;

const printer = { PRINTER_NOT_CONFIGURED: {} };
const ofPerson = z.object({ personId: id });
const changeOfPerson = command.extend({ personId: id });

export const personContract = {
  /** By name, initials (초성), the end of a number, or birth; an empty text is everybody. */
  list: query('centre')
    .input(z.object({ text: line(40), offset: z.int().min(0), limit: z.int().min(1).max(100) }))
    .output(z.object({ total: z.int(), people: z.array(summary) })),
  /** Also under the id of an entry that turned out to be another: then it is that one. */
  get: query('centre').input(ofPerson).output(detail).errors(found),
  /** Who of the known is likely the one being written down, the likeliest first. */
  likely: query('centre')
    .input(written.pick({ phone: true, birth: true }).extend({ name: line(40), exceptId: id.nullable() }))
    .output(z.array(likely)),
  /** The text to agree to that is in force today. */
  consentText: query('centre').output(
    z.object({ version: z.string(), source: z.string(), purposes: z.array(consentPurpose) }),
  ),
  /** Whose card was scanned. */
  byCard: query('centre')
    .input(z.object({ token: z.string().min(1).max(64) }))
    .output(ofPerson)
    .errors({ CARD_UNKNOWN: {}, CARD_BLOCKED: {} }),
  /** What lists mask, once: who looked, when and why is written down. */
  reveal: change('centre')
    .input(changeOfPerson.extend({ why: viewReason }))
    .output(written)
    .errors(found),
  register: change('centre')
    .input(
      command.extend(written.shape).extend({
        /** What the person, or the guardian, has agreed to on paper just now. */
        agreed: z.array(purposeId).max(10),
        guardianId: id.nullable(),
        isNew: z.boolean(),
      }),
    )
    .output(detail)
    .errors({ ...found, ...writtenErrors, ...consentErrors }),
  save: change('centre')
    .input(changeOfPerson.extend(written.shape).extend({ isNew: z.boolean() }))
    .output(detail)
    .errors({ ...found, ...writtenErrors }),
  /** Writes down what somebody has said about a purpose. Taking back is never refused. */
  agree: change('centre')
    .input(changeOfPerson.extend({ purpose: purposeId, kind: z.enum(['given', 'withdrawn']) }))
    .output(detail)
    .errors({ ...found, ...consentErrors }),
  /** The paper to sign, as it will look. */
  consentPaper: query('centre').input(ofPerson).output(paper).errors(found),
  printConsent: change('centre')
    .input(changeOfPerson)
    .output(z.object({ jobId: id }))
    .errors({ ...found, ...printer }),
  /** What the other is to the person: a guardian, a spouse. */
  tie: change('centre')
    .input(changeOfPerson.extend({ otherId: id, kind: tieKind }))
    .output(detail)
    .errors({ ...found, SAME_PERSON: {}, GUARDIAN_IS_CHILD: {} }),
  untie: change('centre')
    .input(changeOfPerson.extend({ otherId: id }))
    .output(detail)
    .errors(found),
  /** A new card; the one before is blocked. */
  issueCard: change('centre').input(changeOfPerson).output(detail).errors(found),
  blockCard: change('centre')
    .input(changeOfPerson)
    .output(detail)
    .errors({ ...found, NO_CARD: {} }),
  printCard: change('centre')
    .input(changeOfPerson)
    .output(z.object({ jobId: id }))
    .errors({ ...found, NO_CARD: {}, ...printer }),
  /** Two entries are one person: the one goes into the other with all that is its. */
  merge: change('centre')
    .input(command.extend({ keptId: id, goneId: id }))
    .output(detail)
    .errors({ ...found, SAME_PERSON: {} }),
  /** Erases all that names a person, for good. */
  erase: change('centre')
    .input(changeOfPerson.extend({ feesGivenUp: z.enum(FEE_GIVEN_UP).nullable().default(null) }))
    .output(z.object({}))
    .errors({
      ...found,
      /** Money is to go back first, unless it was given up. */
      FEE_TO_REFUND: { data: z.object({ total: z.int() }) },
    }),
};

export type PersonSummary = z.infer<typeof summary>;
export type PersonDetail = z.infer<typeof detail>;
export type LikelyPerson = z.infer<typeof likely>;
export type WrittenPerson = z.infer<typeof written>;
export type ConsentPurposeView = z.infer<typeof consentPurpose>;
