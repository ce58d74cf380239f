import type { MappedRows } from "../map/mappedRows";
import type { Mapping } from "../map/mapping";
import type { Table } from "../read/source";
import { offerLabelsMovedUp } from "./offerLabelsMovedUp";
import { offerMarksStripped } from "./offerMarksStripped";
import { offerPercentages } from "./offerPercentages";
import { offerReadings } from "./offerReadings";
import { offerStatusWords } from "./offerStatusWords";
import type { Repair } from "./repair";

/** An extract with the tables and the mapping that it was read by. */
export interface ReadExtract {
  readonly tables: readonly Table[];
  readonly mapping: Mapping;
  readonly extract: MappedRows;
}

/** Every repair that the extract calls for. Offering one changes nothing. */
export function offerRepairs(read: ReadExtract): Repair[] {
  return [
    ...offerLabelsMovedUp(read),
    ...offerPercentages(read.extract),
    ...offerStatusWords(read.extract),
    ...offerMarksStripped(read.extract),
    ...offerReadings(read.extract),
  ];
}
