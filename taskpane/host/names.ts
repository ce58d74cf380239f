import type { Result } from "../../src/index";
import { ok } from "../../src/index";
import { askExcel } from "./askExcel";
import { registeredFunctions } from "./checkExcel";

/** A name to give a workbook, and the formula that it stands for. */
export interface NewName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

/** What came of adding names: which were added, which were there already, and which stand for something else. */
export type NamesAdded =
  | {
      readonly kind: "added";
      readonly added: readonly string[];
      readonly there: readonly string[];
      readonly taken: readonly string[];
    }
  /** Functions of these names are registered, and the names would stand in their way. */
  | { readonly kind: "refused"; readonly registered: readonly string[] };

/**
 * Adds names to the open workbook. A name that stands for anything already, in the workbook, on a sheet or as a table,
 * is left as it is. Where Excel refuses half-way, what was added is taken out again.
 */
export async function addNames(wanted: readonly NewName[]): Promise<Result<NamesAdded>> {
  const registered = callable(wanted.map(({ name }) => name));
  if (registered.length > 0) return ok({ kind: "refused", registered });
  return askExcel(async (context): Promise<NamesAdded> => {
    const existing = await namesIn(context);
    const free = wanted.filter(({ name }) => !existing.has(name.toLowerCase()));
    const there = wanted.filter(({ name, formula }) => sameFormula(existing.get(name.toLowerCase()), formula));
    const taken = wanted.filter((newName) => !free.includes(newName) && !there.includes(newName));
    try {
      for (const { name, formula, comment } of free) context.workbook.names.add(name, formula, comment);
      await context.sync();
    } catch (error) {
      await takeOut(context, free);
      throw error;
    }
    return {
      kind: "added",
      added: free.map(({ name }) => name),
      there: there.map(({ name }) => name),
      taken: taken.map(({ name }) => name),
    };
  });
}

/** Those of the names that cells can call as functions of ours. */
function callable(names: readonly string[]): string[] {
  if (!Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1")) return [];
  const registered = new Set((registeredFunctions() ?? []).map((name) => name.toUpperCase()));
  return names.filter((name) => registered.has(name.toUpperCase()));
}

/**
 * Every name in the workbook, in lower case, with its formula; `""` for tables, and for names that only a sheet has.
 */
async function namesIn(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const { names, tables, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  tables.load("items/name");
  worksheets.load("items/names/items/name");
  await context.sync();
  const onSheets = worksheets.items.flatMap((sheet) => sheet.names.items);
  return new Map([
    ...[...tables.items, ...onSheets].map(({ name }): [string, string] => [name.toLowerCase(), ""]),
    ...names.items.map(({ name, formula }): [string, string] => [
      name.toLowerCase(),
      typeof formula === "string" ? formula : "",
    ]),
  ]);
}

/** Excel may show a formula with spaces and marks of its own (`_xlpm.actual`). */
function sameFormula(existing: string | undefined, formula: string): boolean {
  const plain = (text: string): string => text.replace(/_xl(?:fn|pm|op)\.|\s/g, "");
  return existing !== undefined && plain(existing) === plain(formula);
}

async function takeOut(context: Excel.RequestContext, added: readonly NewName[]): Promise<void> {
  const items = added.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load("name");
  await context.sync();
  for (const item of items) if (!item.isNullObject) item.delete();
  await context.sync();
}
