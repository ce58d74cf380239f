/** Something that Outturn asks of Excel, and whether this Excel has it. */
export interface Requirement {
  /** Microsoft's name for it, with the version that is there. */
  readonly name: string;
  readonly present: boolean;
  /** What that means to a person. */
  readonly sentence: string;
}

/** Newest version of each set that is looked for. */
const NEWEST: Readonly<Record<string, number>> = { ExcelApi: 20, SharedRuntime: 2, CustomFunctionsRuntime: 5 };

/** What Outturn asks of Excel. */
export function requirements(): readonly Requirement[] {
  const excel = newest("ExcelApi");
  const shared = newest("SharedRuntime");
  const functions = newest("CustomFunctionsRuntime");
  return [
    { name: withVersion("ExcelApi", excel), present: excel >= 7, sentence: excelSentence(excel) },
    {
      name: withVersion("SharedRuntime", shared),
      present: shared > 0,
      sentence:
        shared > 0
          ? "Present: the functions and this pane work together."
          : "Absent: Outturn cannot run in this Excel. Update Excel.",
    },
    {
      name: withVersion("CustomFunctionsRuntime", functions),
      present: functions > 0,
      sentence:
        functions > 0
          ? "Present: cells can call the functions."
          : "Absent: cells cannot call the functions. Reports with plain Excel formulas still work.",
    },
  ];
}

function excelSentence(version: number): string {
  if (version >= 18) return "Present: all of Outturn works.";
  if (version >= 13)
    return "Present: all works, but a report is not refreshed where a row of it would go. Update Excel.";
  if (version >= 9) return "Present: all works, but merged cells of an open workbook are not seen. Update Excel.";
  if (version >= 7)
    return "Too old for setting up pages: reports are written, and printed as Excel likes. Update Excel.";
  return "Too old: reports cannot be written into this workbook. Update Excel, or use Outturn in a browser.";
}

/** The highest version 1.x of a set; 0 where there is none. */
function newest(set: string): number {
  for (let version = NEWEST[set] ?? 1; version > 0; version -= 1) {
    if (Office.context.requirements.isSetSupported(set, `1.${version}`)) return version;
  }
  return 0;
}

function withVersion(set: string, version: number): string {
  return version > 0 ? `${set} 1.${version}` : set;
}

/** The functions that Excel can call in this page, by their ids; null where the client does not say. */
export function registeredFunctions(): readonly string[] | null {
  // The list that `CustomFunctions.associate` fills and that the client's calls are answered from.
  const client =
    typeof CustomFunctions === "undefined"
      ? null
      : (CustomFunctions as { readonly _association?: { readonly mappings?: object } });
  const mappings = client?._association?.mappings;
  return mappings === undefined ? null : Object.keys(mappings);
}
