import { contrast } from "../../../domain/contrast";
import { PACK_SECTIONS, type PackSectionName, type PlannedLogo, type PlannedPack } from "../../../domain/plannedPack";
import { plainLabel } from "../../match/plainLabel";
import type { PlanFinding } from "../findingKinds";
import type { PlanRow } from "../planRows";

/** The least contrast of words on their ground, and of lines on theirs: WCAG 2.2, 1.4.3 and 1.4.11. */
const WORDS_CONTRAST = 4.5;
const LINES_CONTRAST = 3;

const ITEMS = "Scope, Sections, Colour, Second colour, Font, Logo, Logo description, Decision";

/** What the plan's table `Pack` says. What cannot be used is a finding, and the usual stands. */
export function readPack(rows: readonly PlanRow[], findings: PlanFinding[]): PlannedPack {
  const decisions: string[] = [];
  const said = new Map<string, string>();
  let sections: readonly PackSectionName[] | null = null;
  let logo: PlannedLogo | null = null;
  for (const row of rows) {
    const value = row.text("value");
    if (value === "") continue;
    const refuse = (expected: string, column: "item" | "value" = "value"): void => {
      const found = row.text(column);
      findings.push({
        code: "planWordUnknown",
        item: null,
        at: row.at(column),
        found,
        expected,
        evidence: { file: "plan" },
      });
    };
    const item = plainLabel(row.text("item"));
    switch (item) {
      case "scope":
      case "logo description":
        said.set(item, value);
        break;
      case "logo":
        logo = { file: value, description: null, at: row.at("value"), picture: null };
        break;
      case "decision":
        decisions.push(value);
        break;
      case "sections":
        sections = sectionsIn(value) ?? sections;
        if (sectionsIn(value) === null) refuse(PACK_SECTIONS.join(", "));
        break;
      case "font":
        if (/^[\p{L}\p{N} -]+$/u.test(value)) said.set(item, value);
        else refuse("the name of a font, such as Arial");
        break;
      case "colour":
      case "second colour": {
        const least = item === "colour" ? WORDS_CONTRAST : LINES_CONTRAST;
        const colour = readColour(value);
        if (colour !== null && contrast(colour, "FFFFFF") >= least) said.set(item, colour);
        else refuse(`a colour with a contrast of at least ${least} to 1 with white, such as #17365D`);
        break;
      }
      default:
        refuse(ITEMS, "item");
    }
  }
  return {
    scope: said.get("scope") ?? null,
    sections,
    colour: said.get("colour") ?? null,
    secondColour: said.get("second colour") ?? null,
    font: said.get("font") ?? null,
    logo: logo === null ? null : { ...logo, description: said.get("logo description") ?? null },
    decisions,
  };
}

/** Sections by their names, each once; null where one is none. */
function sectionsIn(value: string): readonly PackSectionName[] | null {
  const words = value.split(/[,;|\n]/).filter((name) => name.trim() !== "");
  const names = words.map((name) => PACK_SECTIONS.find((section) => section === plainLabel(name)));
  const known = names.filter((name) => name !== undefined);
  return known.length < names.length || known.length === 0 ? null : [...new Set(known)];
}

/**
 * Six hexadecimal digits of a colour; null for anything else.
 *
 * @example
 * readColour("#17365d") //=> "17365D"
 * readColour("navy") //=> null
 */
export function readColour(text: string): string | null {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? null : digits.toUpperCase();
}
