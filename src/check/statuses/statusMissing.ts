import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly name: string;
}

/** An action in the extract with no status beside it. */
export const statusMissing = check({
  code: "statusMissing",
  severity: "warning",
  title: "No status stated",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: action ${f.item ?? quoted(f.evidence.name)} has no status. It is shown as Not ` +
    "stated. Ask its owner for one.",
  examples: [{ item: "1.2", found: "", expected: "Green, Amber or Red", evidence: { name: "Train the new recruits" } }],
  looksAt: "actions",
  passed: null,
  run,
});

function run({ extract }: CheckContext): Found<Evidence>[] {
  return (
    extract.actions
      // Deliverables that are tracked by their updates have no status to miss.
      .filter((row) => (row.status === null ? row.update === null : row.status.read.kind === "blank"))
      .map((row) => ({
        item: row.action?.id ?? row.id?.text ?? null,
        at: row.status?.at ?? row.label.at,
        found: "",
        expected: "Green, Amber or Red",
        evidence: { name: row.action?.action ?? row.label.text },
      }))
  );
}
