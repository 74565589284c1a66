import { isDate } from '../../../src/base/dates.ts';
import type { EnrolmentList, EnrolmentView } from '../../../src/contract/enrolment.ts';
import type { PersonSummary } from '../../../src/contract/person.ts';

type Relation = NonNullable<EnrolmentView['proxy']>['relation'];

export const RELATIONS = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'neighbour',
  'other',
] as const satisfies readonly Relation[];

/** A sign-up as it stands at the desk. */
export interface Form {
  readonly way: 'desk' | 'phone' | 'online';
  readonly isResident: boolean;
  readonly reductionIds: readonly string[];
  readonly isProofSeen: boolean;
  /** As the proof says it; empty is the usual time. */
  readonly proofUntil: string;
  /** Null is that they sign up themselves. */
  readonly proxy: { readonly name: string; readonly relation: Relation } | null;
  readonly overrideReason: string;
}

export const EMPTY: Form = {
  way: 'desk',
  isResident: false,
  reductionIds: [],
  isProofSeen: false,
  proofUntil: '',
  proxy: null,
  overrideReason: '',
};

export interface ForPerson {
  readonly list: EnrolmentList;
  readonly person: PersonSummary;
  readonly form: Form;
}

export const isUntilRight = ({ proofUntil }: Form): boolean =>
  proofUntil.trim() === '' || isDate(proofUntil.trim());

/** Whether everything that was begun is there: a proxy has a name, and a day is one. */
export const isFormRight = (form: Form): boolean =>
  isUntilRight(form) && (form.proxy === null || form.proxy.name.trim() !== '');

export const writtenProxy = ({ proxy }: Form): Form['proxy'] =>
  proxy && { ...proxy, name: proxy.name.trim() };
