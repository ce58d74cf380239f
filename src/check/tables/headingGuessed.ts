import type { Finding } from "../../domain/finding";
import { ROLE_NAMES } from "../../map/columns/columnRole";
import type { Mapping } from "../../map/mapping";
import type { Table } from "../../read/source";

/** A column whose heading is not known and that was told by elimination. */
export function headingGuessed(tables: readonly Table[], mapping: Mapping): Finding[] {
  return mapping.tables.flatMap(({ columns }, index) =>
    columns.flatMap(({ header, role, claim: { guessed } }, column): Finding[] => {
      const at = tables[index]?.columns[column]?.at ?? null;
      if (!guessed || role === null) return [];
      return [
        {
          code: "headingGuessed",
          item: null,
          at,
          found: header,
          expected: ROLE_NAMES[role].toLowerCase(),
          evidence: {},
        },
      ];
    }),
  );
}
