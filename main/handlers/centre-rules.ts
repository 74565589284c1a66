import file from '../../resources/centre/rules.json' with { type: 'json' };
import { centreRulesOn, readCentreRules, type CentreRules } from '../../src/community/centre-rules.ts';

const RULES = readCentreRules(file);

/** What the centre goes by on a day. */
export const rulesOn = (date: string): CentreRules => centreRulesOn(RULES, date);
