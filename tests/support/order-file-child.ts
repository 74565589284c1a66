/** A counter that takes files and is going to be killed. Argument: its data folder. */
import { compose } from '../../main/compose.ts';

const [, , dataDir = ''] = process.argv;
const app = compose({ dataDir, demo: true, printers: [], scanners: [], log: () => undefined });
await app.start();
// Nothing else keeps it alive.
setInterval(() => undefined, 1_000);
