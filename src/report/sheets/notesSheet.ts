import { RULE_WORDS } from "../../assess/rules/ruleWords";
import { checkSettings, type ChangedCheck } from "../../check/checkSettings";
import { CHECKS } from "../../check/registry";
import { auditTrail } from "../auditTrail";
import { textCell } from "../cells";
import type { CheckedExtract } from "../checkedExtract";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import type { SheetContext } from "./sheetContext";

interface Note {
  readonly about: string;
  readonly name: string;
  readonly note: string;
}

/** Where the figures came from, how statuses were decided, and what marks and words mean. */
export function notesSheet(context: SheetContext, name: string): ReportSheet[] {
  const sheet = buildSheet(name, [27, 22, 96], context);
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.table<Note>({
    name: "Notes",
    description: "Sources, rules, marks and words of this report",
    columns: [
      { heading: "About", numeric: false, cell: ({ about }) => textCell(about) },
      { heading: "Name", numeric: false, cell: (note) => textCell(note.name) },
      { heading: "Note", numeric: false, cell: ({ note }) => textCell(note) },
    ],
    keyedBy: ["About", "Name"],
    items: notes(context),
  });
  return sheet.build({ freeze: true, repeatHeadings: true });
}

function suppressionNote(below: number | null): string {
  if (below === null) return "";
  const small = below === 2 ? "A count of 1" : `A count from 1 to ${below - 1}`;
  return ` ${small} is not shown, nor is a whole from which one could be worked out.`;
}

/** That cells were put right, and by whom; nothing where none was. */
function repairsNote(checkedExtract: CheckedExtract): (readonly [string, string])[] {
  const cells = auditTrail(checkedExtract).length;
  if (cells === 0) return [];
  const names = [...new Set(checkedExtract.repairs.map(({ by }) => by))].join(", ");
  const put = cells === 1 ? "1 cell of the extract was" : `${cells} cells of the extract were`;
  return [
    [
      "Repairs",
      `${put} put right before the figures were read, as confirmed by ${names}. Each is listed as it ` +
        "was and as it was read.",
    ],
  ];
}

/** A check that is not made as usual, so that a reader knows what was not looked for. */
function checkNote({ title, limit, usual }: ChangedCheck): readonly [string, string] {
  if (limit === null) return [title, "Not checked: the plan switches this check off."];
  return [
    title,
    `The plan sets its limit to ${limit}; it is usually ${usual?.default ?? "none"}. ${usual?.means ?? ""}`,
  ];
}

function notes({ checkedExtract, period, readAt, notes: printed }: SheetContext): Note[] {
  const { plan, extract, measures, actions } = checkedExtract;
  const about = (subject: string, rows: readonly (readonly [string, string])[]): Note[] =>
    rows.map(([name, note]) => ({ about: subject, name, note }));
  const rules = [...new Set(measures.map(({ measure }) => measure.rule))];
  return [
    ...about("Sources", [
      ["Extract", extract.file],
      ["Plan", plan.file],
      ["Read", readAt],
      ["Period", period === "" ? "Not stated" : period],
      ...repairsNote(checkedExtract),
    ]),
    ...about("How statuses were decided", [
      ...rules.map((rule) => ["Measures", `${RULE_WORDS[rule].name}. ${RULE_WORDS[rule].decides}`] as const),
      ...(actions.length > 0
        ? [["Actions", "The status is the word that the source states, never worked out from figures."] as const]
        : []),
      [
        "Comparisons",
        "Figures are compared unrounded. Change % is the change divided by last year’s figure. " +
          "Percentages differ in percentage points (pp).",
      ],
      [
        "Reasons",
        "The reason beside a status was written when this report was made. It does not follow later " +
          "edits; the status does.",
      ],
      ...printed.map((note) => ["As printed", note] as const),
    ]),
    ...about("Checks", checkSettings(plan.checks, CHECKS).changed.map(checkNote)),
    ...about(
      "What each status means",
      plan.statusWords.map(({ term, meaning }) => [term, meaning] as const),
    ),
    ...about("Marks", [
      ["[x]", "Not available: the source does not give it."],
      ["[z]", "Not applicable: there is none by design."],
      ["[c]", `Suppressed: withheld to protect people’s identity.${suppressionNote(plan.suppressBelow)}`],
    ]),
    ...about(
      "Glossary",
      plan.glossary.map(({ term, meaning }) => [term, meaning] as const),
    ),
  ];
}
