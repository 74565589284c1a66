import { describe, expect, it } from 'vitest';
import { readSource, readSources } from './source-files.ts';

/**
 * Goal: the glossary speaks of this program. Method: every code name on the page is a word of the source,
 * and every Korean term is said somewhere on a screen, on paper or in a comment.
 */
const { text: page } = readSource('docs/glossary.md');
const sources = readSources(['src', 'main', 'renderer', 'resources'], /\.(tsx?|json)$/)
  .map(({ text }) => text)
  .join('\n');
const words = new Set(sources.match(/[\p{L}\p{N}_]+/gu));

/** The cells of every row that describes a term. */
const rows = page
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (-|Korean|code)/u.test(line))
  .map(line => line.split('|').map(cell => cell.trim()));

describe('the glossary', () => {
  it('has terms at all', () => {
    expect(rows.length).toBeGreaterThan(50);
  });

  it('names nothing in code that is not there', () => {
    const named = rows.map(cells => (cells.length === 6 ? cells[3] : cells[1]) ?? '');
    const names = named.flatMap(cell => [...cell.matchAll(/`(\w+)`/gu)].map(([, name = '']) => name));
    expect(names.length).toBeGreaterThanOrEqual(rows.length);
    expect(names.filter(name => !words.has(name))).toEqual([]);
  });

  it('says no Korean that the program does not say', () => {
    const terms = rows.filter(cells => cells.length === 6).map(cells => cells[1] ?? '');
    expect(terms.filter(term => !sources.includes(term))).toEqual([]);
  });

  it('describes each term once', () => {
    const terms = rows.map(cells => cells[1]);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });
});
