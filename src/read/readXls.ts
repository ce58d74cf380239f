import type { ReadFailure, Source } from "./source";

export function readCompound(_bytes: Uint8Array, file: string): Source | ReadFailure {
  return { failure: "unknownFormat", file, detail: "a kind of file" };
}
