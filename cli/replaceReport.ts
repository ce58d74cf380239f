import { extname } from "node:path";
import { stat } from "node:fs/promises";
import { addedByPeople, ok, refused, textSealHolds, workbookSealHolds, type Result } from "../src/index";
import { readBytes } from "./files";

/**
 * Refuses to write a report over a file in which somebody may have typed: one that stands there and is not, to the last
 * byte, as it was written. The sentence says what would be lost.
 *
 * @param sheets Names of the sheets of the report that is to be written.
 */
export async function refuseReplacingReport(path: string, sheets: readonly string[]): Promise<Result<null>> {
  const there = await stat(path).catch(() => null);
  // A folder is refused where the files are written.
  if (there === null || there.isDirectory()) return ok(null);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  if (isAsWritten(path, bytes.value)) return ok(null);
  return refused(
    `Cannot write ${path}: the file there is not as outturn writes it, so somebody may have worked in it. ` +
      `${wouldBeLost(bytes.value, sheets)} would be lost. Give another name, or --overwrite to replace it.`,
  );
}

function isAsWritten(path: string, bytes: Uint8Array): boolean {
  switch (extname(path).toLowerCase()) {
    case ".xlsx":
    case ".xlsm":
      return workbookSealHolds(bytes);
    case ".html":
      return textSealHolds(new TextDecoder().decode(bytes), "html");
    default:
      return textSealHolds(new TextDecoder().decode(bytes), "json");
  }
}

function wouldBeLost(bytes: Uint8Array, written: readonly string[]): string {
  const { sheets, comments } = addedByPeople(bytes, written);
  const parts = [
    ...(comments > 0 ? [comments === 1 ? "1 comment" : `${comments} comments`] : []),
    ...(sheets.length > 0 ? [`the ${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.join(", ")}`] : []),
  ];
  if (parts.length === 0) return "What was typed in it";
  const listed = `${parts.join(" and ")}, and what else was typed in it,`;
  return listed.charAt(0).toUpperCase() + listed.slice(1);
}
