import { Parser } from "htmlparser2";
import { localName } from "../guard/xmlTags";
import type { OpcPackage } from "./opcPackage";

/** A colour as a workbook writes it. */
export interface WrittenColour {
  readonly rgb?: string;
  readonly theme?: number;
  readonly indexed?: number;
  readonly tint?: number;
}

/** A conditional format of Excel 2010 and later: the cells that it is for, and the fills that it can give them. */
export interface ExtensionRule {
  /** As written: `D2:D9 F2:F9`. */
  readonly range: string;
  readonly colours: readonly WrittenColour[];
}

/** What ends the cells of a sheet, with or without a prefix; such rules stand after it. */
const CELLS_END = "sheetData>";
/** Packed bytes of a sheet that is looked into: one of more is a long extract, and unpacking it twice takes long. */
const PACKED_MAX = 2_000_000;

/**
 * The conditional formats that stand apart from the others, in a sheet’s extensions: those that refer to another sheet,
 * among others. hucre passes over them. Source: MS-XLSX 2.6.10 to 2.6.14.
 */
export function extensionRules(parts: OpcPackage, reference: string): readonly ExtensionRule[] {
  if ((parts.part(reference)?.packedBytes ?? Infinity) > PACKED_MAX) return [];
  const text = parts.text(reference) ?? "";
  const tail = text.slice(Math.max(0, text.lastIndexOf(CELLS_END)));
  return /<\w+:sqref[\s>]/.test(tail) ? rulesIn(tail) : [];
}

function rulesIn(tail: string): ExtensionRule[] {
  const rules: ExtensionRule[] = [];
  let colours: WrittenColour[] | null = null;
  let range: string | null = null;
  let inFill = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const local = localName(name);
        if (local === "conditionalFormatting") colours = attributes["sqref"] === undefined ? [] : null;
        else if (local === "patternFill") inFill = true;
        else if (local === "sqref") range = "";
        else if (colours !== null && (local === "bgColor" ? inFill : local === "color" && isOfScale(name)))
          colours.push(colourIn(attributes));
      },
      ontext: (text) => {
        if (range !== null) range += text;
      },
      onclosetag: (name) => {
        const local = localName(name);
        if (local === "patternFill") inFill = false;
        if (local === "sqref" && colours !== null && range !== null) rules.push({ range: range.trim(), colours });
        if (local === "sqref") range = null;
        if (local === "conditionalFormatting") colours = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(tail);
  return rules;
}

/** Colours of scales carry the prefix of the extension; those of letters and borders do not. */
function isOfScale(name: string): boolean {
  return name.startsWith("x14:");
}

function colourIn(attributes: Readonly<Record<string, string>>): WrittenColour {
  const { rgb, theme, indexed, tint } = attributes;
  return {
    ...(rgb === undefined ? {} : { rgb }),
    ...(theme === undefined ? {} : { theme: Number(theme) }),
    ...(indexed === undefined ? {} : { indexed: Number(indexed) }),
    ...(tint === undefined ? {} : { tint: Number(tint) }),
  };
}
