import { diceOf } from "./dice";
import { before, type Slot } from "./calendar";
import { LAYOUTS } from "./layouts/layouts";
import { periodWords } from "./layouts/titles";
import { LAYOUTS_HELD_BACK } from "./layouts/heldBack";
import { pageOf, type Layout, type Page, type Printed } from "./page/page";
import { sheetsAround } from "./page/sheetsAround";
import { planText } from "./planText";
import { fileOf } from "./printed";
import { COLUMN_TWISTS, DRIFTS, TWISTS_HELD_BACK, type Drift } from "./twists";
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
  /**
   * Whether the plan states the period, so that it must be exactly this; else any that ends with it and starts no
   * earlier than its year.
   */
  readonly periodStated: boolean;
  readonly yearStart: string;
  /** How the page differs from the one that was confirmed, about which a reader may ask; null for not at all. */
  readonly drift: Drift | null;
  /** The plan and page of the period before, whose confirmed mapping is used; null where the page is read afresh. */
  readonly earlier: { readonly plan: string; readonly extract: NamedFile; readonly printed: Printed } | null;
}

const ALL: readonly { readonly layout: Layout; readonly heldBack: boolean }[] = [
  ...LAYOUTS.map((layout) => ({ layout, heldBack: false })),
  ...LAYOUTS_HELD_BACK.map((layout) => ({ layout, heldBack: true })),
];

/** Each as often as its weight. */
const DRAWN = ALL.flatMap((one) => Array.from({ length: one.layout.weight ?? 1 }, () => one));

/** Which layout, by its place among all, the world of a seed is printed in: what `examOf` draws first. */
export function layoutPlace(seed: number): number {
  return ALL.indexOf(diceOf(seed).pick(DRAWN));
}

/** The world of a seed, printed. */
export async function examOf(seed: number): Promise<Exam> {
  const dice = diceOf(seed);
  const { layout, heldBack } = dice.pick(DRAWN);
  // Most pages are plain, so that one thing that is asked about does not hide another that is read wrongly.
  const plain = dice.chance(0.6);
  const world = worldOf(dice, layout.needs, plain);
  const words = plain || dice.chance(0.3) ? SEEN : HELD_BACK;
  const { report } = world;
  const remembered = dice.chance(0.4) && (report.grain !== "half" || report.place > 1);
  const drift = remembered && !plain && dice.chance(0.5) ? dice.pick(DRIFTS) : null;
  const drawn = pageOf(dice, world, layout, words, plain);
  const page: Page =
    drift === "sheetRenamed"
      ? { ...drawn, sheetByPeriod: drawn.format !== "csv" }
      : drift === "moreColumns"
        ? {
            ...drawn,
            twists: new Set([...drawn.twists, dice.pick(["ownerColumn", "weightColumn", "objectiveColumn"] as const)]),
          }
        : drawn;
  const { printed, extract } = await pageFile(world, page, layout);
  return {
    seed,
    layout: layout.name,
    heldBack: heldBack || words === HELD_BACK || TWISTS_HELD_BACK.some((twist) => page.twists.has(twist)),
    drift: drift ?? (remembered && printed.facts.twice !== undefined ? "moreColumns" : null),
    plan: planText(world, page),
    extract,
    printed,
    page,
    truths: truthOf(world, page, printed.facts),
    period: truePeriod(world),
    periodStated: page.periodSaidBy === "plan" || page.periodSaidBy === "both",
    yearStart: truePeriod({ ...world, report: { grain: "year", year: report.year, place: 1 } }).start,
    earlier: remembered ? await earlierPage(world, page, layout, drift) : null,
  };
}

async function pageFile(
  world: World,
  page: Page,
  layout: Layout,
): Promise<{ readonly printed: Printed; readonly extract: NamedFile }> {
  const printed = layout.print(world, page, diceOf(page.seed));
  const name = page.periodSaidBy === "file" ? `scorecard ${periodWords(world, page).replace(/\//g, "-")}` : "extract";
  const around: Printed = { ...printed, sheets: sheetsAround(world, page, printed.sheets, periodWords(world, page)) };
  return {
    printed: around,
    extract: { name: `${name}.${page.format}`, bytes: await fileOf(around.sheets, page.format) },
  };
}

/** The page of the period before, which had no gaps: what was reported then, its plan, and its file. */
async function earlierPage(world: World, page: Page, layout: Layout, drift: Drift | null): Promise<Exam["earlier"]> {
  const report: Slot = before(world.report);
  const then: World = {
    ...world,
    report,
    measures: drift === "newMeasure" ? world.measures.slice(0, -1) : world.measures,
  };
  const twists = new Set([...page.twists].filter((twist) => drift !== "moreColumns" || !COLUMN_TWISTS.includes(twist)));
  const whole: Page = {
    ...page,
    gap: null,
    late: new Set(),
    stale: false,
    twists,
    reverse: drift === "otherOrder" ? !page.reverse : page.reverse,
  };
  const { printed, extract } = await pageFile(then, whole, layout);
  return { plan: planText(then, whole), extract, printed };
}
