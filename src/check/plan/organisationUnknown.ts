import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** Other organisations named in one finding. */
const NAMED = 3;

/** Rows about organisations that are not the plan's: set aside where the plan's own are there too, else used and asked about. */
export function organisationUnknown({ plan, extract }: CheckContext): Finding[] {
  const [first] = extract.otherOrganisations;
  if (first === undefined) return [];
  const names = extract.otherOrganisations.map(({ name }) => name);
  const rows = extract.otherOrganisations.reduce((sum, other) => sum + other.rows, 0);
  const more = names.length - NAMED;
  const found = names.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
  const evidence = { rows: String(rows), used: first.setAside ? "no" : "yes" };
  return [{ code: "organisationUnknown", item: null, at: first.at, found, expected: plan.organisation, evidence }];
}
