import { variant } from "valibot";
import type { Result } from "../../domain/result";
import { readJsonFile } from "../../json/readJsonFile";
import { FIRST_MAPPING } from "./firstVersion";
import { MAPPING, type SavedMapping } from "./savedMapping";

const ANY_VERSION = variant("version", [MAPPING, FIRST_MAPPING], "has no version that is known: 1 or 2");

/**
 * A saved mapping from its JSON text, of whichever version.
 *
 * @param file The file's name, for the sentence about what is wrong with it.
 *
 * @example
 * readSavedMapping("not JSON", "m.json")
 *.fault.sentence
 *   //=> "m.json is not a mapping file: it is not JSON. Make one with --save-mapping."
 */
export function readSavedMapping(text: string, file: string): Result<SavedMapping> {
  return readJsonFile(text, file, {
    what: "a mapping file",
    schema: ANY_VERSION,
    remedy: "Make one with --save-mapping.",
  });
}
