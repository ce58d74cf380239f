import type { JudgementAssessment } from "../../assess/assessJudgements";
import type { GradeShare } from "../../assess/peers/gradeShare";
import { number } from "../../domain/value";
import { countCell, figureCell, missingCell, statusCell, textCell } from "../cells";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import type { TableColumn } from "../tableSpec";
import type { SheetContext } from "./sheetContext";

/** Judgements by domain: grade, direction of travel, and how the grade stands among all bodies that were graded. */
export function judgementsSheet(context: SheetContext, name: string): ReportSheet[] {
  const { checkedExtract } = context;
  const { grades } = checkedExtract.plan.gradeScale;
  const counts = grades.map((grade, index): TableColumn<JudgementAssessment> => ({
    heading: `Bodies graded ${grade}`,
    numeric: true,
    cell: ({ distribution, row }) => {
      const count = distribution?.[index];
      return count === undefined
        ? missingCell("notAvailable")
        : { ...countCell(count), source: row?.gradeCounts[index]?.at ?? null };
    },
  }));
  const hasCommentary = checkedExtract.judgements.some(({ row }) => row?.commentary != null);
  const sheet = buildSheet(
    name,
    [8, 24, 46, 11, 13, ...grades.map(() => 11), 11, 11, 11, ...(hasCommentary ? [40] : [])],
    context,
  );
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.line("Shares are of all bodies that were graded; the same grade includes this body.", "body");
  sheet.table<JudgementAssessment>({
    name: "Judgements",
    description: "Each judgement with its grade, direction of travel and national distribution of grades",
    columns: [
      { heading: "Ref", numeric: false, cell: ({ planned }) => textCell(planned.id) },
      { heading: "Domain", numeric: false, cell: ({ planned }) => textCell(planned.domain) },
      { heading: "Judgement", numeric: false, cell: ({ planned }) => textCell(planned.name, "text", planned.at) },
      {
        heading: "Grade",
        numeric: false,
        cell: ({ grade, row }) => statusCell(grade ?? "Not stated", null, row?.grade?.at ?? null),
      },
      {
        heading: "Direction of travel",
        numeric: false,
        cell: ({ directionOfTravel, row }) => textCell(directionOfTravel ?? "[x]", "text", row?.direction?.at ?? null),
      },
      ...counts,
      share("Share worse", "worse"),
      share("Share same", "same"),
      share("Share better", "better"),
      ...(hasCommentary ? [COMMENTARY] : []),
    ],
    items: checkedExtract.judgements,
    lasting: true,
    keptIn: [
      { column: "grade", heading: "Grade" },
      { column: "directionOfTravel", heading: "Direction of travel" },
    ],
    group: ({ planned }) => planned.domain,
  });
  return sheet.build({ freeze: true, repeatHeadings: true });
}

const COMMENTARY: TableColumn<JudgementAssessment> = {
  heading: "Commentary",
  numeric: false,
  cell: ({ row }) => textCell(row?.commentary?.text ?? "[z]", "text", row?.commentary?.at ?? null),
};

function share(heading: string, side: keyof GradeShare): TableColumn<JudgementAssessment> {
  return {
    heading,
    numeric: true,
    cell: ({ shares }) =>
      shares === null ? missingCell("notAvailable") : figureCell(number(shares[side]), { kind: "percent" }, 1),
  };
}
