import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../src/contract/shapes.ts';
import { barsOf } from '../../src/escpos/barcode-bars.ts';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './receipt-paper.module.css';

export type PaperRow = Paper['rows'][number];
type TextRow = Extract<PaperRow, { kind: 'text' }>;
type BarcodeRow = Extract<PaperRow, { kind: 'barcode' }>;
type RasterRow = Extract<PaperRow, { kind: 'raster' }>;

/** One column is half the type size wide; a Hangul syllable is exactly two. */
const COLUMN_PX = 7;
const LINE_PX = 16;
/** Font A is 12 dots wide: that many printer dots are one column. */
const DOTS_PER_COLUMN = 12;

/**
 * Printed paper, drawn from what the printer was really told, so it breaks where the paper breaks.
 *
 * @param scale 1 is 7 px a column, so that 48 columns are 372 px wide.
 */
export function ReceiptPaper({
  paper,
  label,
  scale = 1,
  className,
}: {
  paper: Paper;
  label?: string;
  scale?: number;
  className?: string | undefined;
}) {
  const { t } = useTranslation();
  // `zoom` keeps the layout, so scrolling and the torn edge stay right.
  const style: CSSProperties = { width: paper.columns * COLUMN_PX + 36, zoom: scale };
  const rows = paper.rows.at(-1)?.kind === 'cut' ? paper.rows.slice(0, -1) : paper.rows;
  return (
    <div className={cx(styles['shadow'], className)}>
      <div className={styles['paper']} style={style} role="document" aria-label={label ?? t('paper.preview')}>
        {rows.map((row, index) => (
          <Row key={index} row={row} />
        ))}
      </div>
    </div>
  );
}

function Row({ row }: { row: PaperRow }): ReactNode {
  const { t } = useTranslation();
  if (row.kind === 'text') return <TextLine row={row} />;
  if (row.kind === 'barcode') return <Barcode row={row} />;
  if (row.kind === 'qr') return <CodeBox name="QR" data={row.data} />;
  if (row.kind === 'raster') return <Raster row={row} />;
  if (row.kind === 'cut') {
    return <div className={styles['cut']} role="separator" aria-label={t('paper.cut')} />;
  }
  return null; // Opening the drawer leaves no mark on paper.
}

/** A code that is named and spelled out instead of drawn. */
function CodeBox({ name, data }: { name: string; data: string }) {
  return (
    <div className={styles['code']}>
      <Icon name="scan" />
      <span>{name}</span>
      <small>{data}</small>
    </div>
  );
}

function TextLine({ row }: { row: TextRow }) {
  const height = Math.max(1, ...row.runs.map(run => run.height));
  const isBlank = row.runs.every(run => run.text === '');
  return (
    <div className={cx(styles['line'], styles[row.align])} style={{ height: height * LINE_PX }}>
      {isBlank
        ? null
        : row.runs.map((run, index) => (
            <span
              key={index}
              className={cx(
                styles['run'],
                run.bold && styles['bold'],
                run.underline && styles['underline'],
                run.inverse && styles['inverse'],
              )}
              style={{
                fontSize: 2 * COLUMN_PX * run.width,
                // What is scaled is as high as its line afterwards, with the ground of white on black.
                lineHeight: `${(height * LINE_PX * run.width) / run.height}px`,
                ...(run.height === run.width ? {} : { transform: `scaleY(${run.height / run.width})` }),
              }}
            >
              {run.text}
            </span>
          ))}
    </div>
  );
}

function Barcode({ row }: { row: BarcodeRow }) {
  const { data, symbology } = row;
  const bars = barsOf(symbology, data);
  if (bars === undefined) return <CodeBox name={symbology} data={data} />;
  const edges = bars.reduce((ends: readonly number[], bar) => [...ends, (ends.at(-1) ?? 0) + bar], []);
  const width = edges.at(-1) ?? 0;
  return (
    <div className={styles['barcode']}>
      <svg viewBox={`0 0 ${width} 30`} preserveAspectRatio="none" role="img" aria-label={data}>
        {bars.map((bar, index) =>
          index % 2 === 0 ? (
            <rect key={index} x={(edges[index] ?? 0) - bar} y="0" width={bar} height="30" />
          ) : null,
        )}
      </svg>
      {row.showsText ? <span>{data}</span> : null}
    </div>
  );
}

function Raster({ row }: { row: RasterRow }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context == null) return;
    const bytes = Uint8Array.from(atob(row.bits), character => character.charCodeAt(0));
    const rowBytes = Math.ceil(row.widthDots / 8);
    context.clearRect(0, 0, row.widthDots, row.heightDots);
    context.fillStyle = getComputedStyle(context.canvas).color;
    for (let y = 0; y < row.heightDots; y += 1) {
      for (let x = 0; x < row.widthDots; x += 1) {
        const byte = bytes[y * rowBytes + (x >> 3)] ?? 0;
        if ((byte & (0x80 >> (x & 7))) !== 0) context.fillRect(x, y, 1, 1);
      }
    }
  }, [row]);
  return (
    <div className={cx(styles['pictureLine'], styles[row.align])}>
      <canvas
        ref={canvas}
        className={styles['raster']}
        width={row.widthDots}
        height={row.heightDots}
        style={{ width: (row.widthDots * COLUMN_PX) / DOTS_PER_COLUMN }}
        role="img"
        aria-label={t('paper.picture')}
      />
    </div>
  );
}
