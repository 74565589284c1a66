import { columnsOf, columnsOfCharacter, printableText } from './cp949.ts';
import type { Align, Cell } from './document.ts';

/**
 * Breaks text into lines of at most `columns`: at a space in the last third of a line, or else between any
 * two characters. A two-column character is never split.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap(paragraph => wrapParagraph(printableText(paragraph), columns));
}

function wrapParagraph(paragraph: string, columns: number): readonly string[] {
  if (columnsOf(paragraph) <= columns) return [paragraph];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of paragraph) {
    const width = columnsOfCharacter(character);
    if (used + width > columns) {
      const space = character === ' ' ? line.length : line.lastIndexOf(' ');
      const word = line.slice(space + 1);
      const breaksWord = space <= 0 || columnsOf(word) > columns / 3;
      lines.push(breaksWord ? line : line.slice(0, space));
      line = breaksWord ? '' : word;
      used = columnsOf(line);
      if (character === ' ' && !breaksWord) continue; // The end of the line stands for the space.
    }
    line += character;
    used += width;
  }
  return [...lines, line];
}

/** Cuts text to at most `columns`. */
export function cutText(text: string, columns: number): string {
  let cut = '';
  let used = 0;
  for (const character of printableText(text)) {
    used += columnsOfCharacter(character);
    if (used > columns) break;
    cut += character;
  }
  return cut;
}

/** Text cut or padded to exactly `columns`. */
export function padText(text: string, columns: number, align: Align = 'left'): string {
  const cut = columnsOf(text) <= columns ? text : cutText(text, columns);
  const space = columns - columnsOf(cut);
  if (align === 'right') return ' '.repeat(space) + cut;
  if (align === 'center') return ' '.repeat(Math.floor(space / 2)) + cut + ' '.repeat(Math.ceil(space / 2));
  return cut + ' '.repeat(space);
}

/**
 * A line of cells, each cut or padded to its width. A cell that asks for it and does not fit takes lines of
 * its own above, and leaves its place empty.
 */
export function layOutRow(cells: readonly Cell[]): readonly string[] {
  const columns = cells.reduce((sum, cell) => sum + cell.columns, 0);
  return [
    ...cells.filter(isAbove).flatMap(cell => wrapText(cell.text, columns)),
    cells.map(cell => padText(isAbove(cell) ? '' : cell.text, cell.columns, cell.align)).join(''),
  ];
}

/**
 * Text at both ends of a line. What does not fit beside each other stands below each other: nothing is
 * cut.
 */
export function layOutEnds(left: string, right: string, columns: number): readonly string[] {
  const gap = left === '' || right === '' ? 0 : 1;
  const room = columns - columnsOf(right);
  if (columnsOf(left) + gap <= room) return [padText(left, room) + right];
  return [
    ...(left === '' ? [] : wrapText(left, columns)),
    ...(right === '' ? [] : wrapText(right, columns).map(line => padText(line.trim(), columns, 'right'))),
  ];
}

function isAbove(cell: Cell): boolean {
  return cell.overflow === 'above' && columnsOf(cell.text) > cell.columns;
}
