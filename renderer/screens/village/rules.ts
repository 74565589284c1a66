import seoGu from '../../../resources/village/seo-gu.json' with { type: 'json' };
import { readVillageRules } from '../../../src/civic/village-rules.ts';

/** The rules that the counter checks by, for what the screen says before anything is sent. */
export const RULES = readVillageRules(seoGu);
