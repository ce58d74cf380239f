import {
  array,
  check,
  description,
  fallback,
  literal,
  nonEmpty,
  number,
  object,
  picklist,
  pipe,
  readonly,
  string,
  transform,
  unknown,
  variant,
  type InferOutput,
} from "valibot";
import type { Result } from "../../domain/result";
import { lacks, notOneOf, quoted } from "../../json/messages";
import { readJsonFile } from "../../json/readJsonFile";
import { ACTION_COLUMNS } from "../actionColumns";
import { MEASURE_COLUMNS } from "../measureColumns";
import { SHEET_NAMES, type PlainSheetKind } from "../sheets/sheetNames";

/** Sheets that are the same in every template. */
const PLAIN_SHEETS = Object.keys(SHEET_NAMES) as readonly PlainSheetKind[];

/** Stands in a template for every plain sheet that it does not name. */
const OTHERS = "others";

const KINDS: readonly string[] = ["measures", "actions", ...PLAIN_SHEETS, OTHERS];
const SHEET_NAME_CHARACTERS = 31;
const WIDTH_MAX = 255;
const NO_SHEETS = "has no sheets";

/** What columns were called in templates of an earlier version. */
const FORMER_COLUMNS: ReadonlyMap<string, string> = new Map([["peerGap", "peerDifference"]]);

const SHEET_NAME = pipe(
  string("has a name that is not text"),
  check(
    (name) => name !== "" && name.length <= SHEET_NAME_CHARACTERS && !/[\\/?*[\]:]/.test(name),
    ({ input }) =>
      `has the name ${quoted(input)}: use 1 to ${SHEET_NAME_CHARACTERS} characters, without \\ / ? * [ ] and :`,
  ),
  description(
    `its name in the workbook: 1 to ${SHEET_NAME_CHARACTERS} characters, without \`\\\`, \`/\`, ` +
      "`?`, `*`, `[`, `]` and `:`",
  ),
);

const HEADING = pipe(
  string("has a heading that is not text"),
  nonEmpty("has no heading"),
  description("the words above the column"),
);

const WIDTH = pipe(
  number("has a width that is not a number"),
  check(
    (width) => width > 0 && width <= WIDTH_MAX,
    ({ input }) => `has the width ${input}: use a number above 0, up to ${WIDTH_MAX}`,
  ),
  description(`in characters: above 0, up to ${WIDTH_MAX}`),
);

/** A sheet with a table, whose columns the template chooses. */
function tableSheet<const Kind extends string, const Columns extends readonly string[]>(kind: Kind, columns: Columns) {
  const column = pipe(
    string(notOneOf("column", columns)),
    transform((name) => FORMER_COLUMNS.get(name) ?? name),
    picklist(columns, notOneOf("column", columns)),
    description("what the column holds"),
  );
  return pipe(
    object(
      {
        kind: pipe(
          literal(kind),
          description("what the sheet shows; `measures` and `actions` are tables of chosen columns"),
        ),
        name: SHEET_NAME,
        columns: pipe(
          array(
            pipe(object({ column, heading: HEADING, width: WIDTH }, lacks("a column")), readonly()),
            "has no columns",
          ),
          nonEmpty("has no columns"),
          readonly(),
          description("the columns of its table, in order"),
        ),
      },
      lacks("a sheet"),
    ),
    readonly(),
  );
}

const SHEET = variant(
  "kind",
  [
    tableSheet("measures", MEASURE_COLUMNS),
    tableSheet("actions", ACTION_COLUMNS),
    pipe(object({ kind: picklist(PLAIN_SHEETS), name: SHEET_NAME }, lacks("a sheet")), readonly()),
    pipe(object({ kind: literal(OTHERS) }), readonly()),
  ],
  (issue) => (issue.path === undefined ? "is not a sheet" : notOneOf("kind", KINDS)(issue)),
);

/** One sheet of a report, in the order of the template. A sheet with nothing to show is left out. */
export type SheetSpec = Exclude<InferOutput<typeof SHEET>, { readonly kind: typeof OTHERS }>;

/** The sheets as they are, with all that `others` stands for in its place. */
function withOthers(sheets: readonly InferOutput<typeof SHEET>[]): readonly SheetSpec[] {
  const named = new Set<string>(sheets.map(({ kind }) => kind));
  const others = PLAIN_SHEETS.filter((kind) => !named.has(kind)).map((kind) => ({
    kind,
    name: SHEET_NAMES[kind],
  }));
  return sheets.flatMap((sheet) => (sheet.kind === OTHERS ? others : [sheet]));
}

/** The name of a sheet that one before it has, as Excel compares names; null where each has its own. */
function repeatedName(sheets: readonly SheetSpec[]): string | null {
  const names = sheets.map(({ name }) => name.toLowerCase());
  return sheets.find((_, place) => names.indexOf(names[place] ?? "") < place)?.name ?? null;
}

const NOTES = pipe(
  fallback(array(unknown()), []),
  transform((notes) => notes.filter((note) => typeof note === "string")),
  readonly(),
  description("sentences that the Notes sheet adds, such as how this template prints figures"),
);

/** The file of a template. */
export const TEMPLATE = pipe(
  object(
    {
      id: pipe(fallback(string(), "own"), description("a short name; `own` where there is none")),
      name: pipe(fallback(string(), "Own template"), description("what people call it")),
      notes: NOTES,
      sheets: pipe(
        array(SHEET, NO_SHEETS),
        nonEmpty(NO_SHEETS),
        readonly(),
        transform(withOthers),
        check(
          (sheets) => repeatedName(sheets) === null,
          ({ input }) => `has two sheets named ${quoted(repeatedName(input) ?? "")}: give each a name of its own`,
        ),
        description(
          "the sheets, in order; one with nothing to show is left out. `others` stands for every kind, besides " +
            "`measures` and `actions`, that is not named",
        ),
      ),
    },
    NO_SHEETS,
  ),
  readonly(),
);

/** What an organisation's report is made of: which sheets, which columns, in which words. All data, no code. */
export type Template = InferOutput<typeof TEMPLATE>;

/**
 * A template from the text of its JSON file, so that another organisation's report needs no code.
 *
 * @param file The file's name, for the sentence about what is wrong with it.
 *
 * @example
 * readTemplate("{}", "own.json")
 *   //=> { ok: false, fault: { sentence: "own.json is not a template: it has no sheets." } }
 * readTemplate("[", "own.json") //=> { ok: false, fault: { sentence: "own.json is not a template: it is not JSON." } }
 */
export function readTemplate(text: string, file: string): Result<Template> {
  return readJsonFile(text, file, { what: "a template", schema: TEMPLATE });
}
