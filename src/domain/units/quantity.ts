/** What can be measured, so that a figure in one unit of it can be turned into another. */
export type Quantity = "time" | "mass" | "energy" | "power" | "volume" | "length" | "area";

/** A unit of a quantity. */
export interface QuantityUnit {
  readonly of: Quantity;
  /** How many of the quantity's first unit it is; null for one without one length: a month, a working day. */
  readonly size: number | null;
  /** In one spelling: `kg`, `working days`. */
  readonly name: string;
}

type Written = readonly [name: string, size: number | null, words: string];

/** The units of each quantity, and the words for them, in small letters unless capitals tell two units apart. */
const UNITS: Readonly<Record<Quantity, readonly Written[]>> = {
  time: [
    ["milliseconds", 0.001, "millisecond|msec|ms"],
    ["seconds", 1, "second|sec|s"],
    ["minutes", 60, "minute|min"],
    ["hours", 3_600, "hour|hr|h"],
    ["days", 86_400, "day|calendar day|elapsed day"],
    ["weeks", 604_800, "week|wk|calendar week"],
    ["fortnights", 1_209_600, "fortnight"],
    ["months", null, "month|mth|calendar month"],
    ["years", null, "year|yr"],
    ["working days", null, "working day|work day|workday|business day|operational day|weekday"],
    ["school days", null, "school day|teaching day"],
    ["working hours", null, "working hour|business hour|office hour"],
    ["working weeks", null, "working week|business week|school week|term week"],
  ],
  mass: [
    ["mg", 1e-6, "milligram|milligramme|mg"],
    ["g", 0.001, "gram|gramme|g"],
    ["kg", 1, "kilogram|kilogramme|kilo|kg"],
    ["tonnes", 1_000, "tonne|metric tonne|metric ton|t|te"],
    ["kt", 1e6, "kilotonne|kt"],
    ["Mt", 1e9, "megatonne|Mt"],
  ],
  energy: [
    ["Wh", 1, "watt hour|wh"],
    ["kWh", 1e3, "kilowatt hour|kwh"],
    ["MWh", 1e6, "megawatt hour|mwh"],
    ["GWh", 1e9, "gigawatt hour|gwh"],
    ["TWh", 1e12, "terawatt hour|twh"],
  ],
  power: [
    ["W", 1, "watt|W"],
    ["kW", 1e3, "kilowatt|kw"],
    ["MW", 1e6, "megawatt|MW"],
    ["GW", 1e9, "gigawatt|gw"],
  ],
  volume: [
    ["ml", 0.001, "millilitre|mL|ml"],
    ["litres", 1, "litre|liter|ltr|l|L"],
    ["m3", 1_000, "cubic metre|cubic meter|m3|cu m|kilolitre|kl"],
    ["ML", 1e6, "megalitre|ML|Ml"],
    ["GL", 1e9, "gigalitre|GL"],
  ],
  length: [
    ["mm", 0.001, "millimetre|millimeter|mm"],
    ["cm", 0.01, "centimetre|centimeter|cm"],
    ["metres", 1, "metre|meter|m"],
    ["km", 1_000, "kilometre|kilometer|km"],
    ["yards", 0.9144, "yard|yd"],
    ["miles", 1_609.344, "mile|mi"],
  ],
  area: [
    ["m2", 1, "square metre|square meter|m2|sq m|sqm"],
    ["hectares", 1e4, "hectare|ha"],
    ["km2", 1e6, "square kilometre|square kilometer|km2|sq km"],
    ["acres", 4_046.8564224, "acre"],
  ],
};

const BY_WORDS: ReadonlyMap<string, QuantityUnit> = new Map(
  (Object.keys(UNITS) as Quantity[]).flatMap((of) =>
    UNITS[of].flatMap(([name, size, words]) => words.split("|").map((word) => [word, { of, size, name }] as const)),
  ),
);

/** Millions of metric tonnes or one of them, a millionth of a litre's thousand or a thousand of its thousands. */
const BY_CAPITALS = new Set(["mt", "ml", "mw"]);

/**
 * The unit of a quantity that words name and nothing else, in the singular or the plural; null for other words, and for
 * letters that are two units without their capitals (`MT`).
 *
 * @example
 * quantityUnit("secs").name //=> "seconds"
 * quantityUnit("MWh").size //=> 1000000
 * quantityUnit("ML").name //=> "ML"
 * quantityUnit("ml").name //=> "ml"
 * quantityUnit("MT") //=> null
 */
export function quantityUnit(words: string): QuantityUnit | null {
  const plain = words
    .normalize("NFKC")
    .trim()
    .replace(/[.]$/, "")
    .replace(/[-\s]+/g, " ");
  const exact = BY_WORDS.get(plain);
  if (exact !== undefined) return exact;
  const small = plain.toLowerCase();
  if (BY_CAPITALS.has(small)) return null;
  return BY_WORDS.get(small) ?? (small.length > 2 ? (BY_WORDS.get(small.replace(/s$/, "")) ?? null) : null);
}
