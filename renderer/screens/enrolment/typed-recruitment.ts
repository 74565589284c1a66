import { clockText, dateText } from '../../../src/base/korea-time.ts';
import { instantOf } from '../../../src/currency/policy-set.ts';
import type { Recruitment } from '../../../src/contract/enrolment.ts';

export const QUOTA_KINDS = ['online', 'onSite', 'senior', 'resident'] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

/** A recruitment as it is being typed: times as `2026-05-14 09:00`, numbers as digits. */
export interface TypedRecruitment {
  readonly way: Recruitment['way'];
  /** Empty is from now on, and until the programme begins. */
  readonly opens: string;
  readonly closes: string;
  readonly residentsOnly: boolean;
  readonly payHours: string;
  readonly offerHours: string;
  readonly firstTimerWeight: number;
  /** No seats are no quota; no release is for good. */
  readonly quotas: Readonly<Record<QuotaKind, { readonly seats: string; readonly releases: string }>>;
}

/** An end that nobody has set. */
const NO_END = Number.MAX_SAFE_INTEGER;
const HOURS_MAX = 720;
const SEATS_MAX = 9_999;

const timeText = (atMs: number) => `${dateText(atMs)} ${clockText(atMs)}`;

/** `2026-05-14 09:00` as an instant; undefined when the text is none. */
export const readTime = (text: string): number | undefined => instantOf(text.trim().replace(' ', 'T'));

export function typedOf(recruitment: Recruitment): TypedRecruitment {
  const { way, opensAtMs, closesAtMs, residentsOnly, firstTimerWeight } = recruitment;
  const quota = (kind: QuotaKind) => {
    const found = recruitment.quotas.find(one => one.kind === kind);
    const releases = found?.releasesAtMs ?? null;
    return { seats: String(found?.seats ?? ''), releases: releases === null ? '' : timeText(releases) };
  };
  return {
    way,
    opens: opensAtMs === 0 ? '' : timeText(opensAtMs),
    closes: closesAtMs === NO_END ? '' : timeText(closesAtMs),
    residentsOnly,
    payHours: String(recruitment.payHours),
    offerHours: String(recruitment.offerHours),
    firstTimerWeight,
    quotas: {
      online: quota('online'),
      onSite: quota('onSite'),
      senior: quota('senior'),
      resident: quota('resident'),
    },
  };
}

/** What was typed, or undefined while something of it is no time or no number. */
export function readRecruitment(typed: TypedRecruitment): Recruitment | undefined {
  const opensAtMs = typed.opens.trim() === '' ? 0 : readTime(typed.opens);
  const closesAtMs = typed.closes.trim() === '' ? NO_END : readTime(typed.closes);
  const payHours = readNumber(typed.payHours, HOURS_MAX);
  const offerHours = readNumber(typed.offerHours, HOURS_MAX);
  const quotas = QUOTA_KINDS.filter(kind => typed.quotas[kind].seats.trim() !== '').map(kind => {
    const { seats, releases } = typed.quotas[kind];
    const releasesAtMs = releases.trim() === '' ? null : readTime(releases);
    return { kind, seats: readNumber(seats, SEATS_MAX), releasesAtMs };
  });
  if (opensAtMs === undefined || closesAtMs === undefined) return undefined;
  if (payHours === undefined || offerHours === undefined) return undefined;
  const { way, residentsOnly, firstTimerWeight } = typed;
  const read = quotas.flatMap(({ kind, seats, releasesAtMs }) =>
    seats === undefined || releasesAtMs === undefined ? [] : [{ kind, seats, releasesAtMs }],
  );
  if (read.length < quotas.length) return undefined;
  const times = { opensAtMs, closesAtMs, payHours, offerHours };
  return { way, residentsOnly, firstTimerWeight, ...times, quotas: read };
}

function readNumber(text: string, max: number): number | undefined {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= max ? number : undefined;
}
