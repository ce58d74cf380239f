import { array, description, is, object, pipe, readonly, string, transform, unknown } from "valibot";
import { KEPT_ACCEPTANCES, MAPPING } from "../../src/index";

/** A sheet that Outturn wrote, and the mark by which a person's work on it is noticed; null where none was kept. */
export interface OurSheet {
  readonly id: string;
  readonly mark: string | null;
}

const MARKED = object({ id: string(), mark: string() });

/** The first versions kept IDs alone. What cannot be read is left out: a sheet that is not known is not replaced. */
const OUR_SHEETS = pipe(
  array(unknown()),
  transform((sheets) =>
    sheets.flatMap((sheet): OurSheet[] => {
      if (typeof sheet === "string") return [{ id: sheet, mark: null }];
      return is(MARKED, sheet) ? [sheet] : [];
    }),
  ),
  readonly(),
);

/** What Outturn keeps in a workbook's settings, as JSON text. */
export const KEPT_SETTINGS = {
  mapping: { name: "outturn.mapping", schema: pipe(MAPPING, description("the mapping that was confirmed last")) },
  accepted: { name: "outturn.accepted", schema: pipe(KEPT_ACCEPTANCES, description("the findings that are accepted")) },
  sheets: {
    name: "outturn.sheets",
    schema: pipe(
      OUR_SHEETS,
      description(
        "`id` and `mark` of each sheet that Outturn wrote: the next report replaces those that nobody worked in",
      ),
    ),
  },
} as const;
