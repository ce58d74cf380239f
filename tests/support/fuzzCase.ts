import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Milliseconds after which a made-up file counts as one that hangs; each takes a few. */
const HANGS_AFTER_MS = 20_000;

/**
 * Works through one made-up file, and fails where that takes too long. In a long run the file is kept on disk until it is
 * done with, so that one that never ends is there to be looked at: see `scripts/testLong.mjs`.
 */
export async function fuzzCase<Answer>(
  bytes: Uint8Array,
  file: string,
  work: (bytes: Uint8Array, file: string) => Promise<Answer>,
): Promise<Answer> {
  const folder = process.env["FUZZ_CASES"];
  const kept = folder === undefined ? null : join(folder, `${process.pid}-${file}`);
  if (kept !== null) writeFileSync(kept, bytes);
  const started = performance.now();
  const answer = await work(bytes, file);
  const took = performance.now() - started;
  if (took > HANGS_AFTER_MS)
    throw new Error(`${file} took ${Math.round(took / 1000)} seconds${kept === null ? "" : `; it is kept as ${kept}`}`);
  if (kept !== null) rmSync(kept);
  return answer;
}
