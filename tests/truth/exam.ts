import { diceOf } from "./dice";
import { before, type Slot } from "./calendar";
import { LAYOUTS, periodWords } from "./layouts";
import { LAYOUTS_HELD_BACK } from "./layoutsHeldBack";
import { pageOf, type Layout, type Page, type Printed } from "./page";
import { planText } from "./planText";
import { fileOf } from "./printed";
import { truePeriod, truthOf, type Truth } from "./truth";
import { SEEN } from "./wordings";
import { HELD_BACK } from "./wordingsHeldBack";
import { worldOf, type World } from "./world";

/** A file with its name. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One page to be read, with all that a careful reader would make of it. */
export interface Exam {
  readonly seed: number;
  readonly layout: string;
  readonly heldBack: boolean;
  readonly plan: string;
  readonly extract: NamedFile;
  readonly printed: Printed;
  readonly page: Page;
  readonly truths: readonly Truth[];
  readonly period: { readonly start: string; readonly end: string };
  /** Whether the plan states the period, so that it must be exactly this; else any that ends with it and starts no earlier than its year. */
  readonly periodStated: boolean;
  readonly yearStart: string;
  /** The plan and page of the period before, whose confirmed mapping is used; null where the page is read afresh. */
  readonly earlier: { readonly plan: string; readonly extract: NamedFile; readonly printed: Printed } | null;
}

const ALL: readonly { readonly layout: Layout; readonly heldBack: boolean }[] = [...LAYOUTS.map((layout) => ({ layout, heldBack: false })), ...LAYOUTS_HELD_BACK.map((layout) => ({ layout, heldBack: true }))];

/** Each as often as its weight. */
const DRAWN = ALL.flatMap((one) => Array.from({ length: one.layout.weight ?? 1 }, () => one));

/** The world of a seed, printed. */
export async function examOf(seed: number): Promise<Exam> {
  const dice = diceOf(seed);
  const { layout, heldBack } = dice.pick(DRAWN);
  // Most pages are plain, so that one thing that is asked about does not hide another that is read wrongly.
  const plain = dice.chance(0.6);
  const world = worldOf(dice, layout.needs, plain);
  const words = plain || dice.chance(0.3) ? SEEN : HELD_BACK;
  const page = pageOf(dice, world, layout, words, plain);
  const { printed, extract } = await pageFile(world, page, layout);
  const { report } = world;
  const remembered = dice.chance(0.5) && report.grain !== "half";
  return {
    seed,
    layout: layout.name,
    heldBack: heldBack || words === HELD_BACK,
    plan: planText(world, page),
    extract,
    printed,
    page,
    truths: truthOf(world, page, printed.facts),
    period: truePeriod(world),
    periodStated: page.periodSaidBy === "plan" || page.periodSaidBy === "both",
    yearStart: truePeriod({ ...world, report: { grain: "year", year: report.year, place: 1 } }).start,
    earlier: remembered ? await earlierPage(world, page, layout) : null,
  };
}

async function pageFile(world: World, page: Page, layout: Layout): Promise<{ readonly printed: Printed; readonly extract: NamedFile }> {
  const printed = layout.print(world, page, diceOf(page.seed));
  const name = page.periodSaidBy === "file" ? `scorecard ${periodWords(world, page).replace(/\//g, "-")}` : "extract";
  return { printed, extract: { name: `${name}.${page.format}`, bytes: await fileOf(printed.sheets, page.format) } };
}

/** The page of the period before, which had no gaps: what was reported then, its plan, and its file. */
async function earlierPage(world: World, page: Page, layout: Layout): Promise<Exam["earlier"]> {
  const report: Slot = before(world.report);
  const then: World = { ...world, report };
  const whole: Page = { ...page, gap: null };
  const { printed, extract } = await pageFile(then, whole, layout);
  return { plan: planText(then, whole), extract, printed };
}
