import type { Dice } from "./dice";
import type { Cell, FileFormat } from "./printed";
import type { Kind } from "./kinds";
import type { TrueMeasure } from "./world";

/** How a measure's figures are written, and whether a reader can tell what they are. */
export interface FigureStyle {
  readonly write: (figure: number) => Cell;
  /** False where what is shown and what is held differ by more than rounding: a person must say which. */
  readonly agrees: boolean;
}

const commas = (figure: number, decimals: number): string => {
  const [whole = "", rest] = Math.abs(figure).toFixed(decimals).split(".");
  return `${figure < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest === undefined ? "" : `.${rest}`}`;
};
const pounds = (figure: number): string => `${figure < 0 ? "-" : ""}£${commas(Math.abs(figure), 0)}`;
const plain = (figure: number): string => String(Number(figure.toPrecision(12)));
const number = (figure: number, format: string, shown: string): Cell => ({ number: figure, format, shown });
const two = (figure: number): string => String(figure).padStart(2, "0");

type Writer = (figure: number) => Cell;

const GENERAL: Writer = (figure) => number(figure, "General", plain(figure));
const STYLES: Readonly<Record<Kind, readonly Writer[]>> = {
  count: [GENERAL, (figure) => number(figure, "#,##0", commas(figure, 0)), (figure) => commas(figure, 0)],
  percent: [
    (figure) => number(figure, "0.0%", `${(figure * 100).toFixed(1)}%`),
    (figure) => `${(figure * 100).toFixed(1)}%`,
  ],
  money: [GENERAL, (figure) => number(figure, "£#,##0", pounds(figure)), (figure) => pounds(figure)],
  moneyInMillions: [
    (figure) => number(figure, "#,##0", commas(figure, 0)),
    (figure) => number(figure, "£#,##0", pounds(figure)),
    (figure) => number(figure, '"£"0.0,,"m"', `${figure < 0 ? "-" : ""}£${Math.abs(figure / 1e6).toFixed(1)}m`),
    (figure) => `${figure < 0 ? "-" : ""}£${Math.abs(figure / 1e6).toFixed(1)}m`,
  ],
  days: [GENERAL, (figure) => number(figure, "0.0", figure.toFixed(1))],
  minutes: [GENERAL, (figure) => number(figure, "0.00", figure.toFixed(2))],
  hours: [GENERAL, (figure) => number(figure, "0.00", figure.toFixed(2))],
  rate: [GENERAL, (figure) => number(figure, "0.0", figure.toFixed(1))],
  change: [
    (figure) => number(figure, "0.0%", `${(figure * 100).toFixed(1)}%`),
    (figure) => `${(figure * 100).toFixed(1)}%`,
  ],
};

/** Minutes and hours as a clock shows them: `0:12:30`, `30:15`. */
const clockOf = (
  figure: number,
  kind: "minutes" | "hours",
): { readonly part: number; readonly hours: number; readonly minutes: number; readonly seconds: number } => {
  const seconds = Math.round(figure * (kind === "minutes" ? 60 : 3600));
  return {
    part: seconds / 86400,
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
};
const CLOCKS: Readonly<Record<"minutes" | "hours", readonly Writer[]>> = {
  minutes: [
    (figure) => {
      const { part, hours, minutes, seconds } = clockOf(figure, "minutes");
      return number(part, "h:mm:ss", `${hours}:${two(minutes)}:${two(seconds)}`);
    },
    (figure) => {
      const { hours, minutes, seconds } = clockOf(figure, "minutes");
      return `${two(hours)}:${two(minutes)}:${two(seconds)}`;
    },
  ],
  hours: [
    (figure) => {
      const { part, hours, minutes } = clockOf(figure, "hours");
      return number(part, "[h]:mm", `${hours}:${two(minutes)}`);
    },
  ],
};

/** Seldom seen: 65.4 for 65.4%, where a column says that the unit is %; 7.8 days. */
const HUNDREDS: Writer = (figure) => number(Number((figure * 100).toFixed(1)), "0.0", (figure * 100).toFixed(1));
const IN_DAYS: Writer = (figure) => `${figure.toFixed(1)} days`;
/** As somebody says it: 12 mins 30. */
const SPOKEN: Readonly<Record<"minutes" | "hours", Writer>> = {
  minutes: (figure) => {
    const { hours, minutes, seconds } = clockOf(figure, "minutes");
    return `${hours * 60 + minutes} mins ${two(seconds)}`;
  },
  hours: (figure) => {
    const { hours, minutes } = clockOf(figure, "hours");
    return `${hours} hrs ${minutes} mins`;
  },
};
/** Thousands by the format alone: the number held is the true one. */
const IN_THOUSANDS: Writer = (figure) => number(figure, '0.0,"k"', `${(figure / 1000).toFixed(1)}k`);
/** Held and shown differ, or the currency is another: nobody but a person can say which is meant. */
const FALSE_THOUSANDS: Writer = (figure) =>
  number(Number((figure / 1000).toFixed(3)), '0.0"k"', `${(figure / 1000).toFixed(1)}k`);
const LESS_THAN: Writer = (figure) => number(figure, '"<"0', `<${figure.toFixed(0)}`);
const EUROS: Writer = (figure) => number(figure, '"€"#,##0', `${figure < 0 ? "-" : ""}€${commas(Math.abs(figure), 0)}`);
/** The number held is of millions and looks like millions, but is a few pounds by its format alone. */
const FALSE_MILLIONS: Writer = (figure) =>
  number(
    Number((figure / 1e6).toFixed(1)),
    '"£"0.0"m"',
    `${figure < 0 ? "-" : ""}£${Math.abs(figure / 1e6).toFixed(1)}m`,
  );

/**
 * Draws how a measure's figures are written in a file of a format; plainly, as most are, or in any way that people
 * do.
 */
export function figureStyleOf(
  dice: Dice,
  { kind }: TrueMeasure,
  format: FileFormat,
  { plain, withUnit }: { readonly plain: boolean; readonly withUnit: boolean },
): FigureStyle {
  const workbook = format === "xlsx" || format === "xls";
  const rare = dice.roll();
  const write = dice.pick(STYLES[kind]);
  if (plain) return { write, agrees: true };
  switch (kind) {
    case "minutes":
    case "hours":
      return {
        write: rare < 0.3 && workbook ? dice.pick(CLOCKS[kind]) : rare > 0.8 ? SPOKEN[kind] : write,
        agrees: true,
      };
    case "moneyInMillions":
      return rare < 0.05 && workbook ? { write: FALSE_MILLIONS, agrees: false } : { write, agrees: true };
    case "percent":
      // Without a column that says so, 65.4 could be a share of a hundred or a mistake.
      return rare < 0.15 ? { write: HUNDREDS, agrees: withUnit } : { write, agrees: true };
    case "days":
      return { write: rare < 0.12 ? IN_DAYS : write, agrees: true };
    case "money":
      return rare < 0.06 ? { write: EUROS, agrees: false } : { write, agrees: true };
    case "count":
      if (workbook && rare < 0.04) return { write: LESS_THAN, agrees: false };
      if (workbook && rare < 0.08) return { write: FALSE_THOUSANDS, agrees: false };
      return { write: workbook && rare < 0.12 ? IN_THOUSANDS : write, agrees: true };
    case "rate":
    case "change":
      return { write, agrees: true };
  }
}
