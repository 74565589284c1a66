import file from '../../../resources/village/evidence.json' with { type: 'json' };
import { FILE_PROOFS, missingProofs, readEvidenceRules } from '../../../src/civic/village-evidence.ts';
import type { StandingRow } from '../../store/village-store.ts';

export const EVIDENCE_RULES = readEvidenceRules(file);

/** Of each project that runs, how many of its spendings lack something that is asked of them. */
export function missingByProject(standing: readonly StandingRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { projectId, shows, ...spending } of standing) {
    const there = new Set((shows ?? '').split(','));
    const proven = { ...spending, shows: FILE_PROOFS.filter(proof => there.has(proof)) };
    if (missingProofs(EVIDENCE_RULES, proven).length > 0)
      counts.set(projectId, (counts.get(projectId) ?? 0) + 1);
  }
  return counts;
}
