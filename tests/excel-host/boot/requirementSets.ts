/**
 * Requirement sets of a current Excel, by their names in lower case. The npm package's client knows ExcelApi up to
 * 1.15; of the later ones the host has notes, of 1.18, for which `notesOfClient.ts` makes up.
 */
const SETS: Readonly<Record<string, string>> = {
  excelapi: "1.18",
  excelapionline: "1.1",
  customfunctions: "1.9",
  customfunctionsruntime: "1.4",
  sharedruntime: "1.2",
  addincommands: "1.1",
  ribbonapi: "1.1",
  keyboardshortcuts: "1.1",
  dialogapi: "1.2",
  richapiruntime: "1.2",
  delayforcelledit: "1.1",
  customxmlparts: "1.1",
  documentevents: "1.1",
  file: "1.1",
  settings: "1.1",
  selection: "1.1",
  matrixbindings: "1.1",
  tablebindings: "1.1",
  textbindings: "1.1",
};

/** The sets of a host, with some lowered, or taken away by null: `{ ExcelApi: "1.8", SharedRuntime: null }`. */
export function requirementSets(
  changes: Readonly<Record<string, string | null>> = {},
): Readonly<Record<string, string>> {
  const sets = { ...SETS };
  for (const [name, version] of Object.entries(changes)) {
    if (version === null) delete sets[name.toLowerCase()];
    else sets[name.toLowerCase()] = version;
  }
  return sets;
}
