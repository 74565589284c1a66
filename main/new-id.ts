import { randomFillSync } from 'node:crypto';
import { v7 as uuidV7 } from 'uuid';

const ID_BYTES = 16;
const IDS_TO_A_FILL = 256;

/**
 * Ids as UUID v7, each greater than the one before it (RFC 9562, 6.2 method 1): print jobs and lists are in
 * the order of their ids.
 *
 * A sale needs eight of them while its transaction is open. Asking the system for random bytes takes longer
 * than all the rest of an id, so they are fetched for many ids at once.
 */
export function createNewId(nowMs: () => number): () => string {
  const random = new Uint8Array(ID_BYTES * IDS_TO_A_FILL);
  let at = random.length;
  let msecs = -1;
  let seq = 0;
  return () => {
    if (at === random.length) {
      randomFillSync(random);
      at = 0;
    }
    const bytes = random.subarray(at, at + ID_BYTES);
    at += ID_BYTES;
    const now = nowMs();
    if (now > msecs) {
      msecs = now;
      // Half the counter's range is left for the ids of one millisecond.
      seq = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 1;
    } else if (seq === 0xffff_ffff) {
      // The counter is full: the next millisecond is borrowed rather than an order lost.
      msecs += 1;
      seq = 0;
    } else seq += 1;
    return uuidV7({ random: bytes, msecs, seq });
  };
}
