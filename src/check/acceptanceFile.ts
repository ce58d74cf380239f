import {
  array,
  description,
  literal,
  nonEmpty,
  object,
  optional,
  picklist,
  pipe,
  readonly,
  string,
  trim,
  type InferOutput,
} from "valibot";
import { FINDING_CODES } from "./registry";
import { ok, type Result } from "../domain/result";
import { textOrNull, wordsOrNull } from "../json/lenientFields";
import { lacks, quoted } from "../json/messages";
import { readJsonFile } from "../json/readJsonFile";

const NO_LIST = "has no list called accepted, or its version is not 1";
const NOT_WHO = "does not say who accepted it (by)";
const NOT_WHY = "does not say why it is accepted (reason)";
const LEFT_OUT: ReadonlyMap<unknown, string> = new Map([
  ["by", NOT_WHO],
  ["reason", NOT_WHY],
]);

export const ACCEPTANCE = pipe(
  object(
    {
      code: pipe(
        picklist(FINDING_CODES, ({ input }) => `has the code ${quoted(input)}, which no finding has`),
        description("the finding’s code"),
      ),
      item: wordsOrNull("ID of the measure, action or other item; null for a finding about a whole file or table"),
      at: wordsOrNull("the cell; it counts only where `item` is null, because rows move between extracts"),
      found: textOrNull("what was found; the finding returns as soon as that is something else"),
      expected: pipe(
        optional(textOrNull("")),
        description("what was expected; where it is given, the finding returns as soon as that is something else"),
      ),
      by: pipe(string(NOT_WHO), trim(), nonEmpty(NOT_WHO), description("who accepted it")),
      reason: pipe(string(NOT_WHY), trim(), nonEmpty(NOT_WHY), description("why it is accepted")),
    },
    (issue) => LEFT_OUT.get(issue.path?.at(-1)?.key) ?? lacks("a finding")(issue),
  ),
  readonly(),
);

/** A finding that somebody has looked at and lets stand, as kept in a file between reports. */
export type Acceptance = InferOutput<typeof ACCEPTANCE>;

/** The file of accepted findings. */
export const ACCEPTANCES = object(
  {
    version: pipe(literal(1, NO_LIST), description("of this form of file")),
    accepted: pipe(array(ACCEPTANCE, NO_LIST), readonly(), description("the findings that are accepted")),
  },
  NO_LIST,
);

/** A file of accepted findings, as `readAcceptances` reads it. */
export function writeAcceptances(accepted: readonly Acceptance[]): string {
  return `${JSON.stringify({ version: 1, accepted }, null, 2)}\n`;
}

/**
 * Reads a file of accepted findings. Each needs a code, who accepted it and why.
 *
 * @param file The file's name, for the sentence about what is wrong with it.
 *
 * @example
 * readAcceptances("{}", "a.json").ok //=> false
 */
export function readAcceptances(text: string, file: string): Result<readonly Acceptance[]> {
  const read = readJsonFile(text, file, { what: "a file of accepted findings", schema: ACCEPTANCES });
  return read.ok ? ok(read.value.accepted) : read;
}
