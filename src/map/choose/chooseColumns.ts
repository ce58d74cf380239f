import { samePeriod, samePeriodLastYear, yearAround } from "../../domain/time/period";
import type { Plan } from "../../domain/plan";
import type { Table } from "../../read/source";
import type { ColumnClaim } from "../claims/columnClaim";
import { covers } from "../claims/tableTime";
import type { ColumnRole } from "../headings/columnRole";
import {
  fingerprint,
  type ClaimedMapping,
  type ColumnChoice,
  type Doubt,
  type Mapping,
  type TableMapping,
} from "../mapping";
import { fitOf, tableBase } from "./time/reportFit";
import { wordColumns } from "./wordColumns";
import { placeOf, settlePeriod, type ReportPeriod } from "./time/reportPeriod";
import { claimedTable } from "../claims/claimedTable";
import { resolveTime, type Stretch } from "./time/resolveTime";

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
              : wordColumns(table, mapping.claims, report, plan),
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
