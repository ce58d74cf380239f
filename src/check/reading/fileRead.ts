import type { FindingOf } from "../../domain/finding";
import { FILE_KINDS } from "../../read/findingKinds";
import { readingCheck } from "../check";
import type { CheckContext } from "../checkContext";
import { tableNotUsed } from "../tables/tableNotUsed";

type Finding = FindingOf<(typeof FILE_KINDS)[number]>;

/**
 * What was odd about the file when it was read. That a sheet has several tables matters only where one of them was not
 * used: they may then have been told apart wrongly.
 */
export const fileRead = readingCheck(FILE_KINDS, run);

function run(context: CheckContext): Finding[] {
  const unused = new Set(tableNotUsed.run(context).map(({ at }) => at?.sheet));
  return context.foundBefore.file.filter(({ code, at }) => code !== "severalTables" || unused.has(at?.sheet));
}
