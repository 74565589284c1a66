import incheon from '../resources/policies/incheon.json' with { type: 'json' };
import type { Settings } from '../src/contract/settings.ts';
import type { Language } from '../src/contract/shapes.ts';
import { readBenefitPolicies } from '../src/currency/read-benefit-policies.ts';
import type { Counter } from './handlers/context.ts';
import { policiesOf } from './handlers/policy.ts';
import { createNameIndex, type KeysByName, type ProductIndex } from './handlers/product-index.ts';
import { readSettings } from './handlers/settings.ts';
import type { Reads } from './store/stores.ts';

type Kept = Pick<
  Counter,
  'policies' | 'partnerRates' | 'settings' | 'productIndex' | 'personIndex' | 'forget'
>;

/** What every sale asks for and few changes touch: read once, and anew after a change to its area. */
export function keepInMemory(reads: Reads, language: Language | undefined): Kept {
  const shipped = readBenefitPolicies(incheon);
  let policies: ReturnType<Counter['policies']> | undefined;
  const nameKeys: KeysByName = new Map();
  let settings: Settings | undefined;
  let partnerRates: ReturnType<Counter['partnerRates']> | undefined;
  const personKeys: KeysByName = new Map();
  let productIndex: ProductIndex | undefined;
  let personIndex: ReturnType<Counter['personIndex']> | undefined;
  return {
    policies: () => (policies ??= policiesOf(reads, shipped)),
    partnerRates: () => (partnerRates ??= reads.benefits.partnerRates()),
    settings: () => (settings ??= readSettings(reads, language)),
    productIndex: () => (productIndex ??= createNameIndex(reads.catalog.names(), nameKeys)),
    personIndex: () => (personIndex ??= createNameIndex(reads.people.names(), personKeys)),
    forget(areas) {
      if (areas.includes('app')) settings = undefined;
      if (areas.includes('benefit')) partnerRates = undefined;
      if (areas.includes('policy')) policies = undefined;
      if (areas.includes('catalog')) productIndex = undefined;
      if (areas.includes('person')) personIndex = undefined;
    },
  };
}
