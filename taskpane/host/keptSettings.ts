import { array, description, pipe, readonly, transform, unknown } from "valibot";
import { ACCEPTANCES, MAPPING } from "../../src/index";

const SHEET_IDS = pipe(
  array(unknown()),
  transform((ids) => ids.filter((id) => typeof id === "string")),
  readonly(),
);

/** What Outturn keeps in a workbook's settings, as JSON text. */
export const KEPT_SETTINGS = {
  mapping: { name: "outturn.mapping", schema: pipe(MAPPING, description("the mapping that was confirmed last")) },
  accepted: { name: "outturn.accepted", schema: pipe(ACCEPTANCES, description("the findings that are accepted")) },
  sheets: {
    name: "outturn.sheets",
    schema: pipe(SHEET_IDS, description("IDs of the sheets that Outturn wrote, which the next report replaces")),
  },
} as const;
