import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface LoggedCommand {
  readonly commandId: string;
  readonly request: string;
  /** SHA-256 of the input without the command id. */
  readonly inputHash: string;
  readonly role: string;
  readonly atMs: number;
  /** What the answer is about, as JSON: ids and numbers, never the whole answer. */
  readonly resultJson: string;
  readonly firstEntry: number | null;
  readonly lastEntry: number | null;
}

export interface CommandReads {
  find(commandId: string): Pick<LoggedCommand, 'request' | 'inputHash' | 'resultJson'> | undefined;
}

export interface CommandWrites {
  add(command: LoggedCommand): void;
  /**
   * Forgets commands that did not reach the ledger and are older than the given instant. Returns how many.
   */
  forgetBefore(atMs: number): number;
}

export function createCommandReads(database: ReadableDatabase): CommandReads {
  const find = query<[string], { request: string; inputHash: string; resultJson: string }>(
    database,
    `SELECT request, input_hash AS inputHash, result_json AS resultJson
     FROM command_log WHERE command_id = ?`,
  );
  return { find: commandId => find.get(commandId) };
}

export function createCommandWrites(database: WritableDatabase): CommandWrites {
  const insert = write<(string | number | null)[]>(
    database,
    `INSERT INTO command_log (command_id, request, input_hash, role, at_ms, result_json, first_entry,
       last_entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const forget = write<[number]>(
    database,
    `DELETE FROM command_log WHERE command_id IN (
       SELECT command_id FROM command_log WHERE first_entry IS NULL AND at_ms < ? LIMIT 5000)`,
  );
  return {
    add: command => {
      insert(
        command.commandId,
        command.request,
        command.inputHash,
        command.role,
        command.atMs,
        command.resultJson,
        command.firstEntry,
        command.lastEntry,
      );
    },
    forgetBefore: atMs => forget(atMs),
  };
}
