import { columnsOf, columnsOfCharacter, printableText } from './cp949.ts';
import type { Align, Cell } from './document.ts';

/** Breaks text into lines of at most `columns`. A two-column character is never split. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const character of printableText(paragraph)) {
      const width = columnsOfCharacter(character);
      if (used + width > columns) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += character;
      used += width;
    }
    lines.push(line);
  }
  return lines;
}

/** Cuts text to at most `columns`. */
export function cutText(text: string, columns: number): string {
  return wrapText(text, columns)[0] ?? '';
}

/** Text cut or padded to exactly `columns`. */
export function padText(text: string, columns: number, align: Align = 'left'): string {
  const cut = cutText(text, columns);
  const space = columns - columnsOf(cut);
  if (align === 'right') return ' '.repeat(space) + cut;
  if (align === 'center') return ' '.repeat(Math.floor(space / 2)) + cut + ' '.repeat(Math.ceil(space / 2));
  return cut + ' '.repeat(space);
}

/** One line of columns, each cut or padded to its width. */
export function layOutRow(cells: readonly Cell[]): string {
  return cells.map(cell => padText(cell.text, cell.columns, cell.align)).join('');
}

/** Text at both ends of a line. The right one, mostly an amount, is never cut while it fits at all. */
export function layOutEnds(left: string, right: string, columns: number): string {
  const end = cutText(right, columns);
  const endColumns = columnsOf(end);
  const room = columns - endColumns;
  return room === 0 ? end : padText(cutText(left, Math.max(0, room - (endColumns > 0 ? 1 : 0))), room) + end;
}
