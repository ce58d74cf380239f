import type { PackModel, SectionKind } from "../pack/packModel";
import { writeRecord } from "./packRecord";
import { readPack, withRecord, type ReadBack } from "./verifyPack";

/** A pack to write, and how. */
export interface Recording {
  readonly pack: PackModel;
  readonly format: ReadBack;
  /** Sections that were left out. */
  readonly without: readonly SectionKind[];
  /** Writes it; a PDF with a record of what it says in it, where there is one. */
  readonly write: (record?: string) => Promise<Uint8Array | string>;
}

/**
 * Writes a pack; one that is signed off with a record of what it says, read back from itself, by which `verify` tells
 * later what is otherwise.
 */
export async function writeRecorded({ pack, format, without, write }: Recording): Promise<Uint8Array | string> {
  const written = await write();
  if (pack.draft) return written;
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
  const read = await readPack(bytes, `pack${format}`, format);
  if (!read.ok) throw new Error(`a pack that is not read back: ${read.fault.sentence}`);
  const { standing, title, period } = pack;
  const record = writeRecord({ standing, title, period, without, texts: read.value.texts });
  return format === ".pdf" ? write(record) : withRecord(written, format, record);
}
