import {
  array,
  description,
  literal,
  nonEmpty,
  object,
  optional,
  pipe,
  readonly,
  string,
  trim,
  type InferOutput,
} from "valibot";
import { textOrNull, wordsOrNull } from "../json/lenientFields";

export const NOT_WHO = "does not say who accepted it (by)";
export const NOT_WHY = "does not say why it is accepted (reason)";

/** What is kept of a finding that somebody lets stand, beside its code. */
export const ACCEPTANCE_FIELDS = {
  item: wordsOrNull("ID of the measure, action or other item; null for a finding about a whole file or table"),
  at: wordsOrNull("the cell; it counts only where `item` is null, because rows move between extracts"),
  found: textOrNull("what was found; the finding returns as soon as that is something else"),
  expected: pipe(
    optional(textOrNull("")),
    description("what was expected; where it is given, the finding returns as soon as that is something else"),
  ),
  by: pipe(string(NOT_WHO), trim(), nonEmpty(NOT_WHO), description("who accepted it")),
  reason: pipe(string(NOT_WHY), trim(), nonEmpty(NOT_WHY), description("why it is accepted")),
};

/** As a workbook keeps it: a code that no finding has any more is of no finding, and no fault. */
export const KEPT_ACCEPTANCE = pipe(
  object({ code: pipe(string(), description("the finding’s code")), ...ACCEPTANCE_FIELDS }),
  readonly(),
);

/** The findings that were accepted in a workbook before it kept a state. */
export const KEPT_ACCEPTANCES = object({
  version: pipe(literal(1), description("of this form of file")),
  accepted: pipe(array(KEPT_ACCEPTANCE), readonly(), description("the findings that are accepted")),
});

/** A finding that somebody has looked at and lets stand, as kept between reports. */
export type Acceptance = InferOutput<typeof KEPT_ACCEPTANCE>;
