import seoGu from '../../../resources/village/seo-gu.json' with { type: 'json' };
import evidence from '../../../resources/village/evidence.json' with { type: 'json' };
import { readEvidenceRules } from '../../../src/civic/village-evidence.ts';
import { readVillageRules } from '../../../src/civic/village-rules.ts';

/** The rules that the counter checks by, for what the screen says before anything is sent. */
export const RULES = readVillageRules(seoGu);
export const EVIDENCE_RULES = readEvidenceRules(evidence);
