import { array, description, literal, object, picklist, pipe, readonly } from "valibot";
import { type Acceptance, ACCEPTANCE_FIELDS, NOT_WHO, NOT_WHY } from "./acceptance";
import { FINDING_CODES } from "./registry";
import { ok, type Result } from "../domain/result";
import { lacks, quoted } from "../json/messages";
import { readJsonFile } from "../json/readJsonFile";

const NO_LIST = "has no list called accepted, or its version is not 1";
const LEFT_OUT: ReadonlyMap<unknown, string> = new Map([
  ["by", NOT_WHO],
  ["reason", NOT_WHY],
]);

const ACCEPTANCE = pipe(
  object(
    {
      code: pipe(
        picklist(FINDING_CODES, ({ input }) => `has the code ${quoted(input)}, which no finding has`),
        description("the finding’s code"),
      ),
      ...ACCEPTANCE_FIELDS,
    },
    (issue) => LEFT_OUT.get(issue.path?.at(-1)?.key) ?? lacks("a finding")(issue),
  ),
  readonly(),
);

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
