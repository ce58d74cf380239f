import type { TableRow, TableTotal } from "../source";
import { isExactSum, isLooseSum, isPlainSum, isSumWithFault, isWithinParts } from "./acceptance";
import { countriesAgain, regionsOfOnePart, wholeCountry } from "./countryRows";
import { CELL, type FigureColumn } from "./figureColumns";
import { DEPTH_MAX, naturalRuns } from "./naturalRuns";
import { counted, type Reading, readAsTotal } from "./reading";
import { type RowStates, rowStates } from "./rowStates";
import { runsByArithmetic } from "./runsByArithmetic";
import { type Run, type Siblings, siblingsOf } from "./siblings";
import { tableTotal, withoutDoubts } from "./tableTotal";
import { isNamedTotal, mayBeSum, type TotalLabel } from "./totalLabel";

/** Times over the rows. Each takes the totals of a level away, with their parts. */
const PASSES = 24;

/** The totals of a table's rows. */
export interface Totals {
  /** Places of all rows that are totals, those included whose parts nobody can tell. */
  readonly places: ReadonlySet<number>;
  readonly totals: readonly TableTotal[];
}

interface SearchOptions {
  /** Whether rows whose words say nothing are looked at. */
  readonly byArithmetic: boolean;
  /** Whether words about the table say that its totals may differ from their parts. */
  readonly needNotSum: boolean;
}

/**
 * Finds the totals of a table from the lowest level to the highest. Rows that no total counts yet are siblings; a row
 * that is read as the total of some of them stands for them from then on.
 */
export class TotalSearch {
  private open: number[];
  private readonly leaves: Float64Array[];
  private readonly states: RowStates;
  private readonly isTotal = new Set<number>();
  private readonly totals = new Map<number, TableTotal>();

  constructor(
    rows: readonly TableRow[],
    private readonly columns: readonly FigureColumn[],
    private readonly labels: Map<number, TotalLabel>,
    private readonly options: SearchOptions,
  ) {
    this.leaves = columns.map(({ values }) => values);
    this.states = rowStates(rows, labels);
    this.open = [...rows.keys()].filter((place) => this.addsSomething(place));
  }

  run(): Totals {
    this.setAverages();
    this.setPartsOfWhich();
    this.setCountries();
    for (let pass = 0; pass < PASSES; pass += 1) {
      if (!this.takeLevel() && !this.passOver()) break;
    }
    this.setLabelled();
    return { places: this.isTotal, totals: withoutDoubts([...this.totals.values()]) };
  }

  private addsSomething(place: number): boolean {
    return this.columns.some(({ kinds }) => kinds[place] === CELL.figure || kinds[place] === CELL.notShown);
  }

  /** Takes the totals that can be told now, the surest kind first; false where there are none. */
  private takeLevel(): boolean {
    const siblings = siblingsOf(this.open, this.columns, this.leaves);
    const readings = this.naturalReadings(siblings);
    // Totals of totals come after those: a row that may be one is read before it is added.
    const lowest = this.withoutUnread(siblings, readings);
    return (
      this.take(this.natural(siblings, lowest, isExactSum)) ||
      (this.options.byArithmetic && this.take(this.byArithmetic(siblings))) ||
      this.take(this.natural(siblings, lowest, isLooseSum)) ||
      this.take(this.natural(siblings, readings, isExactSum)) ||
      this.take(this.natural(siblings, readings, isLooseSum)) ||
      (!this.options.needNotSum && this.take(this.onlyFaulty(siblings, readings)))
    );
  }

  /** Rows called totals that nobody can read stand in the way of wider totals no longer; false where there are none. */
  private passOver(): boolean {
    const { unresolved } = this.states;
    const before = this.open.filter((place) => unresolved[place] === 1);
    for (const place of before) unresolved[place] = 0;
    this.open = this.open.filter((place) => !(before.includes(place) && this.labels.get(place) === "total"));
    return before.length > 0;
  }

  /** The best reading of each row with words like a total's, of those natural runs that a rule accepts. */
  private natural(
    siblings: Siblings,
    all: ReadonlyMap<number, readonly Reading[]>,
    accepts: (label: TotalLabel, reading: Reading) => boolean,
  ): Reading[] {
    return [...all].flatMap(([index, readings]) => {
      const label = this.labelAt(siblings, index);
      const accepted = readings
        .map((reading) => this.withoutAverages(reading, siblings))
        .filter((reading) => accepts(label, reading));
      return best(accepted) ?? [];
    });
  }

  /** Rows that one natural run would add up to, but for one column that is off. */
  private onlyFaulty(siblings: Siblings, all: ReadonlyMap<number, readonly Reading[]>): Reading[] {
    return [...all].flatMap(([index, readings]) => {
      const label = this.labelAt(siblings, index);
      const faulty = readings
        .map((reading) => this.withoutAverages(reading, siblings))
        .filter((reading) => isSumWithFault(label, reading));
      return faulty.length === 1 ? faulty : [];
    });
  }

  /** Without the columns that hold averages: those whose heading says so, and figures that lie among their parts. */
  private withoutAverages(reading: Reading, siblings: Siblings): Reading {
    // A run that agrees in nothing is looked at no further: there may be many, and long ones.
    if (reading.bits === 0 && counted(reading, "near") !== 1) return reading;
    const agreements = [...reading.agreements].filter(([at, agreement]) => {
      const column = this.columns[at];
      return (
        (agreement !== "near" && agreement !== "apart") ||
        (column?.adds === true && !isWithinParts(reading, siblings, column))
      );
    });
    return { ...reading, agreements: new Map(agreements) };
  }

  private naturalReadings(siblings: Siblings): Map<number, Reading[]> {
    const wanted = [...siblings.places.keys()].filter((index) => mayBeSum(this.labelAt(siblings, index)));
    const readings = new Map<number, Reading[]>();
    for (const [index, runs] of naturalRuns(siblings, wanted, this.states)) {
      if (this.totals.has(siblings.places[index] ?? 0)) continue;
      readings.set(
        index,
        runs.flatMap((run) =>
          this.isDifference(siblings, index, run) ? [] : (readAsTotal(siblings, this.columns, index, run) ?? []),
        ),
      );
    }
    return readings;
  }

  /** The readings that add no row which may be a total itself and is not read as one yet. */
  private withoutUnread({ places }: Siblings, all: ReadonlyMap<number, readonly Reading[]>): Map<number, Reading[]> {
    const unread = new Uint32Array(places.length + 1);
    for (const [index, place] of places.entries()) {
      const isUnread = mayBeSum(this.labels.get(place) ?? "plain") && !this.totals.has(place);
      unread[index + 1] = (unread[index] ?? 0) + (isUnread ? 1 : 0);
    }
    const isRead = ({ run }: Reading): boolean => unread[run.last + 1] === unread[run.first];
    return new Map([...all].map(([index, readings]) => [index, readings.filter(isRead)]));
  }

  private byArithmetic(siblings: Siblings): Reading[] {
    const readings = new Map<number, Reading>();
    const asked = new Set<string>();
    runsByArithmetic(siblings, this.columns, (index, run) => {
      const key = `${index} ${run.first} ${run.last}`;
      if (this.totals.has(siblings.places[index] ?? 0) || asked.has(key)) return;
      if (isNamedTotal(this.labelAt(siblings, index)) || this.isDifference(siblings, index, run)) return;
      asked.add(key);
      const whole = this.withNoughts(siblings, index, run);
      const reading = readAsTotal(siblings, this.columns, index, whole);
      const edge = this.isEdge(siblings, index, whole);
      if (reading === null || !isPlainSum(reading, siblings, this.columns, edge)) return;
      const known = readings.get(index);
      if (known === undefined || reading.bits > known.bits) readings.set(index, reading);
    });
    return [...readings.values()];
  }

  /** Gross, income and net: the first is the sum of the others, and they are no parts of it. */
  private isDifference(siblings: Siblings, index: number, { first, last }: Run): boolean {
    return first > index && this.labelAt(siblings, last) === "net";
  }

  /** Rows of noughts belong to a run that would end where something ends if they did. */
  private withNoughts(siblings: Siblings, index: number, run: Run): Run {
    const { places } = siblings;
    let { first, last } = run;
    const step = first > index ? 1 : -1;
    const next = (): number => (step === 1 ? last : first) + step;
    const adds = (at: number): boolean => {
      const place = places[at];
      return place === undefined || this.columns.some(({ values }) => values[place] !== 0);
    };
    while (!adds(next())) {
      if (step === 1) last += 1;
      else first -= 1;
    }
    const whole = { first, last };
    return this.isEdge(siblings, index, whole) ? whole : run;
  }

  /** Whether the far end of a run is where something ends: the table, a group of rows, or another total. */
  private isEdge({ places }: Siblings, index: number, { first, last }: Run): boolean {
    const [end, next] = first > index ? [places[last], places[last + 1]] : [places[first], places[first - 1]];
    if (end === undefined || next === undefined) return true;
    const { breaks, depth, unresolved } = this.states;
    return breaks[end] !== breaks[next] || (depth[next] ?? 0) > 0 || unresolved[next] === 1;
  }

  /** Takes readings, the shortest runs first, as far as they do not claim the same rows; false where there are none. */
  private take(readings: readonly Reading[]): boolean {
    const taken = new Uint8Array(this.open.length);
    const counts = new Set<number>();
    const length = ({ run }: Reading): number => run.last - run.first;
    for (const reading of [...readings].sort((a, b) => length(a) - length(b))) {
      const { index, run } = reading;
      if (taken[index] === 1 || taken.subarray(run.first, run.last + 1).includes(1)) continue;
      taken.fill(1, run.first, run.last + 1);
      taken[index] = 1;
      for (let part = run.first; part <= run.last; part += 1) counts.add(part);
      this.accept(reading);
    }
    this.open = this.open.filter((_, index) => !counts.has(index));
    return counts.size > 0;
  }

  private accept(reading: Reading): void {
    const { index, run } = reading;
    const place = this.open[index] ?? 0;
    const parts = this.open.slice(run.first, run.last + 1);
    const { depth, unresolved } = this.states;
    depth[place] = Math.min(DEPTH_MAX, 1 + parts.reduce((deepest, part) => Math.max(deepest, depth[part] ?? 0), 0));
    unresolved[place] = 0;
    this.isTotal.add(place);
    this.totals.set(place, tableTotal(place, parts, reading, this.columns));
    for (const [at, { values }] of this.columns.entries()) {
      const leaves = this.leaves[at] ?? values;
      const sum = parts.reduce((all, part) => all + (leaves[part] ?? 0), 0);
      if (sum === leaves[place]) continue;
      if (leaves === values) this.leaves[at] = values.slice();
      (this.leaves[at] ?? values)[place] = sum;
    }
  }

  private labelAt({ places }: Siblings, index: number): TotalLabel {
    return this.labels.get(places[index] ?? -1) ?? "plain";
  }

  /** Means at the head or the foot of other rows are totals that add nothing up. */
  private setAverages(): void {
    const averages = this.open.filter((place) => this.labels.get(place) === "average");
    if (averages.length === 0) return;
    this.open = this.open.filter((place) => this.labels.get(place) !== "average");
    for (const place of averages) this.isTotal.add(place);
  }

  /**
   * `Of which` rows are counted in the row above them already. Where they are all of it, it is their total; in either
   * case no other total adds them.
   */
  private setPartsOfWhich(): void {
    const isPart = (place: number | undefined): boolean => place !== undefined && this.labels.get(place) === "ofWhich";
    if (!this.open.some(isPart)) return;
    const siblings = siblingsOf(this.open, this.columns, this.leaves);
    const whole = this.open.flatMap((place, index): Reading[] => {
      if (isPart(place) || this.labels.has(place) || !isPart(this.open[index + 1])) return [];
      let last = index + 1;
      while (isPart(this.open[last + 1])) last += 1;
      const reading = last - index < 2 ? null : readAsTotal(siblings, this.columns, index, { first: index + 1, last });
      return reading !== null && counted(reading, "exact") === reading.agreements.size ? [reading] : [];
    });
    this.take(whole);
    this.open = this.open.filter((place) => !isPart(place));
  }

  /** Countries and regions whose words say all that can be told of them. */
  private setCountries(): void {
    const again = countriesAgain(this.open, this.labels);
    for (const place of again) this.isTotal.add(place);
    if (again.length > 0) this.open = this.open.filter((place) => !again.includes(place));
    if ([...this.labels.values()].includes("wideArea"))
      this.take(regionsOfOnePart(siblingsOf(this.open, this.columns, this.leaves), this.columns, this.labels));
  }

  /** Rows that are totals by their words though nobody can tell of what. */
  private setLabelled(): void {
    for (const [place, label] of this.labels) if (label === "total" || label === "allBodies") this.isTotal.add(place);
    const places = this.open.filter((place) => this.addsSomething(place));
    const whole = wholeCountry(places, this.labels);
    if (whole !== null) this.isTotal.add(whole);
  }
}

/** The reading that tells most; of two that tell the same, the first, which is above the total and the nearest. */
function best(readings: readonly Reading[]): Reading | null {
  const worth = (reading: Reading): number => reading.bits - counted(reading, "apart");
  return readings.reduce<Reading | null>(
    (most, reading) => (most === null || worth(reading) > worth(most) ? reading : most),
    null,
  );
}
