import { packFiles, writePack } from "../../cli/packs";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import type { PackModel } from "../../src/pack/packModel";
import { buildSignedPack } from "../../src/pack/signOff/buildSignedPack";
import { signOffOf } from "../../src/pack/signOff/signOff";
import { textDifferences } from "../../src/verify/textDifferences";
import { formatOf, readPack, type PackRead } from "../../src/verify/verifyPack";
import type { TextChange } from "../../src/pack/signOff/placedText";
import { hospital, PLAIN } from "../pack/hospital";

const facts = packFactsOf(await hospital(), { readAt: "20 January 2032, 09:00", template: PLAIN });
const signOff = signOffOf(facts, { accepted: [], by: "A. Singh", on: "21 January 2032", program: "0.1.0" });
if (!signOff.ok) throw new Error(signOff.open.join());

/** The pack of a made-up hospital, signed off. */
export const SIGNED = buildSignedPack(facts, [signOff.value]);

/** A pack as a file of a format, with a record of what it says. */
export async function written(ending: string, pack: PackModel = SIGNED): Promise<Uint8Array> {
  const files = await packFiles([`pack${ending}`]);
  const [file] = files.ok ? files.value : [];
  if (file === undefined) throw new Error(`no pack is written as ${ending}`);
  const bytes = await writePack(file, { pack, at: new Date(0), without: [] });
  return typeof bytes === "string" ? new TextEncoder().encode(bytes) : new Uint8Array(bytes);
}

/** A file of a format, read back. */
export async function readBack(ending: string, bytes: Uint8Array): Promise<PackRead> {
  const format = formatOf(`pack${ending}`);
  if (format === null) throw new Error(`${ending} is not read back`);
  const read = await readPack(bytes, `pack${ending}`, format);
  if (!read.ok) throw new Error(read.fault.sentence);
  return read.value;
}

/** Where a file is not what its own record says. */
export async function differences(ending: string, bytes: Uint8Array): Promise<readonly TextChange[]> {
  const { texts, record } = await readBack(ending, bytes);
  if (record === null) throw new Error("the file carries no record");
  return textDifferences(record.texts, texts);
}
