import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Other organisations named in one finding. */
const NAMED = 3;

interface Evidence {
  readonly rows: string;
  readonly used: "yes" | "no";
}

/**
 * Rows about organisations that are not the plan's: set aside where the plan's own are there too, else used and asked
 * about.
 */
export const organisationUnknown = check({
  code: "organisationUnknown",
  severity: "warning",
  title: "Another organisation",
  sentence: (f: Found<Evidence>) =>
    f.evidence.used === "no"
      ? `${cellWords(f)}: ${rowsAre(f.evidence.rows)} about ${f.found}, and the plan is ` +
        `${f.expected}’s. They were not used. Take them out if they are not wanted.`
      : `${cellWords(f)}: ${rowsAre(f.evidence.rows)} about ${f.found}, and the plan is ` +
        `${f.expected}’s. They were used all the same. Check that this is the right extract.`,
  examples: [
    { item: null, found: "Kent Police", expected: "Thames Valley Police", evidence: { rows: "1", used: "yes" } },
    { item: null, found: "Kent, Surrey, Sussex and 9 more", expected: "Essex", evidence: { rows: "48", used: "no" } },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ plan, extract }: CheckContext): Found<Evidence>[] {
  const [first] = extract.otherOrganisations;
  if (first === undefined) return [];
  const names = extract.otherOrganisations.map(({ name }) => name);
  const rows = extract.otherOrganisations.reduce((sum, organisation) => sum + organisation.rows, 0);
  const more = names.length - NAMED;
  const found = names.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
  const evidence: Evidence = { rows: String(rows), used: first.setAside ? "no" : "yes" };
  return [{ item: null, at: first.at, found, expected: plan.organisation, evidence }];
}

function rowsAre(rows: string): string {
  return rows === "1" ? "1 row is" : `${rows} rows are`;
}
