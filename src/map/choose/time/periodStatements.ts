import type { Plan } from "../../../domain/plan";
import type { Table } from "../../../read/source";
import { noteStatements } from "../../claims/noteTime";
import { fileStatements, tableStatements } from "../../claims/tableTime";
import type { PeriodStatement } from "../../mappedRows";
import type { Mapping } from "../../mapping";
import { isDated } from "../observation";

/** Every period that headings of actual figures, words around the tables, notes and the file's name give. */
export function periodStatements(tables: readonly Table[], mapping: Mapping, plan: Plan): PeriodStatement[] {
  const used = tables.flatMap((table, index) => {
    const tableMapping = mapping.tables[index];
    return tableMapping === undefined || tableMapping.holds === "nothing"
      ? []
      : [{ table, columns: tableMapping.holds === "measures" ? tableMapping.columns : [] }];
  });
  const headings = used.flatMap(({ table, columns }) =>
    columns.flatMap(({ header, claim }, column): PeriodStatement[] =>
      // Beside `Current` and the like, the periods of other headings are those before.
      !columns.some((one) => one.role === "actual" && !isDated(one.claim)) &&
      claim.role === "actual" &&
      isDated(claim) &&
      table.columns[column]?.type !== "blank"
        ? [{ from: "heading", when: claim.when, span: claim.span, text: header, at: table.columns[column]?.at ?? null }]
        : [],
    ),
  );
  const around = [
    ...used.flatMap(({ table }) => tableStatements(table, plan.title, plan.year)),
    ...fileStatements(tables[0]?.file ?? "", plan.year),
  ];
  const notes = used.flatMap(({ table }) =>
    noteStatements(table, plan.year).map((note): PeriodStatement => ({ ...note, from: "note" })),
  );
  return [
    ...headings,
    ...notes,
    ...around.flatMap(({ from, when, span, text, at }): PeriodStatement[] =>
      when.kind === "unsaid" ? [] : [{ from, when, span, text, at }],
    ),
  ];
}
