import { findPeriods, type FoundPeriod } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { PERIOD, YEAR } from "./figureWords";
import { AMOUNT, NUMBER, type Tokens } from "./tokens";

const NO_PERIODS: readonly FoundPeriod[] = [];

/**
 * The periods that are written in a text. Every word of a period is one of a few (months, `quarter`, `to`, `ending`),
 * so it stands inside a run of such words and of numbers with a year among them: only these runs are read, and each
 * that is written alike once.
 */
export function periodsIn(tokens: Tokens, text: string, year: YearStart): readonly FoundPeriod[] {
  if (!tokens.mayHaveYear) return NO_PERIODS;
  const found: FoundPeriod[] = [];
  let from = 0;
  while (from < tokens.count) {
    if (!isPart(tokens, from) || isOpening(tokens.plain(from))) {
      from += 1;
      continue;
    }
    let to = from;
    let [hasYear, hasBracket] = [false, false];
    while (isPart(tokens, to)) {
      hasYear ||= tokens.has(to, YEAR);
      hasBracket ||= isOpening(tokens.plain(to));
      to += 1;
    }
    // `Q2 (Jul-Sep actual) 2025/26`: what stands in brackets may be any words.
    if (hasYear && hasBracket) return findPeriods(text, year);
    if (hasYear) found.push(...readRun(tokens, text, from, to, year));
    from = to;
  }
  return found;
}

/** Whether a token may be a part of a period. */
function isPart(tokens: Tokens, at: number): boolean {
  return tokens.has(at, NUMBER | PERIOD) && !tokens.has(at, AMOUNT);
}

function isOpening(mark: string): boolean {
  return mark === "(" || mark === "[";
}

/** The periods of runs as they have been read, by the run and what stands beside it. */
const READ = new Map<string, readonly FoundPeriod[]>();
const MOST_KEPT = 2000;

function readRun(tokens: Tokens, text: string, from: number, to: number, year: YearStart): readonly FoundPeriod[] {
  const index = tokens.index(from);
  const end = tokens.end(to - 1);
  const isGlued = from > 0 && tokens.end(from - 1) === index;
  const before = from === 0 ? "" : isGlued ? tokens.plain(from - 1) : `${beside(tokens, from - 1)} `;
  const after = to === tokens.count ? "" : tokens.index(to) === end ? tokens.plain(to) : ` ${beside(tokens, to)}`;
  const run = `${before}${text.slice(index, end)}${after}`;
  const key = `${String(year.firstMonth)} ${year.named} ${run}`;
  let periods = READ.get(key);
  if (periods === undefined) {
    periods = findPeriods(run, year);
    if (READ.size >= MOST_KEPT) READ.clear();
    READ.set(key, periods);
  }
  const moved = index - before.length;
  return periods.map((period) => ({ ...period, index: period.index + moved }));
}

/** What stands beside a run with a gap between, as far as it matters: a word, an amount, or which mark it is. */
function beside(tokens: Tokens, at: number): string {
  return tokens.isWord(at) ? "x" : tokens.isNumber(at) ? "000" : tokens.plain(at);
}
