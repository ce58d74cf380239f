import { extname } from "node:path";
import { stat } from "node:fs/promises";
import {
  address,
  addedByPeople,
  carriedSealHolds,
  ok,
  packOnDemand,
  refused,
  textSealHolds,
  workbookSealHolds,
  type Result,
} from "../src/index";
import { earlierIn, type Earlier } from "./carry";
import { fileName, readBytes } from "./files";

/**
 * Refuses to write a report over a file in which somebody may have typed: one that stands there and is not, to the last
 * byte, as it was written. The sentence says what would be lost.
 *
 * @param sheets The sheets of the report that is to be written.
 * @param earlier The report that is carried on; none, unless given.
 */
export async function refuseReplacingReport(
  path: string,
  sheets: readonly { readonly name: string }[],
  earlier: Earlier | null = null,
): Promise<Result<null>> {
  const there = await stat(path).catch(() => null);
  // A folder is refused where the files are written.
  if (there === null || there.isDirectory()) return ok(null);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  if (isAsWritten(path, bytes.value)) return ok(null);
  if (earlier !== null && (await isAsCarried(path, bytes.value, earlier))) return ok(null);
  return refused(
    `Cannot write ${path}: the file there is not as outturn writes it, so somebody may have worked in it. ` +
      `${await wouldBeLost(
        path,
        bytes.value,
        sheets.map(({ name }) => name),
      )} would be lost. Give another name, or --overwrite to replace it.`,
  );
}

function isAsWritten(path: string, bytes: Uint8Array): boolean {
  const ending = extname(path).toLowerCase();
  if (WORKBOOKS.has(ending)) return workbookSealHolds(bytes);
  return textSealHolds(new TextDecoder().decode(bytes), ending === ".html" ? "html" : "json");
}

/**
 * Whether a file is just as it was carried on from the same earlier report: what people typed is in that still, and is
 * carried on again. Of one from which another report has been made since, that is not certain.
 */
async function isAsCarried(path: string, bytes: Uint8Array, { path: from, state }: Earlier): Promise<boolean> {
  if (!WORKBOOKS.has(extname(path).toLowerCase()) || !carriedSealHolds(bytes, fileName(from))) return false;
  const there = await earlierIn(bytes, path);
  if (!there.ok) return false;
  const { undo } = there.value.state;
  const base = ({ report, period, readAt }: Pick<typeof state, "report" | "period" | "readAt">): string =>
    JSON.stringify([report, period, readAt]);
  return undo !== null && base(undo) === base(state);
}

const WORKBOOKS: ReadonlySet<string> = new Set([".xlsx", ".xlsm"]);

async function wouldBeLost(path: string, bytes: Uint8Array, written: readonly string[]): Promise<string> {
  const { sheets, comments } = addedByPeople(bytes, written);
  const typed = await cellsTyped(path, bytes);
  const parts = [
    ...(typed === null ? [] : [typed]),
    ...(comments > 0 ? [comments === 1 ? "1 comment" : `${comments} comments`] : []),
    ...(sheets.length > 0 ? [`the ${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.join(", ")}`] : []),
  ];
  if (parts.length === 0) return "What was typed in it";
  const listed = `${parts.join(" and ")}, and what else was typed in it,`;
  return listed.charAt(0).toUpperCase() + listed.slice(1);
}

/** Cells of the report in which somebody typed: how many, and where the first of them are; null for none known. */
async function cellsTyped(path: string, bytes: Uint8Array): Promise<string | null> {
  if (!WORKBOOKS.has(extname(path).toLowerCase())) return null;
  const there = await earlierIn(bytes, path);
  if (!there.ok) return null;
  const { typedTexts } = await packOnDemand();
  const { state, found, source } = there.value;
  const places = typedTexts(state.report, found, source).flatMap(({ at, isOurs }) =>
    isOurs === true ? [] : [`${at.sheet}!${address(at)}`],
  );
  if (places.length === 0) return null;
  const more = places.length - PLACES_NAMED;
  const named = `${places.slice(0, PLACES_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `${places.length === 1 ? "1 cell" : `${places.length} cells`} in which somebody typed (${named})`;
}

/** How many cells are named of those that would be lost. */
const PLACES_NAMED = 3;
