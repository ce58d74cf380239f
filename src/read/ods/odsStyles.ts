import { Parser } from "htmlparser2";
import type { Attributes } from "./odsParser";

/** What a cell style says of a cell’s fill. */
export interface OdsCellFill {
  /** Six hexadecimal digits; null for none. */
  readonly colour: string | null;
  /** What its conditions can fill the cell with; the fill is then not what is seen. */
  readonly conditional: readonly string[];
  readonly bold: boolean;
  readonly struck: boolean;
}

interface CellStyle {
  readonly parent: string | null;
  /** As it is written; undefined where the style says nothing of it. */
  background?: string;
  weight?: string;
  /** How its words are struck through: `none`, `solid`. */
  strike?: string;
  /** The styles that its conditions apply. */
  readonly applied: string[];
}

/** Styles a chain of parents has at most; longer ones go in a ring. */
const PARENTS_MAX = 20;
const NO_FILL: OdsCellFill = { colour: null, conditional: [], bold: false, struck: false };

/** The styles of cells, from `styles.xml` and from the start of `content.xml`. Source: ODF 1.3 part 3, 16 and 17.18. */
export class OdsStyles {
  private readonly styles = new Map<string, CellStyle>();
  private readonly fills = new Map<string, OdsCellFill>();
  private style: CellStyle | null = null;

  /** Reads the part in which the styles with names stand. */
  read(part: Uint8Array): void {
    const parser = new Parser(
      { onopentag: (name, attributes) => this.open(name, attributes) },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(new TextDecoder().decode(part));
  }

  open(name: string, attributes: Attributes): void {
    if (name === "style:style" || name === "style:default-style") {
      const isCell = attributes["style:family"] === "table-cell";
      this.style = isCell ? { parent: attributes["style:parent-style-name"] ?? null, applied: [] } : null;
      if (this.style === null) return;
      for (const known of [attributes["style:name"], attributes["style:display-name"]])
        if (known !== undefined) this.styles.set(known, this.style);
    } else if (name === "style:table-cell-properties" && this.style !== null) {
      const background = attributes["fo:background-color"];
      if (background !== undefined) this.style.background = background;
    } else if (name === "style:text-properties" && this.style !== null) {
      const weight = attributes["fo:font-weight"];
      if (weight !== undefined) this.style.weight = weight;
      const strike = strikeIn(attributes);
      if (strike !== undefined) this.style.strike = strike;
    } else if (name === "style:map") this.style?.applied.push(attributes["style:apply-style-name"] ?? "");
    else if (name.startsWith("number:")) this.style = null;
  }

  /** How a cell with this style is filled. */
  fillOf(name: string): OdsCellFill {
    const known = this.fills.get(name);
    if (known !== undefined) return known;
    let fill = NO_FILL;
    let background: string | undefined;
    let weight: string | undefined;
    let strike: string | undefined;
    let style = this.styles.get(name);
    for (let parents = 0; style !== undefined && parents < PARENTS_MAX; parents += 1) {
      background ??= style.background;
      weight ??= style.weight;
      strike ??= style.strike;
      const conditional = style.applied.flatMap((applied) => this.colourOf(applied) ?? []);
      if (conditional.length > 0) fill = { ...fill, conditional: [...fill.conditional, ...conditional] };
      style = style.parent === null ? undefined : this.styles.get(style.parent);
    }
    fill = {
      ...fill,
      colour: colourIn(background),
      bold: weight === "bold" || Number(weight) >= 600,
      struck: isStrike(strike),
    };
    this.fills.set(name, fill);
    return fill;
  }

  /** The colour of a style that a condition applies; null where it sets none. */
  colourOf(name: string): string | null {
    let style = this.styles.get(name);
    for (let parents = 0; style !== undefined && parents < PARENTS_MAX; parents += 1) {
      if (style.background !== undefined) return colourIn(style.background);
      style = style.parent === null ? undefined : this.styles.get(style.parent);
    }
    return null;
  }
}

/** A colour as it is written in a document (`#ff0000`); null for `transparent`. */
export function colourIn(text: string | undefined): string | null {
  return /^#([\da-f]{6})$/i.exec(text ?? "")?.[1]?.toUpperCase() ?? null;
}

/** How a style strikes words through, as it is written; undefined where it says nothing of it. */
export function strikeIn(attributes: Attributes): string | undefined {
  return attributes["style:text-line-through-style"] ?? attributes["style:text-line-through-type"];
}

/** Whether words so written are struck through. */
export function isStrike(strike: string | undefined): boolean {
  return strike !== undefined && strike !== "none";
}
