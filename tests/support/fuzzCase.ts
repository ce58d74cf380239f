import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cpuSeconds } from "./cpuSeconds";

/** Processor seconds after which a made-up file counts as one that hangs; each takes some thousandths. */
const HANGS_AFTER = 20;

/**
 * Works through one made-up file, and fails where that takes too long. In a long run the file is kept on disk until it
 * is done with, so that one that never ends is there to be looked at: see `scripts/testLong.mjs`.
 */
export async function fuzzCase<Answer>(
  bytes: Uint8Array,
  file: string,
  work: (bytes: Uint8Array, file: string) => Promise<Answer>,
): Promise<Answer> {
  const folder = process.env["FUZZ_CASES"];
  const kept = folder === undefined ? null : join(folder, `${process.pid}-${file}`);
  if (kept !== null) writeFileSync(kept, bytes);
  const { answer, seconds } = await cpuSeconds(() => work(bytes, file));
  if (seconds > HANGS_AFTER)
    throw new Error(`${file} took ${Math.round(seconds)} seconds${kept === null ? "" : `; it is kept as ${kept}`}`);
  if (kept !== null) rmSync(kept);
  return answer;
}
