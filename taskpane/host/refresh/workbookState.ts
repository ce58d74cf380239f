import { readState, STATE_NAMESPACE, type ReadState } from "../../../src/index";
import { knows } from "./knows";

/** Whether the open workbook keeps its state: not where a later version of Outturn wrote it, or Excel cannot. */
export type Kept = "kept" | "newer" | "cannot";

/** What the open workbook knows of the report in it, and the parts in which it keeps that. */
export interface WorkbookState {
  readonly state: ReadState;
  readonly parts: readonly StatePart[];
}

export async function stateOfWorkbook(context: Excel.RequestContext): Promise<WorkbookState> {
  const parts = knows("1.5") ? await partsOf(context) : [];
  return { state: mostTold(parts.map(({ state }) => state)), parts };
}

/** Keeps the state in the one part that the workbook has for it. */
export async function keepState(context: Excel.RequestContext, xml: string): Promise<Kept> {
  if (!knows("1.5")) return "cannot";
  const parts = await partsOf(context);
  if (mostTold(parts.map(({ state }) => state)).kind === "newer") return "newer";
  replaceState(context, parts, xml);
  await context.sync();
  return "kept";
}

/** A part of the state's namespace. */
export interface StatePart {
  readonly id: string;
  readonly xml: string;
  readonly state: ReadState;
}

/** The parts of the state's namespace: more than one where somebody put them there by other means. */
export async function partsOf(context: Excel.RequestContext): Promise<readonly StatePart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  if (parts.items.length === 0) return [];
  const texts = parts.items.map((part) => part.getXml());
  await context.sync();
  return parts.items.map(({ id }, index) => {
    const xml = texts[index]?.value ?? "";
    return { id, xml, state: readState(xml) };
  });
}

/** Queues the writing of the state: into the first part there is, or a new one. Null takes it away. */
export function replaceState(context: Excel.RequestContext, parts: readonly StatePart[], xml: string | null): void {
  const { customXmlParts } = context.workbook;
  const [first, ...others] = parts;
  for (const { id } of others) customXmlParts.getItem(id).delete();
  if (first === undefined) {
    if (xml !== null) customXmlParts.add(xml);
  } else if (xml === null) customXmlParts.getItem(first.id).delete();
  else customXmlParts.getItem(first.id).setXml(xml);
}

function mostTold(states: readonly ReadState[]): ReadState {
  const of = (kind: ReadState["kind"]): ReadState | undefined => states.find((state) => state.kind === kind);
  return of("newer") ?? of("state") ?? { kind: "none" };
}
