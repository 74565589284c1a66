import { required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { closingOf } from '../../src/community/closing.ts';
import { holdsSeat } from '../../src/community/enrolment-states.ts';
import { maskName, maskPhone } from '../../src/community/mask.ts';
import type { OfficeFileView, PaperFormat } from '../../src/contract/centre-paper.ts';
import type { ClosingView } from '../../src/contract/closing.ts';
import { formatPhone } from '../../src/delivery/phone-number.ts';
import { toTellPage, toTellSheet } from '../../src/report/to-tell.ts';
import type { ToTellRow } from '../store/closing-store.ts';
import type { Reads } from '../store/stores.ts';
import { rulesOn } from './centre-rules.ts';
import { change, type Change } from './change.ts';
import type { Context, Counter } from './context.ts';
import { paidBack } from './fee-refund.ts';
import { requests } from './implementer.ts';
import { fileOf, placeOf } from './office-files.ts';

export const closingHandlers = {
  get: requests.closing.get.handler(({ context: { counter }, input, errors }) => {
    if (!counter.reads.programmes.find(input.programmeId)) throw errors.PROGRAMME_NOT_FOUND();
    return viewClosing(counter, input.programmeId);
  }),
  open: requests.closing.open.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'closing.open',
      input,
      areas: ['closing', 'programme'],
      run: ({ reads, writes, counter, atMs }) => {
        const row = reads.programmes.find(input.programmeId);
        if (!row) throw errors.PROGRAMME_NOT_FOUND();
        const today = dateText(atMs);
        if (closingOf(row, rulesOn(today), today) === null) throw errors.NOT_CLOSING();
        const { enrolled, minEnrolment: minimum } = row;
        const { cashier: opener } = counter.settings();
        writes.closings.addOpening(row.id, { enrolled, minimum, atMs, role: context.role, opener });
        return { programmeId: row.id };
      },
      answer: ({ programmeId }) => viewClosing(context.counter, programmeId),
    }),
  ),
  reveal: requests.closing.reveal.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'closing.reveal',
      input,
      areas: ['person'],
      run: work => lookAtAll(work, context, input.programmeId, { why: 'contact', errors }),
      answer: ({ programmeId }) => ({
        people: toTellOf(context.counter.reads, programmeId).map(({ enrolmentId, name, phone }) => ({
          enrolmentId,
          name,
          phone: phone === null ? '' : formatPhone(phone),
        })),
      }),
    }),
  ),
  tell: requests.closing.tell.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'closing.tell',
      input,
      areas: ['closing'],
      run: ({ reads, writes, counter, atMs }) => {
        const { enrolmentId, isTold } = input;
        const row = reads.enrolments.find(enrolmentId);
        if (!row) throw errors.ENROLMENT_NOT_FOUND();
        const { programmeId } = row;
        if (!toTellOf(reads, programmeId).some(one => one.enrolmentId === enrolmentId))
          throw errors.NOT_TO_BE_TOLD();
        const { cashier: teller } = counter.settings();
        const word = { isTold: isTold ? 1 : 0, atMs, role: context.role, teller };
        writes.closings.addWord(enrolmentId, word);
        return { programmeId };
      },
      answer: ({ programmeId }) => viewClosing(context.counter, programmeId),
    }),
  ),
  paper: requests.closing.paper.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'closing.paper',
      input,
      areas: ['person'],
      run: work => lookAtAll(work, context, input.programmeId, { why: 'paper', errors }),
      answer: ({ programmeId }) => paperOf(context.counter, programmeId, input.format),
    }),
  ),
};

/** Notes that a programme was cancelled, with everybody who was in it or waited: they are to be told. */
export function noteClosing({ writes, counter, atMs }: Change, programmeId: string, role: string): void {
  writes.closings.addClosing(programmeId, { atMs, role, closer: counter.settings().cashier });
}

/** Who has to hear that a programme may be closed, or that it was. Whoever was erased is nobody any more. */
function toTellOf(
  { programmes, closings }: Pick<Reads, 'programmes' | 'closings'>,
  programmeId: string,
): readonly ToTellRow[] {
  const isCancelled = programmes.find(programmeId)?.state === 'cancelled';
  return isCancelled ? closings.listed(programmeId) : closings.live(programmeId);
}

interface SomebodyErrors {
  PROGRAMME_NOT_FOUND(): Error;
  NOBODY_TO_TELL(): Error;
}

function lookAtAll(
  { reads, writes, counter, atMs }: Change,
  { role }: Context,
  programmeId: string,
  { why, errors }: { readonly why: 'contact' | 'paper'; readonly errors: SomebodyErrors },
): { readonly programmeId: string } {
  if (!reads.programmes.find(programmeId)) throw errors.PROGRAMME_NOT_FOUND();
  const people = toTellOf(reads, programmeId);
  if (people.length === 0) throw errors.NOBODY_TO_TELL();
  const { cashier: viewer } = counter.settings();
  for (const personId of new Set(people.map(one => one.personId)))
    writes.people.addView(personId, { why, atMs, role, viewer });
  return { programmeId };
}

function viewClosing(counter: Counter, programmeId: string): ClosingView {
  const { reads } = counter;
  const row = required(reads.programmes.find(programmeId), `programme ${programmeId}`);
  const today = dateText(counter.nowMs());
  const [opening, closed] = [reads.closings.opening(programmeId), reads.closings.closing(programmeId)];
  const people = toTellOf(reads, programmeId).map(one => viewToTell(reads, one, closed?.atMs ?? 0));
  const seated = people.filter(({ state }) => holdsSeat(state)).length;
  return {
    programmeId,
    closing: closingOf(row, rulesOn(today), today),
    opening: opening
      ? {
          enrolled: opening.enrolled,
          minimum: opening.minimum,
          atMs: opening.atMs,
          by: opening.opener,
        }
      : null,
    cancelled: closed ? { atMs: closed.atMs, by: closed.closer } : null,
    refund: paidBack(reads, programmeId),
    enrolled: seated,
    waiting: people.length - seated,
    told: people.filter(({ told }) => told !== null && !told.isBefore).length,
    people,
  };
}

function viewToTell(
  { closings }: Pick<Reads, 'closings'>,
  { name, phone, ...row }: ToTellRow,
  closedAtMs: number,
): ClosingView['people'][number] {
  const word = closings.word(row.enrolmentId);
  return {
    ...row,
    maskedName: maskName(name),
    maskedPhone: maskPhone(phone),
    waitingNumber: row.state === 'waiting' ? row.waitingNumber : null,
    told: word?.isTold === 1 ? { atMs: word.atMs, by: word.teller, isBefore: word.atMs < closedAtMs } : null,
  };
}

function paperOf(counter: Counter, programmeId: string, format: PaperFormat): Promise<OfficeFileView> {
  const { reads } = counter;
  const { name: programme, state } = required(reads.programmes.find(programmeId), programmeId);
  const closedAtMs = reads.closings.closing(programmeId)?.atMs ?? 0;
  const people = toTellOf(reads, programmeId).map(row => {
    const { told, waitingNumber } = viewToTell(reads, row, closedAtMs);
    const phone = row.phone === null ? '' : formatPhone(row.phone);
    const toldAtMs = told === null || told.isBefore ? null : told.atMs;
    return { name: row.name, phone, isSeated: holdsSeat(row.state), waitingNumber, toldAtMs };
  });
  const list = { place: placeOf(counter), programme, isCancelled: state === 'cancelled', people };
  return fileOf(counter, `폐강 안내 명단 ${programme}`, format, {
    page: () => toTellPage(list),
    sheet: () => toTellSheet(list),
  });
}
