import type { InputFile, ReadPlan, Result, Source } from "../../src/index";
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
  const [source, sha256] = await Promise.all([readSource(bytes.value, file.name), digestOf(bytes.value)]);
  if (source.ok && sha256 !== null) inputs.set(source.value, { file: file.name, sha256 });
  return source;
}

/** A plan in what was read already, or what it lacks. */
export function readPlanSource(source: Source): Result<ReadPlan> {
  const read = usablePlan(withLogo(planFrom(source), "notHere"));
  const input = inputs.get(source);
  if (read.ok && input !== undefined) inputs.set(read.value, input);
  return read;
}

/** The files that were read, by what was made of them: what came from a sheet or the clipboard is none. */
const inputs = new WeakMap<Source | ReadPlan, InputFile>();

/** Those of the files that an extract and a plan were read from which a sign-off names. */
export function inputsOf(...made: readonly (Source | ReadPlan)[]): readonly InputFile[] {
  return made.flatMap((one) => inputs.get(one) ?? []);
}

/** The SHA-256 of a file's bytes in hexadecimal; null in a page that a browser does not trust with it. */
async function digestOf(bytes: Uint8Array): Promise<string | null> {
  if (!globalThis.isSecureContext) return null;
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
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
