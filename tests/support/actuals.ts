import { assessTexts } from "./sampleFiles";

/** The actual of `Repairs` in an extract, and of `Complaints` where a second is wanted; null where it is not known. */
export async function actuals(
  extract: string,
  period: string,
  measures: readonly string[] = ["Repairs"],
  settings = "",
): Promise<(number | null)[]> {
  const plan =
    `Settings\nSetting,Value\nRule,achieved\n${period === "" ? "" : `Period,${period}\n`}${settings}\nMeasures\n` +
    "Measure ID,Measure,Unit,Polarity,Target,Aggregation\n" +
    measures.map((name, index) => `M${index + 1},${name},number,lower,40,latest\n`).join("");
  return (await assessTexts(extract, plan)).measures.map(({ row }) => {
    const value = row?.figures.actual?.value;
    return value?.kind === "number" ? value.number : null;
  });
}
