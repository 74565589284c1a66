import type { journal as ko } from '../ko/journal.ts';
import type { Same } from '../same.ts';

export const journal: Same<typeof ko> = {};
