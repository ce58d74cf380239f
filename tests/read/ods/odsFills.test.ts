import { describe, expect, it } from "vitest";
import type { SheetFills } from "../../../src/read/source";
import { sourceOf } from "../support/readOf";
import { odsBytes } from "../support/workbookFile";

const style = (name: string, inside: string, parent = ""): string =>
  `<style:style style:name="${name}" style:family="table-cell"${parent}>${inside}</style:style>`;
const filled = (name: string, colour: string): string =>
  style(name, `<style:table-cell-properties fo:background-color="${colour}"/>`);
const STYLES =
  filled("red", "#ff0000") + filled("green", "#00B050") + filled("none", "transparent") + style("bold", "");
const PLAIN = "<table:table-cell/>";
const cell = (name: string): string => `<table:table-cell table:style-name="${name}"/>`;
const LAST =
  '<table:table-row><table:table-cell/><table:table-cell/><table:table-cell office:value-type="string">' +
  "<text:p>end</text:p></table:table-cell></table:table-row>";

/** How the cells of a sheet are filled, row by row, and what its conditional formats can fill. */
async function fillsOf(
  inside: string,
  styles = STYLES,
  named = "",
): Promise<{ rows: string[]; conditional: SheetFills["conditional"] | undefined }> {
  const table = `<table:table table:name="Data">${inside.replace("END", LAST)}</table:table>`;
  const [sheet] = (await sourceOf(odsBytes(table, styles, undefined, named), "fills.ods")).sheets;
  const rows = Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, row) =>
    [0, 1, 2].map((column) => sheet?.fills?.at(row, column) ?? "-").join(" "),
  );
  return { rows, conditional: sheet?.fills?.conditional };
}

describe("The fills of an ODS file", () => {
  it("are a cell’s own, else its row’s, else its column’s", async () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/>' +
      '<table:table-column table:default-cell-style-name="green"/>';
    const { rows } = await fillsOf(
      `${columns}<table:table-row>${cell("red")}${PLAIN}${PLAIN}</table:table-row>` +
        `<table:table-row table:default-cell-style-name="red">${PLAIN}${cell("none")}${PLAIN}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="2">${PLAIN}${cell("green")}${cell("bold")}</table:table-row>END`,
    );
    expect(rows).toEqual(["FF0000 - 00B050", "FF0000 - FF0000", "- 00B050 -", "- 00B050 -"]);
  });

  it("are those of the style that a cell’s style was made from, where it says nothing of them", async () => {
    const own = style("own", "", ' style:parent-style-name="Good"');
    const bare = style(
      "bare",
      '<style:table-cell-properties fo:background-color="transparent"/>',
      ' style:parent-style-name="Good"',
    );
    const { rows } = await fillsOf(
      `<table:table-row>${cell("own")}${cell("bare")}${cell("ring")}</table:table-row>END`,
      own + bare + style("ring", "", ' style:parent-style-name="ring"'),
      filled("Good", "#c6efce"),
    );
    expect(rows).toEqual(["C6EFCE - -"]);
  });

  it("are not those of cells with a condition, which are named with the colours that it can give", async () => {
    const mapped = style(
      "mapped",
      '<style:table-cell-properties fo:background-color="#00b050"/><style:map style:apply-style-name="red"/>',
    );
    const below =
      "<calcext:conditional-formats>" +
      `<calcext:conditional-format calcext:target-range-address="'Q1. A1'.C1:'Q1. A1'.C2">` +
      '<calcext:condition calcext:apply-style-name="green"/></calcext:conditional-format>' +
      '<calcext:conditional-format calcext:target-range-address="Data.B2"><calcext:color-scale>' +
      '<calcext:color-scale-entry calcext:color="#f8696b"/></calcext:color-scale></calcext:conditional-format>' +
      '<calcext:conditional-format calcext:target-range-address="Data.A2"><calcext:icon-set/>' +
      "</calcext:conditional-format></calcext:conditional-formats>";
    const row = `<table:table-row>${cell("mapped")}${cell("red")}${cell("green")}</table:table-row>`;
    const { rows, conditional } = await fillsOf(`${row}${row.replace("mapped", "red")}END${below}`, STYLES + mapped);
    expect(rows).toEqual(["- FF0000 -", "FF0000 - -"]);
    expect(conditional).toEqual([
      { range: { top: 0, left: 2, bottom: 1, right: 2 }, colour: "00B050" },
      { range: { top: 1, left: 1, bottom: 1, right: 1 }, colour: "F8696B" },
      { range: { top: 0, left: 0, bottom: 0, right: 0 }, colour: "FF0000" },
    ]);
  });
});
