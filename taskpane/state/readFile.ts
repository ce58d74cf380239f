import type { ReadPlan, Result, Source } from "../../src/index";
import { ok, planFrom, readingOnDemand, refused, usablePlan, withLogo } from "../../src/index";

/** A file by its name and bytes: one that was picked, dropped, or is a sample. */
export interface PickedFile {
  readonly name: string;
  bytes(): Promise<ArrayBuffer>;
}

/** A file that a person picked or dropped. */
export function pickedFile(file: File): PickedFile {
  return { name: file.name, bytes: () => file.arrayBuffer() };
}

/** Reads an extract into sheets of cells. The readers are fetched when the first file is. */
export async function readExtractFile(file: PickedFile): Promise<Result<Source>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const { readSource } = await readingOnDemand();
  return readSource(bytes.value, file.name);
}

/** A plan in what was read already, or what it lacks. */
export function readPlanSource(source: Source): Result<ReadPlan> {
  return usablePlan(withLogo(planFrom(source), "notHere"));
}

async function bytesOf(file: PickedFile): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await file.bytes()));
  } catch (error) {
    // What a browser throws where a file has gone, may not be read, or cannot be fetched.
    if (error instanceof DOMException || error instanceof TypeError)
      return refused(`${file.name} could not be opened. It may have been moved or be a folder. Choose it again.`);
    throw error;
  }
}
