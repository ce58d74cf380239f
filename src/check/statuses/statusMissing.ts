import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** An action in the extract with no status beside it. */
export function statusMissing({ extract }: CheckContext): Finding[] {
  return (
    extract.actions
      // Deliverables that are tracked by their updates have no status to miss.
      .filter((row) => (row.status === null ? row.update === null : row.status.text.trim() === ""))
      .map((row) => ({
        code: "statusMissing",
        item: row.action?.id ?? row.id?.text ?? null,
        at: row.status?.at ?? row.label.at,
        found: "",
        expected: "Green, Amber or Red",
        evidence: { name: row.action?.action ?? row.label.text },
      }))
  );
}
