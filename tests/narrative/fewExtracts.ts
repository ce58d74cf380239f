import type { Finding } from "../../src/check/registry";
import { assessTexts } from "../support/sampleFiles";

/** A row's ID, and words beside it. */
type Case = readonly [row: string, words: string, ...more: unknown[]];

/**
 * Reads many cases in few extracts, of which each holds as many cases as it has rows, as a real one does: hundreds of
 * wordings take a few dozen readings.
 *
 * @param read The findings of an extract with these words beside its rows, by row.
 * @returns What is found beside one of the cases. An extract is read when the first of its cases is asked for.
 */
export function inFewExtracts<Found>(
  cases: readonly Case[],
  read: (words: Readonly<Record<string, string>>) => Promise<ReadonlyMap<string, readonly Found[]>>,
): (row: string, words: string) => Promise<readonly Found[]> {
  const extracts: Record<string, string>[] = [];
  for (const [row, words] of cases) {
    const free = extracts.find((extract) => extract[row] === undefined);
    if (free === undefined) extracts.push({ [row]: words });
    else free[row] = words;
  }
  const readings = new Map<object, ReturnType<typeof read>>();
  return async (row, words) => {
    const extract = extracts.find((candidate) => candidate[row] === words);
    if (extract === undefined) throw new Error(`No case has these words beside ${row}: ${words}`);
    const reading = readings.get(extract) ?? read(extract);
    readings.set(extract, reading);
    return (await reading).get(row) ?? [];
  };
}

/** Findings of these codes, by the ID that begins the line they are in. */
export async function findingsByRow(
  extract: string,
  plan: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const { findings } = await assessTexts(extract, plan);
  const byRow = new Map<string, Finding[]>();
  const lines = extract.split("\n");
  for (const finding of findings) {
    if (!codes.includes(finding.code)) continue;
    if (finding.at?.file !== "extract.csv") throw new Error(`${finding.code} stands in no row of the extract`);
    const [id = ""] = (lines[finding.at.row] ?? "").split(",");
    byRow.set(id, [...(byRow.get(id) ?? []), finding]);
  }
  return byRow;
}
