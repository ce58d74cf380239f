import type { ZipEntry } from "./guardZip";
import type { ReadFailure, Source } from "./source";

export function readOds(_bytes: Uint8Array, file: string, _entries: readonly ZipEntry[]): Source | ReadFailure {
  return { failure: "unknownFormat", file, detail: "a kind of file" };
}
