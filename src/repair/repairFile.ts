import {
  array,
  check,
  custom,
  description,
  fallback,
  literal,
  nonEmpty,
  nullable,
  object,
  picklist,
  pipe,
  rawTransform,
  readonly,
  string,
  transform,
  trim,
} from "valibot";
import { address, readAddress } from "../domain/cell";
import { ok, type Result } from "../domain/result";
import { wordsOrNone, wordsOrNull } from "../json/lenientFields";
import { lacks, notOneOf, quoted } from "../json/messages";
import { isRecord } from "../json/readJson";
import { readJsonFile } from "../json/readJsonFile";
import { READING_NAMES, type ReadingName } from "../map/figures/reading";
import {
  answeredBy,
  describeRepair,
  REPAIR_KINDS,
  type CellEdit,
  type ConfirmedRepair,
  type Repair,
  type RepairKind,
} from "./repair";

/** A repair as JSON: in a file of repairs, and in the result of a check. */
export interface RepairEntry {
  readonly kind: RepairKind;
  /** The code of the finding that it answers. */
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly cells: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly before: string;
    readonly after: string;
    /** What it is read as by each reading, where one has to be chosen. */
    readonly readings?: Readonly<Partial<Record<ReadingName, string>>>;
  }[];
  /** The reading that was chosen. */
  readonly as?: ReadingName;
}

/** A repair as JSON, every cell of it. */
export function repairEntry(repair: Repair): RepairEntry {
  const { kind, edits, choices, as } = repair;
  return {
    kind,
    code: answeredBy(repair),
    message: describeRepair(repair),
    file: edits[0]?.at.file ?? "",
    cells: edits.map(({ at, before, after }, index) => {
      const cell = { sheet: at.sheet, address: address(at), before, after };
      return choices === undefined
        ? cell
        : {
            ...cell,
            readings: Object.fromEntries(choices.map((choice) => [choice.as, choice.edits[index]?.after ?? ""])),
          };
    }),
    ...(as === undefined ? {} : { as }),
  };
}

/**
 * A file of repairs to review: those made, with who confirmed them and why, and those offered, with room for both. A
 * repair is confirmed by a name in `by`, and where there are readings to choose from by the one that is right in `as`.
 */
export function writeRepairs(made: readonly ConfirmedRepair[], offered: readonly Repair[]): string {
  const repairs = [
    ...made.map((repair) => ({ ...repairEntry(repair), by: repair.by, reason: repair.reason ?? "" })),
    ...offered.map((repair) => ({
      ...repairEntry(repair),
      ...(repair.choices === undefined ? {} : { as: "" }),
      by: "",
      reason: "",
    })),
  ];
  return `${JSON.stringify({ version: 1, repairs }, null, 2)}\n`;
}

const NO_LIST = "has no list called repairs, or its version is not 1";

const CELL = object(
  {
    sheet: pipe(fallback(string(), ""), description('the sheet’s name; `""` for CSV')),
    address: pipe(
      string(({ input }) => `has the address ${quoted(input)}: write it like C7`),
      trim(),
      rawTransform(({ dataset, addIssue, NEVER }) => {
        const place = readAddress(dataset.value);
        if (place !== null) return place;
        addIssue({ message: `has the address ${quoted(dataset.value)}: write it like C7` });
        return NEVER;
      }),
      description("the cell, such as `C7`"),
    ),
    before: pipe(string("has a before that is not text"), description('what stands there; `""` for a blank cell')),
    after: pipe(string("has an after that is not text"), description("what is read in its place")),
    readings: pipe(
      fallback(custom<Readonly<Record<string, unknown>>>(isRecord), {}),
      description("where a reading has to be chosen: what the cell is read as by each"),
    ),
  },
  lacks("a cell"),
);

const REPAIR = pipe(
  object(
    {
      kind: pipe(picklist(REPAIR_KINDS, notOneOf("kind", REPAIR_KINDS)), description("what is done: see below")),
      file: wordsOrNone("the extract’s name"),
      cells: pipe(
        array(CELL, "has no cells"),
        nonEmpty("has no cells"),
        readonly(),
        description("every cell that it changes"),
      ),
      as: pipe(
        fallback(nullable(pipe(string(), trim(), picklist(READING_NAMES))), null),
        description("where a reading has to be chosen: the name of the right one"),
      ),
      by: wordsOrNone("who confirms it; without a name it stays an offer"),
      reason: wordsOrNull("why it is right, for whoever reads the audit trail"),
    },
    lacks("a repair"),
  ),
  rawTransform(({ dataset: { value }, addIssue, NEVER }): ConfirmedRepair => {
    const { kind, file, cells, by, reason } = value;
    const as = kind === "chooseReading" && by !== "" ? value.as : null;
    if (kind === "chooseReading" && by !== "" && as === null) {
      const readings = Object.keys(cells[0]?.readings ?? {}).join(" or ");
      addIssue({
        message:
          "has a name and does not say which reading is right (as): " +
          `${readings === "" ? "it lists none" : readings}`,
      });
      return NEVER;
    }
    const edits = cells.map(({ sheet, address: place, before, after, readings }): CellEdit => {
      const read = as === null ? undefined : readings[as];
      return { at: { file, sheet, ...place }, before, after: typeof read === "string" ? read : after, beside: "" };
    });
    return { kind, edits, ...(as === null ? {} : { as }), by, reason };
  }),
);

/** The file of repairs. */
export const REPAIRS = object(
  {
    version: pipe(literal(1, NO_LIST), description("of this form of file")),
    repairs: pipe(array(REPAIR, NO_LIST), readonly(), description("the repairs, offered or confirmed")),
  },
  NO_LIST,
);

/**
 * Entries without a name are not confirmed and left out; a file in which none has a name is refused, because somebody
 * forgot.
 */
const CONFIRMED = pipe(
  REPAIRS,
  transform(({ repairs }) => ({ offers: repairs.length, confirmed: repairs.filter(({ by }) => by !== "") })),
  check(
    ({ offers, confirmed }) => offers === 0 || confirmed.length > 0,
    "has no entry with a name in by, so none is confirmed",
  ),
);

/**
 * Reads the confirmed repairs in a file of repairs.
 *
 * @param file The file's name, for the sentence about what is wrong with it.
 *
 * @example
 * readRepairs('{"version": 1, "repairs": [{"kind": "stripMark"}]}', "r.json")
 *   //=> { ok: false, fault: { sentence: "r.json is not a file of confirmed repairs: its entry 1 has no cells." } }
 */
export function readRepairs(text: string, file: string): Result<readonly ConfirmedRepair[]> {
  const read = readJsonFile(text, file, { what: "a file of confirmed repairs", schema: CONFIRMED });
  return read.ok ? ok(read.value.confirmed) : read;
}
