import type { ReadPlan } from "../../src/map/plan/readPlan";
import { planFault, planFrom } from "../../src/pipeline";
import type { Source } from "../../src/read/source";

/** What came of reading a file: what was asked for, or one sentence about why not. */
export type FileRead<Thing> = { readonly read: Thing } | { readonly fault: string };

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
export async function readExtractFile(file: PickedFile): Promise<FileRead<Source>> {
  const bytes = await bytesOf(file);
  if (bytes === null)
    return { fault: `${file.name} could not be opened. It may have been moved or be a folder. Choose it again.` };
  const [{ readSource }, { describeFailure }] = await Promise.all([
    import("../../src/read/readSource"),
    import("../../src/read/guard/describeFailure"),
  ]);
  const source = await readSource(bytes, file.name);
  return "failure" in source ? { fault: describeFailure(source) } : { read: source };
}

/** Reads a plan, or says what it lacks. */
export async function readPlanFile(file: PickedFile): Promise<FileRead<ReadPlan>> {
  const source = await readExtractFile(file);
  return "fault" in source ? source : readPlanSource(source.read);
}

/** A plan in what was read already, or what it lacks. */
export function readPlanSource(source: Source): FileRead<ReadPlan> {
  const plan = planFrom(source);
  const fault = planFault(plan);
  return fault === null ? { read: plan } : { fault };
}

async function bytesOf(file: PickedFile): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.bytes());
  } catch (error) {
    // What a browser throws where a file has gone, may not be read, or cannot be fetched.
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}
