import type { PackBlock, PackModel, PackPart } from "../../src/pack/packModel";

/** What a block says, a line each; a table a line a row, a group's heading a line of its own. */
export function blockLines(block: PackBlock): readonly string[] {
  switch (block.kind) {
    case "message":
    case "heading":
    case "warning":
      return [block.text];
    case "paragraph":
      return [block.label === null ? block.text : `${block.label}: ${block.text}`];
    case "list":
      return [...(block.label === null ? [] : [block.label]), ...block.items];
    case "facts":
      return block.facts.map(({ label, text }) => `${label}: ${text}`);
    case "table":
      return block.table.groups.flatMap(({ heading, rows }) => [
        ...(heading === null ? [] : [heading]),
        ...rows.map((row) => row.map(({ text }) => text).join(" | ")),
      ]);
    case "chart":
      return [block.chart.title];
    case "charts":
      return block.charts.map(({ title }) => title);
  }
}

/** What a section says, a line each, the titles of its parts among them. */
export function sectionLines(pack: PackModel, kind: string): readonly string[] {
  const parts = pack.sections.find((section) => section.kind === kind)?.parts ?? [];
  return parts.flatMap(partLines);
}

/** What the part with a title says; nothing where there is none. */
export function partLines({ title, blocks }: PackPart): readonly string[] {
  return [...(title === null ? [] : [`# ${title}`]), ...blocks.flatMap(blockLines)];
}

/** Every word that a pack prints, in order, each as it stands by itself; charts stand for themselves. */
export function packStrings({ sections }: PackModel): readonly string[] {
  return sections.flatMap(({ title, parts }) => [
    title,
    ...parts.flatMap((part) => [...titleStrings(part), ...part.blocks.flatMap(blockStrings)]),
  ]);
}

function blockStrings(block: PackBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [...(block.label === null ? [] : [block.label]), block.text];
    case "facts":
      return block.facts.flatMap(({ label, text }) => [label, text]);
    case "table":
      return [
        block.table.caption,
        ...block.table.columns.map(({ heading }) => heading),
        ...block.table.groups.flatMap(({ heading, rows }) => [
          ...(heading === null ? [] : [heading]),
          ...rows.flatMap((row) => row.map(({ text }) => text)),
        ]),
      ];
    case "chart":
    case "charts":
      return [];
    default:
      return blockLines(block);
  }
}

/** The title of a part; none where the message below it begins with it, and is its heading. */
function titleStrings({ title, blocks: [first] }: PackPart): readonly string[] {
  if (title === null) return [];
  return first?.kind === "message" && first.text.toLowerCase().startsWith(title.toLowerCase()) ? [] : [title];
}
