import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, it } from 'vitest';
import { createDocuments } from '../../main/documents/documents.ts';
import type { A4Block, A4Document } from '../../src/report/a4-document.ts';

/**
 * Goal: what the office prints says what it was given, to the last page, with its font in it. Method: the
 * real thread makes the real file, and another reader reads it.
 */
const documents = createDocuments();
afterAll(() => documents.close());

const page = (...blocks: readonly A4Block[]): A4Document => ({
  title: '운영일지',
  about: '노래교실 · 6회차',
  look: 'upright',
  blocks,
  footer: '가정1동 주민자치회',
});

async function textOf(asked: A4Document): Promise<readonly string[]> {
  const bytes = await documents.make({ kind: 'pdf', page: asked });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text;
}

const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

it('says everything that it was given', async () => {
  const [text] = await textOf(
    page(
      { kind: 'approval', steps: ['담당', '팀장', '동장'] },
      { kind: 'facts', facts: [{ name: '강사', value: '윤미자' }] },
      { kind: 'heading', text: '출석' },
      { kind: 'text', look: 'plain', text: '똠방각하 ₩1,234,000' },
      { kind: 'photos', photos: [{ dataUrl: `data:image/png;base64,${DOT}`, caption: '수업 모습' }] },
    ),
  );
  for (const said of [
    '운영일지',
    '노래교실 · 6회차',
    '담당',
    '동장',
    '윤미자',
    '출석',
    '똠방각하',
    '₩1,234,000',
    '수업 모습',
  ])
    expect(text?.replaceAll(/\s+/g, ' ')).toContain(said);
});

const column = (head: string) => ({ head, width: 'rest', align: 'left' }) as const;

it('goes on over pages, with its head on each, and counts them', async () => {
  const rows = Array.from({ length: 80 }, (_, index) => [String(index + 1), `줄 ${index + 1}`]);
  const pages = await textOf(
    page({ kind: 'table', columns: [column('번호'), column('무엇')], rows, hasSum: false, isSigned: false }),
  );
  expect(pages.length).toBeGreaterThan(1);
  for (const [index, text] of pages.entries()) {
    expect(text).toContain('번호');
    expect(text).toContain(`${index + 1} / ${pages.length}`);
  }
  expect(pages.at(-1)).toContain('줄 80');
});

it('has its font in it, and only what it needs of it', async () => {
  const bytes = await documents.make({
    kind: 'pdf',
    page: page({ kind: 'text', look: 'plain', text: '가나다' }),
  });
  expect(Buffer.from(bytes).toString('latin1')).toContain('/FontFile2');
  expect(bytes.length).toBeLessThan(30_000);
});

it('says why where it cannot be made, and goes on with the next', async () => {
  const broken = page({ kind: 'photos', photos: [{ dataUrl: 'data:image/png;base64,AAAA', caption: '' }] });
  await expect(documents.make({ kind: 'pdf', page: broken })).rejects.toThrow();
  await expect(textOf(page())).resolves.toHaveLength(1);
});

it('makes a table for a spreadsheet, with numbers as numbers and text as text', async () => {
  const bytes = await documents.make({
    kind: 'xlsx',
    sheet: { name: '출석/부', heads: ['이름', '회'], rows: [['=1+1', 12]] },
  });
  const files = unzipSync(new Uint8Array(bytes));
  const all = Object.values(files)
    .map(file => strFromU8(file))
    .join('\n');
  expect(all).toContain('출석 부');
  expect(all).toContain('=1+1');
  expect(all).not.toContain('<f>');
  expect(all).toMatch(/<v>12<\/v>/);
});
