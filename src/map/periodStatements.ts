import { findPeriods, readPeriod } from "../domain/period";
import type { Table } from "../read/source";
import type { PeriodStatement } from "./extract";
import type { Mapping } from "./mapping";
import { readPeriodHeading } from "./periodHeading";

/** Every period that the headings of the actual figures, the words above the tables and the file's name give. */
export function periodStatements(tables: readonly Table[], mapping: Mapping): PeriodStatement[] {
  const used = tables.filter((_, index) => mapping.tables[index]?.holds !== "nothing");
  const headings = tables.flatMap((table, index) =>
    (mapping.tables[index]?.columns ?? []).flatMap(({ role, header }, column): PeriodStatement[] => {
      const heading = role === "actual" ? readPeriodHeading(header) : null;
      if (heading === null) return [];
      const { period, quarter, month } = heading;
      return [{ from: "heading", period, quarter, month, text: header, at: table.columns[column]?.at ?? null }];
    }),
  );
  const titles = used.flatMap((table) => table.titles.flatMap(({ text, at }) => inWords("title", text, at)));
  const file = used[0]?.file ?? tables[0]?.file ?? "";
  return [...headings, ...titles, ...inWords("file", file.replace(/\.[a-z\d]+$/i, "").replace(/_/g, " "), null)];
}

function inWords(from: "title" | "file", words: string, at: PeriodStatement["at"]): PeriodStatement[] {
  const whole = readPeriod(words);
  const found = whole === null ? findPeriods(words) : [{ period: whole, text: words }];
  return found.map(({ period, text }) => ({ from, period, quarter: null, month: null, text, at }));
}
