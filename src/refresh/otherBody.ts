import { plainLabel } from "../map/match/plainLabel";
import type { ReportModel } from "../report/reportModel";
import type { Left } from "./refresh";
import type { WrittenReport } from "./writtenReport";

/** The line below the title of a sheet: the organisation and the period. */
const SUBTITLE = "/subtitle";

/** Whether the report that stands in a workbook is of another organisation, by the line that says whose it is. */
export function otherBody({ sheets }: WrittenReport, { organisation, period, sheets: now }: ReportModel): Left[] {
  if (organisation === "") return [];
  const said = `${organisation}, ${period}`;
  const summary = now.find(({ rows }) => rows.some(({ cells }) => cells[0]?.text === said));
  const lines = sheets.find(({ name }) => name === summary?.name)?.blocks.filter(({ table }) => table === "") ?? [];
  const before = lines.flatMap(({ rows }) => rows).find(({ key }) => key === SUBTITLE)?.cells[0]?.text ?? "";
  const whose = before.slice(0, Math.max(0, before.lastIndexOf(", ")));
  if (whose === "" || plainLabel(whose) === plainLabel(organisation)) return [];
  return [{ kind: "otherBody", sheet: summary?.name ?? "", before: whose, after: organisation }];
}
