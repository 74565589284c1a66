import type { ReadableDatabase } from '../sql/database.ts';
import type { Break } from '../verify.ts';

interface CommandRow {
  readonly commandId: string;
  readonly request: string;
  readonly resultJson: string;
  readonly firstEntry: number;
  readonly lastEntry: number;
}

/**
 * Replays the command log against the journal: every entry was made by exactly one command, and by none
 * twice.
 */
export function verifyCommands(database: ReadableDatabase): Break {
  const commands = database.prepare<[], CommandRow>(
    `SELECT command_id AS commandId, request, result_json AS resultJson, first_entry AS firstEntry,
       last_entry AS lastEntry
     FROM command_log WHERE first_entry IS NOT NULL ORDER BY first_entry`,
  );
  let next = 1;
  for (const command of commands.iterate()) {
    if (command.firstEntry !== next)
      return command.firstEntry < next
        ? `command ${command.commandId}: it claims entry ${command.firstEntry}, which another command made`
        : `entry ${next}: no command made it`;
    if (!isJson(command.resultJson)) return `command ${command.commandId}: its result cannot be read`;
    next = command.lastEntry + 1;
  }
  const entries = Number(database.prepare('SELECT count(*) FROM journal_entry').pluck().get());
  return next === entries + 1 ? undefined : `entry ${next}: no command made it`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
