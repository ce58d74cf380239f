import { findingKind, type FindingOf, type Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { othersSheets } from "../../map/choose/othersSheets";
import { otherBodyInTitles } from "../../map/match/titleBody";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";

/** Other organisations named in one finding. */
const NAMED = 3;

interface Rows {
  readonly rows: string;
}

const organisationUnknown = findingKind({
  code: "organisationUnknown",
  severity: "note",
  title: "Another organisation",
  sentence: (f: Found<Rows>) =>
    `${cellWords(f)}: ${rowsAre(f.evidence.rows)} about ${f.found}, and the plan is ` +
    `${f.expected}’s. They were not used.`,
  examples: [{ item: null, found: "Kent, Surrey, Sussex and 9 more", expected: "Essex", evidence: { rows: "48" } }],
});

const organisationDiffers = findingKind({
  code: "organisationDiffers",
  severity: "error",
  title: "Figures of another organisation",
  sentence: (f: Found<Rows>) =>
    (f.evidence.rows === ""
      ? `${cellWords(f)}: the title names ${f.found}`
      : `${cellWords(f)}: ${rowsAre(f.evidence.rows)} about ${f.found}`) +
    `, and the plan is ${f.expected}’s. ` +
    "Check that this is the right extract. If it is, correct the plan’s Organisation.",
  examples: [
    { item: null, found: "Kent Police", expected: "Thames Valley Police", evidence: { rows: "1" } },
    { item: null, found: "Kent County Council", expected: "Essex", evidence: { rows: "" } },
  ],
});

const kinds = [organisationUnknown, organisationDiffers];
type Finding = FindingOf<(typeof kinds)[number]>;

/**
 * Rows about organisations that are not the plan's: a note where the plan's own are there too and these were set
 * aside, else an error, as is a title that names another body and not the plan's.
 */
export const otherOrganisations = checkOf(kinds, { looksAt: "measures", passed: null, run });

function run(context: CheckContext): Finding[] {
  const { plan, extract } = context;
  const [first] = extract.otherOrganisations;
  if (first === undefined) return [...onSheets(context), ...inTitles(context)];
  const names = extract.otherOrganisations.map(({ name }) => name);
  const rows = extract.otherOrganisations.reduce((sum, organisation) => sum + organisation.rows, 0);
  const found = inShort(names);
  const about = { item: null, at: first.at, found, expected: plan.organisation, evidence: { rows: String(rows) } };
  return [{ ...about, code: first.setAside ? "organisationUnknown" : "organisationDiffers" }];
}

/** The sheets of other bodies beside the plan's own, which were set aside. */
function onSheets({ tables, mapping, plan }: CheckContext): Finding[] {
  const fingerprints = mapping.tables.map(({ fingerprint }) => fingerprint);
  const others = [...othersSheets(tables, fingerprints, plan)].flatMap((index) => {
    const { holds, leftOut } = mapping.tables[index] ?? { holds: "measures", leftOut: false };
    return holds === "nothing" && !leftOut ? (tables[index] ?? []) : [];
  });
  const [first] = others;
  if (first === undefined) return [];
  const { file, sheet, range } = first;
  const names = [...new Set(others.map((table) => table.sheet))];
  const rows = others.reduce((sum, table) => sum + table.rows.length, 0);
  return [
    {
      code: "organisationUnknown",
      item: null,
      at: { file, sheet, row: range.top, column: range.left },
      found: inShort(names),
      expected: plan.organisation,
      evidence: { rows: String(rows) },
    },
  ];
}

/** The first title that names another body and not the plan's own, above a table of measures. */
function inTitles({ tables, mapping, plan }: CheckContext): Finding[] {
  return tables
    .flatMap((table, index): Finding[] => {
      const tableMapping = mapping.tables[index];
      if (tableMapping?.holds !== "measures") return [];
      const other = otherBodyInTitles(
        table,
        tableMapping.organisation ?? plan.organisation,
        tableMapping.columns.some(({ role }) => role === "organisation"),
      );
      if (other === null) return [];
      const { text: found, at } = other;
      return [
        { code: "organisationDiffers", item: null, at, found, expected: plan.organisation, evidence: { rows: "" } },
      ];
    })
    .slice(0, 1);
}

function inShort(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function rowsAre(rows: string): string {
  return rows === "1" ? "1 row is" : `${rows} rows are`;
}
