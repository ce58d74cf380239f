import type { Finding } from "../../domain/finding";
import type { Words } from "../../map/mappedRows";
import type { CheckContext } from "../checkContext";

/** Rows about judgements or assertions that the plan does not have. */
export function unknownItem({ extract }: CheckContext): Finding[] {
  const rows = [
    ...extract.judgements.map((row) => ({ ...row, item: row.judgement, kind: "judgement" })),
    ...extract.assertions.map((row) => ({ ...row, item: row.assertion, kind: "assertion" })),
  ];
  return rows
    .filter(({ item }) => item === null)
    .map(({ label, id, nearest, kind }) => ({
      code: "unknownItem",
      item: id?.text ?? null,
      at: label.at,
      found: label.text,
      expected: nearest,
      evidence: { kind },
    }));
}

/** Judgements and assertions of the plan that no row of the extract is about. */
export function missingItem({ judgements, assertions }: CheckContext): Finding[] {
  const items = [
    ...judgements.map(({ planned, row }) => ({
      row,
      id: planned.id,
      name: planned.name,
      at: planned.at,
      kind: "judgement",
    })),
    ...assertions.map(({ planned, row }) => ({
      row,
      id: planned.id,
      name: planned.assertion,
      at: planned.at,
      kind: "assertion",
    })),
  ];
  return items
    .filter(({ row }) => row === null)
    .map(({ id, name, at, kind }) => ({
      code: "missingItem",
      item: id,
      at,
      found: null,
      expected: name,
      evidence: { kind },
    }));
}

/** An assertion with neither Y nor N beside it. */
export function answerMissing({ assertions }: CheckContext): Finding[] {
  return assertions.flatMap(({ planned, row, stated }): Finding[] => {
    if (row === null || stated !== "Not stated") return [];
    const cell: Words = row.achieved ?? row.label;
    return [
      {
        code: "answerMissing",
        item: planned.id,
        at: cell.at,
        found: row.achieved?.text ?? "",
        expected: "Y or N",
        evidence: {},
      },
    ];
  });
}
