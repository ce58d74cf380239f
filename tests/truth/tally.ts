import { examOf, layoutPlace, type Exam } from "./exam";
import { gridText } from "./printed";
import { judge, type Judged, type WhenAsked } from "./law";

/** What came of the figures of one layout, or of all. */
export interface Counts {
  figures: number;
  right: number;
  asked: number;
  wrong: number;
  /** Of figures that the page determines: how many, how many right and how many asked about. */
  determined: number;
  determinedRight: number;
  determinedAsked: number;
  /** Not rated, but another figure shown without a word. */
  strays: number;
}

/** All that came of a run of worlds. */
export interface Tally {
  readonly byLayout: ReadonlyMap<string, Counts>;
  readonly total: Counts;
  /** The first worlds with something wrong, and with something asked about that is determined, in full. */
  readonly wrongWorlds: readonly string[];
  readonly askedWorlds: readonly string[];
}

/** How many worlds are told in full. */
const TOLD = 5;

/** One of so many parts of all layouts: the first of two has every other layout. */
export interface Part {
  readonly place: number;
  readonly of: number;
}

/** Reads the worlds of so many seeds from one on, but for those whose layout is in another part. */
export async function tallyOf(from: number, worlds: number, whenAsked: WhenAsked, part: Part): Promise<Tally> {
  const byLayout = new Map<string, Counts>();
  const total = nought();
  const wrongWorlds: string[] = [];
  const askedWorlds: string[] = [];
  for (let seed = from; seed < from + worlds; seed++) {
    if (layoutPlace(seed) % part.of !== part.place) continue;
    const exam = await examOf(seed);
    const judged = await judge(exam, whenAsked);
    const counts = byLayout.get(exam.layout) ?? nought();
    byLayout.set(exam.layout, counts);
    for (const judgedOne of judged) {
      // About a page that is not laid out as the one that was confirmed, a reader may ask.
      const one =
        exam.drift === null || judgedOne.verdict === "right"
          ? judgedOne
          : { ...judgedOne, truth: { ...judgedOne.truth, determined: false } };
      count(counts, one);
      count(total, one);
    }
    if (judged.some(({ verdict }) => verdict === "wrong") && wrongWorlds.length < TOLD)
      wrongWorlds.push(worldInFull(exam, judged));
    if (
      judged.some(({ verdict, truth }) => verdict === "asked" && truth.determined && exam.drift === null) &&
      askedWorlds.length < TOLD
    )
      askedWorlds.push(worldInFull(exam, judged));
  }
  return { byLayout, total, wrongWorlds, askedWorlds };
}

/** A tally as a table, worst layouts first. */
export function tableOf({ byLayout, total }: Tally): string {
  const head = [
    "layout",
    "figures",
    "right",
    "asked",
    "wrong",
    "determined",
    "right of them",
    "asked of them",
    "strays",
  ];
  const rows = [...byLayout.entries()].sort(
    ([, one], [, other]) => other.wrong / other.figures - one.wrong / one.figures || other.figures - one.figures,
  );
  const cells = [
    head,
    ...[...rows, ["all", total] as const].map(([layout, counts]) => [
      layout,
      String(counts.figures),
      percent(counts.right, counts.figures),
      percent(counts.asked, counts.figures),
      `${counts.wrong} (${percent(counts.wrong, counts.figures)})`,
      String(counts.determined),
      percent(counts.determinedRight, counts.determined),
      percent(counts.determinedAsked, counts.determined),
      String(counts.strays),
    ]),
  ];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  return cells
    .map((row) =>
      row
        .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

/** A world with its plan, its page, what is true and what was made of it. */
export function worldInFull(exam: Exam, judged: readonly Judged[]): string {
  const { seed, layout, extract, earlier, plan, printed, period, page } = exam;
  const lines = [
    `World ${seed}: ${layout}; ${extract.name}; figures said by ${page.saidBy} ` +
      `(${page.basis})${page.twists.size === 0 ? "" : `; ${[...page.twists].join(", ")}`}` +
      `${exam.drift === null ? "" : `; since changed: ${exam.drift}`}; period ${period.start} to ` +
      `${period.end} said by ${page.periodSaidBy}` +
      `${earlier === null ? "" : "; read by the mapping of the period before"}`,
    plan,
    "",
    gridText(printed.sheets),
    ...(earlier === null ? [] : ["", `The period before, ${earlier.extract.name}:`, gridText(earlier.printed.sheets)]),
    "",
    ...judged.map(({ truth, verdict, got }) => {
      const answers = truth.answers
        .map(
          ({ lastYear, status, unlike }) =>
            `${status} with last year ${lastYear ?? "missing"}${unlike ? " (said to be unlike)" : ""}`,
        )
        .join(", or ");
      return (
        `${verdict.toUpperCase()} ${truth.id}: true is actual ${truth.actual ?? "missing"}, target ` +
        `${truth.target ?? "missing"}, ${answers}${truth.open === null ? "" : ` [open: ${truth.open}]`}\n` +
        `      got ${got}`
      );
    }),
  ];
  return lines.join("\n");
}

/** A share as a whole percentage, down so that 99.6% is not 100%. */
function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${Math.floor((100 * part) / whole)}%`;
}

function nought(): Counts {
  return { figures: 0, right: 0, asked: 0, wrong: 0, determined: 0, determinedRight: 0, determinedAsked: 0, strays: 0 };
}

function count(counts: Counts, { verdict, truth, strays }: Judged): void {
  counts.figures++;
  counts[verdict]++;
  if (strays) counts.strays++;
  if (!truth.determined) return;
  counts.determined++;
  if (verdict === "right") counts.determinedRight++;
  if (verdict === "asked") counts.determinedAsked++;
}
