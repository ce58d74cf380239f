import { COLUMN_ROLES, type ColumnRole } from "./columnRole";
import { HOLDS, type Holds, type SavedMapping } from "./mapping";

/**
 * A saved mapping from its JSON text; null where the text is not one (wrong shape, unknown words, a later version).
 *
 * @example
 * readSavedMapping("not JSON") //=> null
 */
export function readSavedMapping(text: string): SavedMapping | null {
  const json = parse(text);
  if (!isRecord(json) || json["version"] !== 1 || !Array.isArray(json["tables"])) return null;
  const tables = json["tables"].map(readTable);
  const labels = readLabels(json["labels"] ?? {});
  if (labels === null || tables.some((table) => table === null)) return null;
  return { version: 1, tables: tables.filter((table) => table !== null), labels };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readTable(json: unknown): SavedMapping["tables"][number] | null {
  if (!isRecord(json)) return null;
  const { fingerprint, holds, columns } = json;
  if (typeof fingerprint !== "string" || !isHolds(holds) || !Array.isArray(columns)) return null;
  const read = columns.map(readColumn);
  return read.some((column) => column === null) ? null : { fingerprint, holds, columns: read.filter((column) => column !== null) };
}

function readColumn(json: unknown): { header: string; role: ColumnRole | null } | null {
  if (!isRecord(json)) return null;
  const { header, role } = json;
  if (typeof header !== "string" || !(role === null || isRole(role))) return null;
  return { header, role };
}

function readLabels(json: unknown): Record<string, string> | null {
  if (!isRecord(json)) return null;
  const entries = Object.entries(json);
  if (entries.some(([, id]) => typeof id !== "string")) return null;
  return Object.fromEntries(entries) as Record<string, string>;
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function isHolds(word: unknown): word is Holds {
  return HOLDS.some((known) => known === word);
}

function isRole(word: unknown): word is ColumnRole {
  return COLUMN_ROLES.some((known) => known === word);
}
