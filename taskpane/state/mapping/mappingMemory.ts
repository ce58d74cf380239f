import type { SavedMapping, Source, YearStart } from "../../../src/index";
import { placeKey, readSavedMapping, withoutGivenHeaders } from "../../../src/index";

/** Where confirmed mappings are kept: in the workbook, or in a browser without Excel. */
export interface MappingMemory {
  load(): Promise<SavedMapping | null>;
  save(mapping: SavedMapping): Promise<void>;
}

/**
 * What was remembered before with what was confirmed now. The newer answer wins for the same label, and for tables of
 * the same layout on the same sheet, whatever period that names. What was said of the headings of a table that is in
 * the extract is replaced, whichever layout they gave it.
 */
export function joinMappings(
  before: SavedMapping | null,
  now: SavedMapping,
  extract: Source,
  year: YearStart,
): SavedMapping {
  if (before === null) return now;
  const others = withoutGivenHeaders(before, extract, year).tables.filter(
    (table) =>
      !now.tables.some(
        (other) =>
          other.fingerprint === table.fingerprint &&
          (other.sheet === table.sheet || table.sheet === "" || placeKey(other, year) === placeKey(table, year)),
      ),
  );
  return { version: 2, tables: [...now.tables, ...others], labels: { ...before.labels, ...now.labels } };
}

const KEY = "outturn.mapping";

/** Mappings kept in this browser. A browser that keeps nothing is no reason to stop: they are then asked for again. */
export const browserMemory: MappingMemory = {
  async load() {
    try {
      const saved = readSavedMapping(localStorage.getItem(KEY) ?? "", KEY);
      return saved.ok ? saved.value : null;
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  },
  async save(mapping) {
    try {
      localStorage.setItem(KEY, JSON.stringify(mapping));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  },
};
