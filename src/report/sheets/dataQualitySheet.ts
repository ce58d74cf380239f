import { openFindings, type AcceptedFinding } from "../../check/acceptFindings";
import { CATALOGUE } from "../../check/catalogue";
import { describeFinding } from "../../check/describeFinding";
import { groupFindings, type FindingGroup } from "../../check/groupFindings";
import type { Passed } from "../../check/passed";
import { address, cellName } from "../../domain/cell";
import type { Finding } from "../../check/registry";
import { REPAIR_NAMES, shownText } from "../../repair/repair";
import { auditTrail, type AuditedCell } from "../auditTrail";
import { countCell, linkCell, statusCell, textCell } from "../cells";
import type { ReportCell, ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import type { TableColumn } from "../tableSpec";
import { SEVERITY_LOOKS, SEVERITY_NAMES } from "../statusLooks";
import type { SheetContext } from "./sheetContext";

const WIDTHS = [12, 14, 32, 26, 84];
const STATE_WIDTH = 12;

const REPAIR_WIDTHS = [14, 46, 46, 24, 24, 46];

/** Cells named in one row of the grouped findings; the rest are counted and listed below. */
const PLACES = 6;

/**
 * What was found in the data, by fault and then each on its own, who accepted what and why, what was put right, and
 * what was found in order.
 */
export function dataQualitySheet(
  context: SheetContext,
  name: string,
  places: ReadonlyMap<string, ItemPlace>,
): ReportSheet[] {
  const { findings, accepted, passed } = context.checkedExtract;
  const open = groupFindings(context.checkedExtract).filter((group) => group.accepted === null);
  const sheet = buildSheet(name, WIDTHS, context);
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.line(
    "An error must be put right or accepted before sign-off, a warning should be looked at, a note is for the record.",
    "body",
  );
  if (accepted.length > 0)
    sheet.line(
      `Open: ${open.length}. Accepted: ${accepted.length}. An accepted finding returns when its figure changes.`,
      "body",
    );
  if (findings.length === 0) sheet.line("Nothing to look at.", "body");
  if (open.length > 0) {
    sheet.section(accepted.length === 0 ? "Findings by fault" : "Open findings by fault");
    sheet.table<FindingGroup>({
      name: "FindingKinds",
      description:
        `Each ${accepted.length === 0 ? "" : "open "}fault: how serious, in how many cells, where, and ` +
        "what the first finding of it says",
      columns: [
        severityColumn(({ code }) => code),
        { heading: "Cells", numeric: true, cell: (group) => countCell(group.findings.length) },
        { heading: "Finding", numeric: false, cell: ({ code }) => textCell(CATALOGUE[code].title) },
        { heading: "Where", numeric: false, cell: (group) => textCell(whereAll(group.findings)) },
        {
          heading: "For example",
          numeric: false,
          cell: (group) => textCell(describeFinding(group.findings[0])),
        },
      ],
      keyedBy: ["Finding"],
      counted: true,
      items: open,
    });
  }
  if (accepted.length > 0) {
    sheet.section("Accepted findings");
    sheet.table<AcceptedFinding>({
      name: "AcceptedFindings",
      description:
        "Findings that somebody has accepted: how serious, about which item, why, by whom, and what they say",
      columns: [
        severityColumn(({ finding }) => finding.code),
        { heading: "Item", numeric: false, cell: ({ finding }) => itemCell(finding.item, places) },
        { heading: "Accepted because", numeric: false, cell: ({ reason }) => textCell(reason) },
        { heading: "Accepted by", numeric: false, cell: ({ by }) => textCell(by) },
        { heading: "What is accepted", numeric: false, cell: ({ finding }) => textCell(describeFinding(finding)) },
      ],
      keyedBy: ["Item", "What is accepted"],
      aboutItem: "Item",
      counted: true,
      items: accepted,
    });
  }
  if (findings.length > 0) {
    const isOpen = new Set(openFindings(context.checkedExtract));
    sheet.section("Every finding", accepted.length === 0 ? WIDTHS : [...WIDTHS, STATE_WIDTH]);
    sheet.table<Finding>({
      name: "Findings",
      description: "Every finding: how serious, about which item, where, and what to do",
      columns: [
        severityColumn(({ code }) => code),
        { heading: "Item", numeric: false, cell: ({ item }) => itemCell(item, places) },
        { heading: "Finding", numeric: false, cell: ({ code }) => textCell(CATALOGUE[code].title) },
        { heading: "Where", numeric: false, cell: (finding) => textCell(where(finding), "text", finding.at) },
        {
          heading: "What is wrong and what to do",
          numeric: false,
          cell: (finding) => textCell(describeFinding(finding)),
        },
        ...(accepted.length === 0
          ? []
          : [
              {
                heading: "State",
                numeric: false,
                cell: (finding: Finding) => textCell(isOpen.has(finding) ? "Open" : "Accepted"),
              },
            ]),
      ],
      keyedBy: ["Item", "Finding", "Where"],
      aboutItem: "Item",
      counted: true,
      items: findings,
    });
  }
  const repaired = auditTrail(context.checkedExtract);
  if (repaired.length > 0) {
    sheet.section("Repairs made", REPAIR_WIDTHS);
    sheet.table<AuditedCell>({
      name: "RepairsMade",
      description:
        "Every cell of the extract that was put right before the figures were read: what it " +
        "held, what it was read as, and who confirmed it",
      columns: [
        { heading: "Cell", numeric: false, cell: ({ edit }) => textCell(cellName(edit.at), "text", edit.at) },
        { heading: "Before", numeric: false, cell: ({ edit }) => textCell(shownText(edit.before)) },
        { heading: "After", numeric: false, cell: ({ edit }) => textCell(shownText(edit.after)) },
        { heading: "What", numeric: false, cell: ({ repair }) => textCell(REPAIR_NAMES[repair.kind]) },
        { heading: "By", numeric: false, cell: ({ repair }) => textCell(repair.by) },
        { heading: "Reason", numeric: false, cell: ({ repair }) => textCell(repair.reason ?? "None given") },
      ],
      items: repaired,
    });
  }
  if (passed.length > 0) {
    sheet.section("Checks that passed", [110]);
    sheet.table<Passed>({
      name: "ChecksPassed",
      description: "What was checked and found in order",
      columns: [{ heading: "Checked and in order", numeric: false, cell: ({ statement }) => textCell(statement) }],
      items: passed,
    });
  }
  return sheet.build({ freeze: false, repeatHeadings: true });
}

/** Where an item stands in the report. */
export interface ItemPlace {
  readonly sheet: string;
  readonly address: string;
}

function severityColumn<Item>(codeOf: (item: Item) => Finding["code"]): TableColumn<Item> {
  return {
    heading: "Severity",
    numeric: false,
    words: SEVERITY_LOOKS,
    cell: (item) => statusCell(SEVERITY_NAMES[CATALOGUE[codeOf(item)].severity]),
  };
}

/** The item with a link to its row in the report. */
function itemCell(item: string | null, places: ReadonlyMap<string, ItemPlace>): ReportCell {
  if (item === null) return textCell("[z]");
  const place = places.get(item);
  // A link of one character says nothing to who hears it and is hard to hit.
  return place === undefined || item.length < 2 ? textCell(item) : linkCell(item, place.sheet, place.address);
}

function where(finding: Finding): string {
  const place = placeOf(finding);
  return place !== null && finding.at !== null ? `${finding.at.file} ${place}` : (place ?? "[z]");
}

/** Where a finding is, without its file: its cell; else the place in the workbook, by its words, since cells move. */
function placeOf(finding: Finding): string | null {
  const { at, code, evidence } = finding;
  if (at !== null) return at.sheet === "" ? address(at) : `${at.sheet}!${address(at)}`;
  switch (code) {
    case "givenByHand":
      return `${evidence.sheet}: ${evidence.row}, ${evidence.heading}`;
    case "formulaTakesAnother":
    case "formulaMayTakeAnother":
      return evidence.place;
    case "sheetProtected":
    case "idReused":
    case "rowsUnclear":
      return evidence.sheet;
    default:
      return null;
  }
}

function whereAll(findings: readonly Finding[]): string {
  const placed = findings.flatMap((finding) => placeOf(finding) ?? []);
  if (placed.length === 0) return "[z]";
  const more = placed.length - PLACES;
  return placed.slice(0, PLACES).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
