import type { ChartModel } from "../../report/charts/chartModel";
import type { PackBlock, PackCell, PackModel, PackPart, PackTable } from "../packModel";
import type { PlacedText } from "./placedText";

/** Every figure, status and word of a pack with where it stands, in order; looks and links are none. */
export function packText(pack: PackModel): readonly PlacedText[] {
  const { title, organisation, scope, period, marking, sections } = pack;
  return [
    { place: "Title", text: title },
    { place: "Body", text: organisation },
    { place: "Scope", text: scope },
    { place: "Period", text: period },
    { place: "Marking", text: marking ?? "none" },
    ...sections.flatMap((section) => [
      { place: "Sections", text: section.title },
      ...section.parts.flatMap((part) => partText(part, section.title)),
    ]),
  ];
}

function partText({ title, blocks }: PackPart, section: string): readonly PlacedText[] {
  const place = title === null ? section : `${section}, ${title}`;
  return [
    ...(title === null ? [] : [{ place: section, text: title }]),
    ...blocks.flatMap((block) => blockText(block, place)),
  ];
}

function blockText(block: PackBlock, place: string): readonly PlacedText[] {
  switch (block.kind) {
    case "message":
    case "heading":
    case "warning":
      return [{ place, text: block.text }];
    case "paragraph":
      return [{ place: within(place, block.label), text: block.text }];
    case "list":
      return block.items.map((text) => ({ place: within(place, block.label), text }));
    case "facts":
      return block.facts.map(({ label, text }) => ({ place: within(place, label), text }));
    case "table":
      return tableText(block.table, place);
    case "chart":
      return chartText(block.chart, place);
    case "charts":
      return block.charts.flatMap((chart) => chartText(chart, place));
  }
}

function within(place: string, label: string | null): string {
  return label === null ? place : `${place}, ${label}`;
}

function tableText({ caption, columns, groups }: PackTable, place: string): readonly PlacedText[] {
  const texts: PlacedText[] = [
    ...(caption === "" ? [] : [{ place, text: caption }]),
    ...columns.map(({ heading }) => ({ place: within(place, "column"), text: heading })),
  ];
  for (const { heading, rows } of groups) {
    if (heading !== null) texts.push({ place: within(place, "group"), text: heading });
    for (const row of rows) {
      const about = rowName(row);
      row.forEach(({ text, chart }, index) => {
        const cell = within(within(place, about), columns[index]?.heading ?? "");
        texts.push({ place: cell, text }, ...(chart === null ? [] : chartText(chart, cell)));
      });
    }
  }
  return texts;
}

/** What a row is about: its first two cells where the first is a number or an ID, which has a digit. */
function rowName(row: readonly PackCell[]): string {
  const [first, second] = row.map(({ text }) => text);
  return [first, ...(/^(?=\D*\d)[\w.]{1,8}$/.test(first ?? "") ? [second] : [])]
    .filter((text) => text !== undefined)
    .join(" ");
}

function chartText({ title, alt, warnings, data }: ChartModel, place: string): readonly PlacedText[] {
  return [
    { place: within(place, "chart"), text: title },
    { place: within(place, "chart in words"), text: alt },
    ...warnings.map((text) => ({ place: within(place, "chart"), text })),
    ...data.rows.flatMap((row) =>
      row.map((text, index) => ({
        place: [place, "chart", row[0] ?? "", data.headings[index] ?? ""].join(", "),
        text,
      })),
    ),
  ];
}
