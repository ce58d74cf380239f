import { monthCount, samePeriod, samePeriodLastYear, yearAround } from "../../domain/time/period";
import type { Plan } from "../../domain/plan";
import type { YearStart } from "../../domain/time/year";
import type { Table } from "../../read/source";
import type { ColumnClaim } from "../claims/columnClaim";
import type { When } from "../claims/when";
import { combine, covers, fileStatements, tableStatements } from "../claims/tableTime";
import type { ColumnRole } from "../headings/columnRole";
import {
  fingerprint,
  type ClaimedMapping,
  type ColumnChoice,
  type Doubt,
  type Mapping,
  type TableMapping,
} from "../mapping";
import { placeOf, settlePeriod, type ReportPeriod } from "./time/reportPeriod";
import { claimedTable } from "../claims/claimedTable";
import { baseOf, figureSpan } from "./time/datedFigures";
import { resolveTime, toDate, type Base, type Stretch } from "./time/resolveTime";

/** Roles whose column is chosen by its period; every other role's column serves whatever it says of time. */
const TIMED: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "actual",
  "target",
  "lastYear",
  "forecast",
  "milestone",
  "statedStatus",
  "statedChange",
  "statedChangePercent",
  "statedVariance",
  "commentary",
  "peerRank",
  "peerGroupSize",
  "peerDifference",
]);

/**
 * Settles the report's period and says of each column what it is in this report: the actual is the column of figures
 * for the period, last year's the one a year earlier, targets and statuses those of the same stretch; the rest is
 * history.
 */
export function chooseColumns(
  tables: readonly Table[],
  claimed: readonly (ClaimedMapping & { readonly doubts: readonly Doubt[] })[],
  plan: Plan,
): Mapping {
  const measured = tables.flatMap((table, index) => {
    const mapping = claimed[index];
    return mapping?.holds === "measures"
      ? [claimedTable(index, table, mapping.claims, plan, mapping.reports ?? null)]
      : [];
  });
  const others = tables.flatMap((table, index) => {
    const mapping = claimed[index];
    return mapping !== undefined && mapping.holds !== "nothing" && mapping.holds !== "measures"
      ? [claimedTable(index, table, [], plan)]
      : [];
  });
  const { report, doubts } = settlePeriod(
    measured.length > 0 ? measured : others,
    plan,
    tables[0]?.file ?? "",
    tables.filter((_, index) => claimed[index]?.holds === "nothing"),
  );
  return {
    report,
    tables: tables.flatMap((table, index): TableMapping[] => {
      const mapping = claimed[index];
      if (mapping === undefined) return [];
      const place = {
        ...placeOf(table),
        fingerprint: fingerprint(table, plan.year),
        holds: mapping.holds,
        leftOut: mapping.leftOut,
        figures: mapping.figures,
        shape: table.turned?.shape ?? ("measuresDown" as const),
        organisation: mapping.organisation,
      };
      return [
        {
          ...place,
          columns:
            mapping.holds === "measures"
              ? servingColumns(table, mapping.claims, report, plan)
              : plainColumns(table, mapping.claims),
        },
      ];
    }),
    doubts: [
      ...claimed.flatMap((mapping) => mapping.doubts),
      ...doubts.flatMap(({ table, question }): Doubt[] => {
        const asked = tables[table];
        return asked === undefined
          ? []
          : [
              {
                table: placeOf(asked),
                header: null,
                question,
                layout: null,
                role: null,
                asksPeriod: true,
                organisations: [],
              },
            ];
      }),
    ],
  };
}

function plainColumns(table: Table, claims: readonly ColumnClaim[]): ColumnChoice[] {
  return claims.map((claim, column) => ({ header: table.columns[column]?.header ?? "", role: claim.role, claim }));
}

/** What the words of a table say of its figures, and what they are for where they say nothing: the report's period. */
export function tableBase(table: Table, report: ReportPeriod, plan: Plan): Base {
  const { year } = plan;
  const reportYear = yearAround(report.period.end, year);
  const reportBase: Base = {
    period: report.period,
    spanKnown: samePeriod(report.period, toDate(report.period, year)),
    yearOf: reportYear,
    ofRow: false,
    endMeansAll: false,
    span: null,
    called: null,
  };
  const combined = combine(tableStatements(table, plan.title, year), year);
  const byFile = combined.kind === "conflict" ? null : otherPeriodOfFile(table.file, report, plan);
  const isUndated = combined.kind !== "said" || combined.claim.when.kind === "unsaid";
  if (isUndated && byFile !== null) return baseOf({ when: byFile, span: null }, report.period, year);
  if (combined.kind !== "said") return reportBase;
  const { when, span } = combined.claim;
  const ofTable = { yearOf: reportYear, ofRow: false, endMeansAll: false, span: figureSpan(span), called: null };
  if (when.kind === "unsaid") return { ...reportBase, ...ofTable };
  const named = { when, span: null };
  const stretch: Base =
    when.kind === "part"
      ? { ...resolveTime(named, reportBase, report.period, year), ...ofTable }
      : { ...baseOf(named, report.period, year), span: ofTable.span };
  // A year around the report's period, and a day at its end, say no more than the report does.
  const around = covers(stretch.period, report.period) && monthCount(stretch.period) >= monthCount(report.period);
  if (around || combined.from.day) {
    return covers(stretch.period, report.period) || stretch.period.end === report.period.end
      ? { ...reportBase, ...ofTable }
      : stretch;
  }
  return stretch;
}

/** Months of a period in a file's name from which it is what the figures are for: a month may be that of a meeting. */
const QUARTER = 3;

/** The quarter or year, apart from the plan's period, that a file's name alone says its figures are for. */
function otherPeriodOfFile(file: string, report: ReportPeriod, { year }: Plan): When | null {
  if (report.from !== "plan") return null;
  const said = combine(fileStatements(file, year), year);
  if (said.kind !== "said" || said.claim.when.kind !== "period") return null;
  const { period } = said.claim.when;
  const isApart = period.end < report.period.start || period.start > report.period.end;
  return monthCount(period) >= QUARTER && isApart ? said.claim.when : null;
}

/** How well a stretch answers for the report's period; 0 where it is another. */
export function fitOf({ period }: Stretch, report: ReportPeriod, year: YearStart): 0 | 1 | 2 | 3 {
  if (samePeriod(period, report.period)) return 3;
  if (samePeriod(period, toDate(report.period, year))) return 2;
  return period.end === report.period.end ? 1 : 0;
}

function servingColumns(
  table: Table,
  claims: readonly ColumnClaim[],
  report: ReportPeriod,
  plan: Plan,
): ColumnChoice[] {
  const { year } = plan;
  const base = tableBase(table, report, plan);
  // Where each row says its own period, columns that say none are for that.
  const byRow = claims.some(({ role }) => role === "period");
  const stretches = claims.map((claim) => resolveTime(claim, base, report.period, year));
  const scored = claims.map((claim, column) => ({
    column,
    claim,
    serves: served(claim, stretches[column] ?? base, byRow),
  }));
  const taken = new Map<ColumnRole, number>();
  for (const { column, serves } of scored
    .filter(({ serves: one }) => one !== null)
    .sort((a, b) => (b.serves?.fit ?? 0) - (a.serves?.fit ?? 0))) {
    if (serves !== null && (serves.many || !taken.has(serves.role))) taken.set(serves.role, column);
  }
  return scored.map(({ column, claim, serves }): ColumnChoice => {
    const role = serves !== null && (serves.many || taken.get(serves.role) === column) ? serves.role : null;
    return { header: table.columns[column]?.header ?? "", role, claim };
  });

  function served(
    claim: ColumnClaim,
    stretch: Stretch,
    rowsSay: boolean,
  ): { readonly role: ColumnRole; readonly fit: number; readonly many: boolean } | null {
    const { role, when } = claim;
    if (role === null) return null;
    if (!TIMED.has(role)) return { role, fit: 0, many: true };
    const saysNoTime = when.kind === "unsaid" && claim.span === null;
    if (saysNoTime && (rowsSay || role === "lastYear")) return { role, fit: 4, many: false };
    const fit = fitOf(stretch, report, year);
    switch (role) {
      case "actual":
      case "lastYear": {
        if (fit > 0 && role === "actual") return { role, fit: when.kind === "unsaid" ? fit + 0.5 : fit, many: false };
        const before = samePeriodLastYear(report.period);
        const lastYears = { ...report, period: before };
        const fitBefore = fitOf(stretch, lastYears, year);
        if (fitBefore > 0) return { role: "lastYear", fit: fitBefore, many: false };
        // A whole year's outturn stands in for last year's figure where there is none for the same part of it.
        return samePeriod(stretch.period, yearAround(before.end, year))
          ? { role: "lastYear", fit: 0.5, many: false }
          : null;
      }
      case "target":
      case "forecast":
      case "milestone":
        if (fit > 0) return { role, fit, many: false };
        return covers(stretch.period, report.period) ? { role, fit: 0.5, many: false } : null;
      default:
        // Where nobody says the report's period, words and statuses serve as they stand.
        return fit > 0 || saysNoTime || report.from === "none" || covers(stretch.period, report.period)
          ? { role, fit: saysNoTime ? 2.5 : fit, many: false }
          : null;
    }
  }
}
