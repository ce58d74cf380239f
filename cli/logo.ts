import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ReadPlan } from "../src/index";
import { FILE_BYTES_MAX, readPicture, standsBeside, withLogo } from "../src/index";
import { readBytes, STANDARD_INPUT } from "./files";

/** A plan with the logo that it names, read from beside its own file, or with the finding of why there is none. */
export async function withLogoBeside(read: ReadPlan, planPath: string): Promise<ReadPlan> {
  const { logo } = read.plan.pack;
  if (logo === null) return read;
  if (planPath === STANDARD_INPUT) return withLogo(read, "notHere");
  if (!standsBeside(logo.file)) return withLogo(read, "elsewhere");
  const path = join(dirname(planPath), logo.file.replaceAll("\\", "/"));
  const size = await stat(path).then(
    ({ size: bytes }) => bytes,
    () => 0,
  );
  if (size > FILE_BYTES_MAX) return withLogo(read, "tooLarge");
  const bytes = await readBytes(path);
  return withLogo(read, bytes.ok ? readPicture(bytes.value) : "noFile");
}
