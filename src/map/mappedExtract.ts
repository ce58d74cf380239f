import type { FileFinding } from "../read/findingKinds";
import type { Table } from "../read/source";
import type { Mapping } from "./mapping";

/** An extract's tables with a mapping proposed for them, and what was odd about the file. */
export interface MappedExtract {
  readonly file: string;
  readonly tables: readonly Table[];
  readonly mapping: Mapping;
  readonly findings: readonly FileFinding[];
}
